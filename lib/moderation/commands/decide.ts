import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import type { Task } from "#lib/review/queries/queue";
import { decidePenaltyAppeal } from "./penalties.ts";
import { decideCounterNotice } from "./take-downs.ts";

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
