import { expect, it } from "vitest";
import { picksOf } from "#lib/moderation/queries/seen";
import { approveBatchInput } from "#lib/moderation/schema/decisions";
import type { UserActor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { decideProduct } from "#lib/product/commands/decide";
import { takeReview } from "#lib/review/commands";
import { tasksOfBatch } from "#lib/review/queries/queue";
import { makeCompany, makeStaff } from "#lib/testing/factories";
import { waitingProduct } from "#lib/testing/waiting";
import { approveBatch } from "./batch.ts";

const statusOf = async (productId: string) => (await db.product.findUniqueOrThrow({ where: { id: productId } })).status;

/** What the queue's page sends when these tasks are chosen. */
async function picked(actor: UserActor, taskIds: readonly string[]) {
  const picks = await picksOf(actor, await tasksOfBatch(actor, taskIds));
  return approveBatchInput.parse({ taskIds: [...picks.values()] }).taskIds;
}

async function two() {
  const { companyId } = await makeCompany();
  const [first, second] = [await waitingProduct(companyId), await waitingProduct(companyId)];
  const moderator = await makeStaff("MODERATOR");
  return { first, second, moderator, picks: await picked(moderator, [first.taskId, second.taskId]) };
}

it("approves a batch, and nothing of it where a colleague has one", async () => {
  const { first, second, moderator, picks } = await two();
  await takeReview(await makeStaff("MODERATOR"), second.taskId);
  await expect(approveBatch(moderator, picks)).rejects.toMatchObject({ code: "conflict", detail: "batchLocked" });
  expect(await statusOf(first.productId)).toBe("IN_REVIEW");
  const [one] = picks;
  if (!one) throw new Error("nothing was picked");
  for (const wrong of [[], [one, one], [one, { taskId: crypto.randomUUID(), seen: "1" }]])
    await expect(approveBatch(moderator, wrong)).rejects.toMatchObject({ code: "notFound" });
  await expect(approveBatch(await makeStaff("VERIFIER"), picks)).rejects.toMatchObject({ code: "notFound" });
  await db.reviewTask.update({ where: { id: second.taskId }, data: { lockedById: null } });
  expect(await approveBatch(moderator, picks)).toEqual({ count: 2, left: 0 });
  expect(await statusOf(second.productId)).toBe("LIVE");
});

it("leaves alone what is another than it was when the page was drawn, and gives it back to the queue", async () => {
  const { first, second, moderator, picks } = await two();
  await db.product.update({ where: { id: second.productId }, data: { version: { increment: 1 } } });
  expect(await approveBatch(moderator, picks)).toEqual({ count: 1, left: 1 });
  expect([await statusOf(first.productId), await statusOf(second.productId)]).toEqual(["LIVE", "IN_REVIEW"]);
  expect(await db.reviewTask.findUnique({ where: { id: second.taskId } })).toMatchObject({ lockedById: null, closedAt: null });
});

it("counts what a colleague has decided meanwhile instead of refusing the others", async () => {
  const { first, second, moderator, picks } = await two();
  await decideProduct(await makeStaff("MODERATOR"), second.productId, { decision: "reject", reasons: { listing: "No." } });
  expect(await approveBatch(moderator, picks)).toEqual({ count: 1, left: 1 });
  expect([await statusOf(first.productId), await statusOf(second.productId)]).toEqual(["LIVE", "REJECTED"]);
});

it("takes nothing for a choice that the page does not send", () => {
  for (const text of [crypto.randomUUID(), `${crypto.randomUUID()}~`, `${crypto.randomUUID()}~soon`, "1~1"])
    expect(approveBatchInput.safeParse({ taskIds: [text] }).success).toBe(false);
});
