import { type Actor, actorName } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import type { Transaction } from "#lib/platform/db";
import { closeReview } from "#lib/review/commands";
import type { Before } from "./snapshots.ts";

/** Withdraws changes that still wait just as an import asked for them; the caller's transaction and right. */
export async function dropRevisions(actor: Actor, tx: Transaction, asked: readonly NonNullable<Before["revision"]>[]) {
  for (const { revisionId, askedAt } of asked) {
    const { count } = await tx.productRevision.updateMany({
      where: { id: revisionId, status: "PENDING", createdAt: new Date(askedAt) },
      data: { status: "WITHDRAWN", openKey: null, decidedBy: actorName(actor), decidedAt: clock.now() },
    });
    if (count > 0) await closeReview(actor, tx, { kind: "REVISION", subjectId: revisionId, outcome: "withdrawn" });
  }
}
