import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { setting } from "#lib/platform/settings";
import { agreeOnReview, takeReview } from "#lib/review/commands";
import { findTask, type Task } from "#lib/review/queries/queue";
import type { ReviewKind } from "#lib/review/schema";

type Settling = {
  taskId: string;
  kind: ReviewKind;
  /** Whether the decision grants what was asked: then two must agree where the organizer has set it so. */
  isYes: boolean;
  /** What is decided, where there are several ways to say yes: two must say the same. */
  outcome?: string;
  /** Fails for those who are not to decide although they see the task; before it is theirs. */
  check?: (task: Task) => Promise<unknown>;
  decide: (task: Task) => Promise<void>;
};

const needsTwo = async (kind: ReviewKind): Promise<boolean> => (await setting("fourEyes")).some((one) => one === kind);

/**
 * The one way from a task to its decision: the actor must be able to see it, no colleague may have it, and where two must agree the
 * first yes is only noted, and where they said different things a third decides. Answers whether it was decided or the second yes is awaited.
 */
export async function settleTask(
  actor: Actor,
  { taskId, kind, isYes, outcome = "yes", check, decide }: Settling,
): Promise<"decided" | "halfway"> {
  const task = (await findTask(actor, taskId)) ?? fail("notFound");
  if (task.kind !== kind) fail("notFound");
  await check?.(task);
  await takeReview(actor, taskId);
  if (isYes && (await needsTwo(kind))) {
    const hasBoth = await db.$transaction((tx) => agreeOnReview(actor, tx, { kind, subjectId: task.subjectId, outcome }));
    if (!hasBoth) return "halfway";
  }
  await decide(task);
  return "decided";
}
