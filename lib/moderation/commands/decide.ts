import { moveMember } from "#lib/account/commands/staff";
import { batchKinds } from "#lib/moderation/schema/decisions";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { AppError, fail } from "#lib/platform/errors";
import { decideProduct, type ProductDecision } from "#lib/product/commands/decide";
import { decideRevision } from "#lib/product/commands/revise";
import { closeReview, takeReviews } from "#lib/review/commands";
import { canReview } from "#lib/review/policy";
import { type Task, tasksOfBatch } from "#lib/review/queries/queue";
import { decidePenaltyAppeal } from "./penalties.ts";
import { decideCounterNotice } from "./take-downs.ts";

type ProductOrder = { version: number; decision: ProductDecision; reasons: Record<string, string> };

/** Decides about the listing that was looked at: one that its supplier took back and sent again meanwhile is a conflict. */
export async function decideSeenProduct(actor: Actor, productId: string, { version, ...decision }: ProductOrder): Promise<void> {
  const product = await db.product.findUnique({ where: { id: productId }, select: { version: true } });
  if (!product) fail("notFound");
  if (product.version !== version) fail("conflict", "taskChanged");
  await decideProduct(actor, productId, decision);
}

/** Decides an appeal, whether it is against points or against a take-down. */
export async function decideAppeal(
  actor: Actor,
  { subjectId }: Pick<Task, "subjectId">,
  decision: { decision: "lift" | "uphold"; answer: string },
): Promise<void> {
  const isPenalty = (await db.penalty.count({ where: { id: subjectId } })) > 0;
  await (isPenalty
    ? decidePenaltyAppeal(actor, { penaltyId: subjectId, ...decision })
    : decideCounterNotice(actor, { takeDownId: subjectId, ...decision }));
}

/** Has nothing to object to a member, or suspends the account with a reason. */
export async function decideMember(
  actor: Actor,
  userId: string,
  { decision, reason }: { decision: "approve" | "suspend"; reason: string },
): Promise<void> {
  if (!canReview(actor, "MEMBER")) fail("notFound");
  if (decision === "suspend")
    await moveMember(actor, { userId, move: "suspend", reason: reason || fail("invalid", "reason:required") });
  await db.$transaction((tx) => closeReview(actor, tx, { kind: "MEMBER", subjectId: userId, outcome: decision }));
}

const isBatchKind = (kind: string) => batchKinds.some((one) => one === kind);

/**
 * Approves products or changes together: fifty at most, of one kind, each that the actor may decide and no colleague has. One that
 * has changed meanwhile is left alone and counted.
 */
export async function approveBatch(actor: Actor, taskIds: readonly string[]): Promise<{ count: number; left: number }> {
  const tasks = await tasksOfBatch(actor, taskIds);
  if (taskIds.length === 0 || tasks.length !== new Set(taskIds).size || tasks.length !== taskIds.length) fail("notFound");
  const kinds = new Set(tasks.map(({ kind }) => kind));
  if (kinds.size !== 1 || ![...kinds].every(isBatchKind)) fail("conflict", "batchMixed");
  await takeReviews(actor, taskIds);
  let left = 0;
  for (const { kind, subjectId } of tasks) {
    const approve = { decision: "approve" } as const;
    try {
      await (kind === "PRODUCT" ? decideProduct(actor, subjectId, approve) : decideRevision(actor, subjectId, approve));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      left += 1;
    }
  }
  return { count: tasks.length - left, left };
}
