import { batchKinds } from "#lib/moderation/schema/decisions";
import type { Actor } from "#lib/platform/actor";
import { AppError, fail } from "#lib/platform/errors";
import { decideProduct } from "#lib/product/commands/decide";
import { decideRevision } from "#lib/product/commands/revise";
import { releaseReviews, takeReviews } from "#lib/review/commands";
import { countClosed, tasksOfBatch } from "#lib/review/queries/queue";

type Picked = { taskId: string; seen: string };

const isBatchKind = (kind: string) => batchKinds.some((one) => one === kind);

type Chosen = Awaited<ReturnType<typeof tasksOfBatch>>[number];

/** Approves what a task is about as it was seen: the product's version, or when the change was asked. */
const approveSeen = (actor: Actor, { kind, subjectId }: Chosen, seen: string): Promise<void> =>
  kind === "PRODUCT"
    ? decideProduct(actor, subjectId, { decision: "approve", version: Number(seen) })
    : decideRevision(actor, subjectId, { decision: "approve", asOf: new Date(seen) });

/** The tasks that still wait; those that somebody decided meanwhile are left out, others that are not there fail with `notFound`. */
async function stillOpen(actor: Actor, picks: readonly Picked[]): Promise<Chosen[]> {
  const taskIds = picks.map(({ taskId }) => taskId);
  if (taskIds.length === 0 || new Set(taskIds).size !== taskIds.length) fail("notFound");
  const [open, over] = await Promise.all([tasksOfBatch(actor, taskIds), countClosed(actor, taskIds)]);
  return open.length + over === taskIds.length ? open : fail("notFound");
}

/**
 * Approves products or changes together: fifty at most, of one kind, each that the actor may decide and no colleague has. What is
 * another than was seen, or decided already, is left alone and counted.
 */
export async function approveBatch(actor: Actor, picks: readonly Picked[]): Promise<{ count: number; left: number }> {
  const tasks = await stillOpen(actor, picks);
  const kinds = new Set(tasks.map(({ kind }) => kind));
  if (kinds.size > 1 || ![...kinds].every(isBatchKind)) fail("conflict", "batchMixed");
  const taskIds = tasks.map(({ id }) => id);
  if (taskIds.length > 0) await takeReviews(actor, taskIds);
  const unsettled: string[] = [];
  for (const task of tasks) {
    try {
      await approveSeen(actor, task, picks.find(({ taskId }) => taskId === task.id)?.seen ?? "");
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      unsettled.push(task.id);
    }
  }
  await releaseReviews(actor, unsettled);
  return { count: tasks.length - unsettled.length, left: picks.length - tasks.length + unsettled.length };
}
