import { pickOf } from "#lib/moderation/schema/decisions";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { canReview } from "#lib/review/policy";
import type { Task } from "#lib/review/queries/queue";

/** What the check box of each task sends: the task with what its product or change is now, so that nothing newer is approved unseen. */
export async function picksOf(
  actor: Actor,
  tasks: readonly Pick<Task, "id" | "kind" | "subjectId">[],
): Promise<Map<string, string>> {
  const own = tasks.filter(({ kind }) => canReview(actor, kind));
  const idsOf = (kind: string) => own.flatMap((task) => (task.kind === kind ? task.subjectId : []));
  const [products, revisions] = await Promise.all([
    db.product.findMany({ where: { id: { in: idsOf("PRODUCT") } }, select: { id: true, version: true } }),
    db.productRevision.findMany({ where: { id: { in: idsOf("REVISION") } }, select: { id: true, createdAt: true } }),
  ]);
  const seen = new Map([
    ...products.map(({ id, version }): [string, string] => [id, String(version)]),
    ...revisions.map(({ id, createdAt }): [string, string] => [id, createdAt.toISOString()]),
  ]);
  return new Map(own.map(({ id, subjectId }): [string, string] => [id, pickOf(id, seen.get(subjectId) ?? "0")]));
}
