import { expect, it } from "vitest";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { makeMember, makeProduct, makeStaff } from "#lib/testing/factories";
import { counterNotice, decideCounterNotice, restoreProduct, takeDownProduct } from "./take-downs.ts";

const reason = "It carries the mark of somebody else.";
const text = "We hold a licence, number 4711, see attached register.";
const answer = "The licence was found in the register.";

async function takenDown() {
  const [moderator, owner] = await Promise.all([makeStaff("MODERATOR"), makeMember("OWNER")]);
  const { productId } = await makeProduct({ companyId: owner.companyId });
  const { takeDownId } = await takeDownProduct(moderator, { productId, reason });
  return { moderator, owner, productId, takeDownId };
}

const statusOf = async (productId: string) => (await db.product.findUniqueOrThrow({ where: { id: productId } })).status;

it("takes a product off show with history, notice and mail", async () => {
  const { owner, productId, takeDownId } = await takenDown();
  expect(await statusOf(productId)).toBe("TAKEN_DOWN");
  const notice = await db.takeDown.findUniqueOrThrow({ where: { id: takeDownId } });
  expect(notice).toMatchObject({ status: "IN_FORCE", openKey: productId, reason });
  expect(await db.productMove.count({ where: { productId, move: "takeDown", reason } })).toBe(1);
  expect(await db.mailMessage.count({ where: { userId: owner.userId, kind: "productTakenDown" } })).toBe(1);
});

it("refuses strangers and what is not on show", async () => {
  const { moderator, owner, productId, takeDownId } = await takenDown();
  for (const actor of [visitor, owner, await makeStaff("VERIFIER")]) {
    await expect(takeDownProduct(actor, { productId, reason })).rejects.toMatchObject({ code: "notFound" });
    await expect(restoreProduct(actor, { takeDownId, answer })).rejects.toMatchObject({ code: "notFound" });
  }
  await expect(takeDownProduct(moderator, { productId, reason })).rejects.toMatchObject({ code: "conflict" });
});

it("hears the supplier once and restores what was right", async () => {
  const { moderator, owner, productId, takeDownId } = await takenDown();
  const [stranger, viewer, organizer] = await Promise.all([
    makeMember("OWNER"),
    makeMember("VIEWER", owner.companyId),
    makeStaff("ORGANIZER"),
  ]);
  await expect(counterNotice(stranger, { takeDownId, text })).rejects.toMatchObject({ code: "notFound" });
  await expect(counterNotice(viewer, { takeDownId, text })).rejects.toMatchObject({ code: "notFound" });
  await counterNotice(owner, { takeDownId, text });
  await expect(counterNotice(owner, { takeDownId, text })).rejects.toMatchObject({ code: "conflict" });
  const decision = { takeDownId, decision: "lift", answer } as const;
  await expect(decideCounterNotice(moderator, decision)).rejects.toMatchObject({ code: "notFound" });
  const both = await Promise.allSettled([decideCounterNotice(organizer, decision), decideCounterNotice(organizer, decision)]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await statusOf(productId)).toBe("LIVE");
  expect(await db.takeDown.findUniqueOrThrow({ where: { id: takeDownId } })).toMatchObject({
    status: "RESTORED",
    openKey: null,
    answer,
  });
  expect(await db.reviewTask.findFirstOrThrow({ where: { subjectId: takeDownId } })).toMatchObject({
    outcome: "lift",
    openKey: null,
  });
});

it("keeps a product off show and can still restore it later", async () => {
  const { moderator, owner, productId, takeDownId } = await takenDown();
  await counterNotice(owner, { takeDownId, text });
  await decideCounterNotice(await makeStaff("ORGANIZER"), { takeDownId, decision: "uphold", answer });
  expect(await statusOf(productId)).toBe("TAKEN_DOWN");
  await restoreProduct(moderator, { takeDownId, answer });
  expect(await statusOf(productId)).toBe("LIVE");
  await expect(restoreProduct(moderator, { takeDownId, answer })).rejects.toMatchObject({ code: "conflict" });
  await takeDownProduct(moderator, { productId, reason });
  expect(await statusOf(productId)).toBe("TAKEN_DOWN");
});
