import { expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { moveProduct } from "#lib/product/commands";
import { makeCompany, makeMember, makeProduct, makeStaff } from "#lib/testing/factories";
import { takeStep } from "./step.ts";

async function draft() {
  const { companyId } = await makeCompany();
  const [owner, moderator, viewer] = await Promise.all([
    makeMember("OWNER", companyId),
    makeStaff("MODERATOR"),
    makeMember("VIEWER", companyId),
  ]);
  const { productId } = await makeProduct({ companyId, isDraft: true });
  return { companyId, owner, moderator, viewer, productId };
}

const step = (actor: Parameters<typeof takeStep>[0], ...[taken]: [Parameters<typeof takeStep>[2]]) =>
  db.$transaction((tx) => takeStep(actor, tx, taken));

it("takes a product out of the queue when its supplier takes it back", async () => {
  const { owner, productId, companyId } = await draft();
  await moveProduct(owner, productId, "submit");
  await db.reviewTask.create({
    data: { kind: "PRODUCT", subjectId: productId, companyId, title: "One", dueAt: new Date(), openKey: `PRODUCT:${productId}` },
  });
  await moveProduct(owner, productId, "withdraw");
  expect(await db.reviewTask.findFirst({ where: { subjectId: productId } })).toMatchObject({
    openKey: null,
    outcome: "withdraw",
  });
});

it("takes back a change that waits when the listing is archived", async () => {
  const { owner, productId, companyId } = await draft();
  await db.product.update({ where: { id: productId }, data: { status: "LIVE" } });
  await db.productRevision.create({
    data: { productId, companyId, baseVersion: 1, data: { nameEn: "Other" }, openKey: productId, createdBy: "user:x" },
  });
  await moveProduct(owner, productId, "archive");
  expect(await db.productRevision.findFirst({ where: { productId } })).toMatchObject({ status: "WITHDRAWN", openKey: null });
});

it("refuses whoever may not, is notFound for strangers, and lets one of two at once have it", async () => {
  const { owner, viewer, moderator, productId } = await draft();
  const stranger = await makeMember();
  await expect(moveProduct(viewer, productId, "submit")).rejects.toMatchObject({ code: "forbidden" });
  await expect(moveProduct(stranger, productId, "submit")).rejects.toMatchObject({ code: "notFound" });
  await expect(moveProduct(owner, productId, "publish")).rejects.toMatchObject({ code: "forbidden" });
  await expect(moveProduct(moderator, productId, "approve")).rejects.toMatchObject({ code: "conflict" });
  const submit = { productId, from: "DRAFT", move: "submit" } as const;
  const both = await Promise.allSettled([step(owner, submit), step(owner, submit)]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});
