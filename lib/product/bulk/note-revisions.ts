import { type Actor, actorName } from "#lib/platform/actor";
import type { Transaction } from "#lib/platform/db";
import type { StoredRecord } from "#lib/product/queries/records";
import { noteMakers } from "#lib/product/queries/revisions";
import type { ProductRecord } from "#lib/product/schema";
import { changedFields, partOf } from "#lib/product/schema/diff";
import { isReviewed } from "#lib/product/status";
import * as sql from "./statements.ts";

export type Noted = { before: StoredRecord; record: ProductRecord };

/** What is on show leaves a note of each change that needed no reviewer: what was changed, let by the house. */
export async function noteRevisions(actor: Actor, tx: Transaction, by: keyof typeof noteMakers, changes: readonly Noted[]) {
  const rows = changes
    .filter(({ before }) => isReviewed(before.status))
    .map(({ before: { productId, companyId, version, record: was }, record }) => ({
      productId,
      companyId,
      data: partOf(record, changedFields(was, record)),
      baseVersion: version,
    }));
  if (rows.length > 0) await tx.$executeRawUnsafe(sql.noteRevisions, JSON.stringify(rows), actorName(actor), noteMakers[by]);
}
