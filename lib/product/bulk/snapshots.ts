import type { Transaction } from "#lib/platform/db";
import { loadRecordsBySku, type StoredRecord } from "#lib/product/queries/records";
import type { ProductRecord } from "#lib/product/schema";
import { canonical } from "#lib/product/schema/diff";

/** What a product was before a bulk write changed it: its state, and only those fields that were changed. */
export type Before = {
  status: string;
  contentHash: string | null;
  fields: Partial<ProductRecord>;
  /** A change that was asked of reviewers, as it was asked then. */
  revision?: { revisionId: string; askedAt: string };
};

/** How to take back what a bulk write did to a product, as long as it has the version that the write left: no `before`, it was made. */
export type UndoEntry = { productId: string; sku: string; version: number; before: Before | null };

/** The company's products of these SKUs as they are, their rows held until the transaction ends. */
export async function holdBySku(tx: Transaction, companyId: string, skus: readonly string[]): Promise<Map<string, StoredRecord>> {
  if (skus.length === 0) return new Map();
  await tx.$queryRaw`
    select 1 from "Product" where "companyId" = ${companyId}::uuid and sku = any(${[...skus]}::text[]) order by id for update`;
  return loadRecordsBySku(companyId, skus);
}

function fieldsBefore(before: ProductRecord, after: ProductRecord): Partial<ProductRecord> {
  const now = new Map<string, unknown>(Object.entries(after));
  return Object.fromEntries(Object.entries(before).filter(([name, value]) => canonical(value) !== canonical(now.get(name))));
}

/** The entries for products that were written: what each was, and the version it has now. */
export async function undoOf(
  tx: Transaction,
  was: ReadonlyMap<string, StoredRecord>,
  written: readonly { productId: string; record: ProductRecord }[],
): Promise<UndoEntry[]> {
  const ids = written.map(({ productId }) => productId);
  const rows = await tx.product.findMany({ where: { id: { in: ids } }, select: { id: true, version: true } });
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  return written.map(({ productId, record }) => {
    const { sku } = record;
    const stored = was.get(sku);
    const version = versions.get(productId) ?? 0;
    if (!stored) return { productId, sku, version, before: null };
    const { status, contentHash } = stored;
    return {
      productId,
      sku,
      version,
      before: { status, contentHash, fields: fieldsBefore(stored.record, record) },
    };
  });
}
