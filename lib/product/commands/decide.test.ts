import { expect, it } from "vitest";
import { system } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { moveProduct } from "#lib/product/commands";
import { makeCompany, makeMember, makeProduct, makeStaff } from "#lib/testing/factories";
import { decideProduct } from "./decide.ts";

const house = system("moderation");

async function inReview() {
  const { companyId } = await makeCompany();
  const [owner, moderator] = await Promise.all([makeMember("OWNER", companyId), makeStaff("MODERATOR")]);
  const { productId } = await makeProduct({ companyId, isDraft: true });
  await moveProduct(owner, productId, "submit");
  await moveProduct(house, productId, "takeUp");
  return { companyId, owner, moderator, productId };
}

const read = (productId: string) =>
  db.product.findUniqueOrThrow({ where: { id: productId }, include: { moves: { orderBy: { createdAt: "asc" } } } });

const mailsTo = (email: string) => db.mailMessage.findMany({ where: { recipient: email }, select: { kind: true, text: true } });

it("gives a listing back with reasons by field, which reach the firm, and takes it in again", async () => {
  const { owner, moderator, productId } = await inReview();
  await decideProduct(moderator, productId, {
    decision: "requestChanges",
    reasons: { nameEn: "Say what it is made of.", moq: " " },
  });
  const returned = await read(productId);
  expect(returned).toMatchObject({ status: "CHANGES_REQUESTED", reviewReasons: { nameEn: "Say what it is made of." } });
  const [mail] = await mailsTo(owner.email);
  expect(mail).toMatchObject({ kind: "productReturned", text: expect.stringContaining("Say what it is made of.") });
  await moveProduct(owner, productId, "submit");
  await moveProduct(house, productId, "approve");
  const live = await read(productId);
  expect(live.status).toBe("LIVE");
  expect(live.firstPublishedAt).not.toBeNull();
  expect(live.moves.map(({ move }) => move)).toEqual(["create", "submit", "takeUp", "requestChanges", "submit", "approve"]);
});

it("puts a listing on show and clears old reasons", async () => {
  const { owner, moderator, productId } = await inReview();
  await decideProduct(moderator, productId, { decision: "approve" });
  expect(await read(productId)).toMatchObject({ status: "LIVE", reviewReasons: {} });
  expect((await mailsTo(owner.email)).map(({ kind }) => kind)).toEqual(["productApproved"]);
});

it("refuses whoever does not decide, reasons that say nothing and fields that do not exist", async () => {
  const { companyId, owner, moderator, productId } = await inReview();
  const partial = { ...moderator, memberships: [{ companyId, role: "VIEWER" as const }] };
  for (const actor of [owner, await makeStaff("VERIFIER"), partial])
    await expect(decideProduct(actor, productId, { decision: "approve" })).rejects.toMatchObject({ code: "notFound" });
  await expect(decideProduct(moderator, productId, { decision: "reject" })).rejects.toMatchObject({ code: "invalid" });
  await expect(decideProduct(moderator, productId, { decision: "reject", reasons: { status: "no" } })).rejects.toMatchObject({
    code: "invalid",
  });
  expect((await read(productId)).status).toBe("IN_REVIEW");
});

it("lets one of two reviewers who decide at once have it", async () => {
  const { moderator, productId } = await inReview();
  const other = await makeStaff("MODERATOR");
  const both = await Promise.allSettled([
    decideProduct(moderator, productId, { decision: "approve" }),
    decideProduct(other, productId, { decision: "reject", reasons: { listing: "No." } }),
  ]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(decideProduct(moderator, productId, { decision: "approve" })).rejects.toMatchObject({ code: "conflict" });
});
