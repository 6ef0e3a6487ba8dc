import type { Actor } from "#lib/platform/actor";
import { urls } from "#lib/platform/urls";
import { takeNext } from "#lib/review/commands";
import type { ReviewKind } from "#lib/review/schema";

type Decided = {
  taskId: string;
  flow?: "1" | undefined;
  kind: ReviewKind;
  locale: string;
  end: "decided" | "halfway";
  outcome: string;
};

/** Where a reviewer goes after a decision: in the flow to the next task of the kind, which is theirs from then on, else to the queue. */
export async function onward(actor: Actor, { taskId, flow, kind, locale, end, outcome }: Decided): Promise<string> {
  const said = end === "decided" ? { done: outcome } : { done: "halfway" };
  const next = flow ? await takeNext(actor, kind, [taskId]) : null;
  return next ? urls.admin.reviewTask(locale, next, { ...said, flow }) : urls.admin.queue(locale, { kind, ...said });
}
