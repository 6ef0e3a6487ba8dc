import { expect, it } from "vitest";
import { judgeSubmittedProduct, judgeSubmittedRevision } from "#lib/moderation/jobs";
import { system, visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { decideProduct } from "#lib/product/commands/decide";
import { decideRevision } from "#lib/product/commands/revise";
import { makeCompany, makeProduct, makeStaff, unique } from "#lib/testing/factories";
import { judgeProduct, judgeRevision } from "./judge.ts";

/** Rules of one test see only its firms: their level is one that no other test gives. */
async function onlyRule(level: number, decision: "ALWAYS" | "NEVER") {
  const position = Math.floor(Math.random() * 1e9);
  const conditions = { levelAtLeast: level, levelBelow: level + 1 };
  return db.reviewRule.create({ data: { position, nameZh: "规则", nameEn: "Rule", conditions, decision } });
}

async function submitted({ level = 0, nameEn = "Desk lamp" }: { level?: number; nameEn?: string } = {}) {
  const { companyId } = await makeCompany();
  await db.company.update({ where: { id: companyId }, data: { verificationLevel: level } });
  const product = await makeProduct({ companyId, isDraft: true, nameEn });
  await db.product.update({ where: { id: product.productId }, data: { status: "SUBMITTED" } });
  return product;
}

const statusOf = async (productId: string) => (await db.product.findUniqueOrThrow({ where: { id: productId } })).status;
const decisionsOf = (productId: string) => db.ruleDecision.findMany({ where: { productId }, orderBy: { createdAt: "asc" } });

it("puts a listing that no rule lets pass into the queue, with why", async () => {
  const { productId, companyId } = await submitted();
  await judgeSubmittedProduct({ productId });
  expect(await statusOf(productId)).toBe("IN_REVIEW");
  const task = await db.reviewTask.findUniqueOrThrow({ where: { openKey: `PRODUCT:${productId}` } });
  expect(task).toMatchObject({ companyId, title: "Desk lamp", cause: { by: "system:rules", productId } });
  expect(await decisionsOf(productId)).toMatchObject([
    { decision: "REVIEW", why: { by: "noRule", facts: { level: 0, version: 1 } } },
  ]);
});

it("shows a listing at once where a rule says so, and no second time", async () => {
  const rule = await onlyRule(3, "NEVER");
  const { productId } = await submitted({ level: 3 });
  await Promise.allSettled([judgeSubmittedProduct({ productId }), judgeSubmittedProduct({ productId })]);
  await judgeSubmittedProduct({ productId });
  expect(await statusOf(productId)).toBe("LIVE");
  const decisions = await decisionsOf(productId);
  expect(decisions).toMatchObject([{ decision: "APPROVE", ruleId: rule.id }]);
  expect(await db.reviewTask.count({ where: { subjectId: productId } })).toBe(0);
  await db.reviewRule.delete({ where: { id: rule.id } });
});

it("looks for watched words in both languages", async () => {
  const word = unique("gadget");
  await db.watchedWord.create({ data: { word, reason: "test", actor: "system:test" } });
  const { productId } = await submitted({ nameEn: `Lamp with ${word.toUpperCase()}` });
  await judgeSubmittedProduct({ productId });
  expect(await decisionsOf(productId)).toMatchObject([{ why: { facts: { words: [word] } } }]);
  await db.watchedWord.delete({ where: { word } });
});

it("lets nothing pass that was returned before, until a person says yes", async () => {
  const { productId } = await submitted({ level: 4 });
  await judgeSubmittedProduct({ productId });
  const moderator = await makeStaff("MODERATOR");
  await decideProduct(moderator, productId, { decision: "requestChanges", reasons: { nameEn: "Say what it is." } });
  const rule = await onlyRule(4, "NEVER");
  await db.product.update({ where: { id: productId }, data: { status: "SUBMITTED", version: { increment: 1 } } });
  await judgeSubmittedProduct({ productId });
  expect(await statusOf(productId)).toBe("IN_REVIEW");
  expect((await decisionsOf(productId)).at(-1)).toMatchObject({ decision: "REVIEW", why: { by: "returned" } });
  await decideProduct(moderator, productId, { decision: "approve" });
  const openKey = productId;
  const { id } = await db.productRevision.create({
    data: {
      productId,
      companyId: (await db.product.findUniqueOrThrow({ where: { id: productId } })).companyId,
      baseVersion: 2,
      data: { nameEn: "Better lamp" },
      createdBy: "system:test",
      openKey,
    },
  });
  await judgeSubmittedRevision({ revisionId: id });
  expect((await db.productRevision.findUniqueOrThrow({ where: { id } })).status).toBe("APPROVED");
  await db.reviewRule.delete({ where: { id: rule.id } });
});

it("queues a change once and leaves the decision about what was replaced to its own event", async () => {
  const { productId, companyId } = await makeProduct();
  const revision = {
    productId,
    companyId,
    baseVersion: 1,
    data: { nameEn: "New name" },
    createdBy: "system:test",
    openKey: productId,
  };
  const { id } = await db.productRevision.create({ data: revision });
  await judgeSubmittedRevision({ revisionId: id });
  await judgeSubmittedRevision({ revisionId: id });
  expect(await db.reviewTask.count({ where: { subjectId: id } })).toBe(1);
  expect(await decisionsOf(productId)).toHaveLength(1);
  const moderator = await makeStaff("MODERATOR");
  const stale = { decision: "approve", asOf: new Date(0) } as const;
  await expect(decideRevision(moderator, id, stale)).rejects.toMatchObject({ code: "conflict" });
});

it("is the house's own work: everybody else is refused", async () => {
  const { productId } = await submitted();
  await expect(judgeProduct(visitor, productId)).rejects.toMatchObject({ code: "forbidden" });
  await expect(judgeRevision(await makeStaff("ORGANIZER"), productId)).rejects.toMatchObject({ code: "forbidden" });
  await judgeProduct(system("rules"), crypto.randomUUID());
});
