import { type Actor, actorName } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import type { Transaction } from "#lib/platform/db";
import { changedFields, partOf } from "#lib/product/schema/diff";
import { isReviewed } from "#lib/product/status";
import { closeReview } from "#lib/review/commands";
import type { Before } from "./snapshots.ts";
import type { Restored } from "./undo-import.ts";

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

/** What is on show leaves a note of what was put back, as an edit does. */
export async function noteRestored(actor: Actor, tx: Transaction, restored: readonly Restored[]): Promise<void> {
  const now = clock.now();
  await tx.productRevision.createMany({
    data: restored
      .filter(({ before }) => isReviewed(before.status))
      .map(({ before, record }) => ({
        productId: before.productId,
        companyId: before.companyId,
        status: "APPROVED" as const,
        // A part of a record holds nothing that JSON cannot.
        data: partOf(record, changedFields(before.record, record)) as object,
        baseVersion: before.version,
        createdBy: actorName(actor),
        decidedBy: "system:undo",
        decidedAt: now,
      })),
  });
}
