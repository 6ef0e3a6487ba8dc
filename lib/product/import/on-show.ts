import type { Actor } from "#lib/platform/actor";
import type { Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { holdBySku, type UndoEntry, undoOf } from "#lib/product/bulk/snapshots";
import { revise } from "#lib/product/commands/listing";
import { loadRecordsBySku } from "#lib/product/queries/records";
import type { ProductRecord } from "#lib/product/schema";
import { changedFields, isHarmless, partOf } from "#lib/product/schema/diff";
import { isOpen, isReviewed } from "#lib/product/status";

export type Sorted<One> = { direct: One[]; onShow: One[]; unchanged: One[]; locked: One[] };

/**
 * What a firm's own people may write at once and what has to go past a reviewer, as in the editor: new products and drafts directly, those on
 * show by revision, those in review or put away not at all. The house itself writes everything directly.
 */
export async function sortByReview<One extends { record: ProductRecord }>(
  actor: Actor,
  companyId: string,
  changed: readonly One[],
): Promise<Sorted<One>> {
  if (actor.kind === "system") return { direct: [...changed], onShow: [], unchanged: [], locked: [] };
  const stored = await loadRecordsBySku(
    companyId,
    changed.map(({ record }) => record.sku),
  );
  const sorted: Sorted<One> = { direct: [], onShow: [], unchanged: [], locked: [] };
  for (const one of changed) {
    const product = stored.get(one.record.sku);
    if (!product || isOpen(product.status)) sorted.direct.push(one);
    else if (changedFields(product.record, one.record).length === 0) sorted.unchanged.push(one);
    else if (isReviewed(product.status)) sorted.onShow.push(one);
    else sorted.locked.push(one);
  }
  return sorted;
}

/** The changes that wait for a reviewer now, by product. */
async function waitingOf(tx: Transaction, productIds: readonly string[]) {
  const rows = await tx.productRevision.findMany({
    where: { openKey: { in: [...productIds] } },
    select: { id: true, productId: true, createdAt: true },
  });
  return new Map(rows.map((row) => [row.productId, { revisionId: row.id, askedAt: row.createdAt.toISOString() }]));
}

/** Changes products that are on show as their editor would: figures of the offer at once, the rest for a reviewer. */
export async function reviseOnShow(
  actor: Actor,
  tx: Transaction,
  { companyId, records }: { companyId: string; records: readonly ProductRecord[] },
): Promise<UndoEntry[]> {
  const held = await holdBySku(
    tx,
    companyId,
    records.map(({ sku }) => sku),
  );
  const applied: { productId: string; record: ProductRecord }[] = [];
  const asked: string[] = [];
  for (const record of records) {
    const product = held.get(record.sku);
    if (!product || !isReviewed(product.status)) fail("conflict", "changedMeanwhile");
    const changed = changedFields(product.record, record).filter(isHarmless);
    const outcome = await revise(actor, tx, product, record);
    if (outcome === "waiting") asked.push(product.productId);
    if (outcome === "waiting" || changed.length > 0)
      applied.push({ productId: product.productId, record: { ...product.record, ...partOf(record, changed) } });
  }
  const waiting = await waitingOf(tx, asked);
  return (await undoOf(tx, held, applied)).map((entry) => {
    const revision = waiting.get(entry.productId);
    return entry.before && revision ? { ...entry, before: { ...entry.before, revision } } : entry;
  });
}
