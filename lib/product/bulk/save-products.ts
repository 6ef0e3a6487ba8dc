import { createHash } from "node:crypto";
import { type Actor, actorName } from "#lib/platform/actor";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";
import { productsChanged } from "#lib/product/events";
import type { StoredRecord } from "#lib/product/queries/records";
import type { ProductRecord } from "#lib/product/schema";
import { slugWords } from "#lib/product/slug";
import { isOpen } from "#lib/product/status";
import { addParts, type Owned, ownColumns, replaceParts } from "./parts.ts";
import { type Scorer, scorerFor } from "./score.ts";
import { holdBySku, type UndoEntry, undoOf } from "./snapshots.ts";
import * as sql from "./statements.ts";

export type HashedProduct = { record: ProductRecord; contentHash: string };
export type KnownProduct = { sku: string; contentHash: string | null; status: string };
/**
 * `record` stores what is to be known of the batch in the same transaction. With `isOnlyOpen` the batch fails with `conflict` where
 * one of its products was sent for review or put on show since it was read.
 */
export type SaveOptions = {
  isPublishing: boolean;
  reason: string;
  isOnlyOpen?: boolean;
  record?: (tx: Transaction, undo: readonly UndoEntry[]) => Promise<void>;
};
export type Saved = { productId: string; sku: string; isNew: boolean };

/** A digest of what would be written; equal digests need no write. */
export const contentHash = (record: ProductRecord, extra: readonly string[] = []): string =>
  createHash("sha256")
    .update(JSON.stringify([record, extra]))
    .digest("base64url")
    .slice(0, 27);

/** Those of the SKUs that the company has already. */
export async function findKnown(companyId: string, skus: readonly string[]): Promise<Map<string, KnownProduct>> {
  const rows = await db.$queryRawUnsafe<KnownProduct[]>(sql.selectKnown, companyId, [...skus]);
  return new Map(rows.map((row) => [row.sku, row]));
}

const own = ({ record, contentHash }: HashedProduct, scoreOf: Scorer) => ({
  ...ownColumns(record),
  contentHash,
  qualityScore: scoreOf(record),
  slugWords: slugWords(record.nameEn, record.nameZh),
});

type Step = { actor: Actor; reason: string };

async function record(tx: Transaction, statement: string, productIds: readonly string[], { actor, reason }: Step) {
  if (productIds.length > 0) await tx.$executeRawUnsafe(statement, [...productIds], actorName(actor), reason);
}

async function publish(tx: Transaction, companyId: string, skus: readonly string[]): Promise<string[]> {
  if (skus.length === 0) return [];
  const rows = await tx.$queryRawUnsafe<{ productId: string }[]>(sql.publishDrafts, companyId, [...skus]);
  return rows.map(({ productId }) => productId);
}

/** Products that were put on show as they are. */
const alone = (before: ReadonlyMap<string, StoredRecord>, skus: readonly string[]) =>
  skus.flatMap((sku) => before.get(sku) ?? []).map(({ productId, record }) => ({ productId, record }));

async function writeParts(
  tx: Transaction,
  owners: readonly Owned[],
  { before, newIds }: { before: ReadonlyMap<string, StoredRecord>; newIds: readonly string[] },
) {
  const made = new Set(newIds);
  const known = owners.filter(({ productId }) => !made.has(productId));
  await addParts(
    tx,
    owners.filter(({ productId }) => made.has(productId)),
  );
  const withWas = (owner: Owned) => {
    const was = before.get(owner.record.sku)?.record;
    return was ? { ...owner, was } : owner;
  };
  await replaceParts(tx, known.map(withWas));
}

function requireOpen(before: ReadonlyMap<string, StoredRecord>, products: readonly HashedProduct[]) {
  for (const { record } of products) {
    const stored = before.get(record.sku);
    if (stored && !isOpen(stored.status)) fail("conflict", "changedMeanwhile");
  }
}

export type Batch = { products: readonly HashedProduct[]; publishable: readonly string[] };

/**
 * Writes products of one company in one transaction: new ones are added, known SKUs replaced, with prices, variants, pictures,
 * certificates, history and one event for all. `publishable` are SKUs of unchanged products that are to go live too.
 * The caller has checked that the actor may.
 */
export async function saveProducts(
  actor: Actor,
  companyId: string,
  { products, publishable }: Batch,
  { isPublishing, reason, isOnlyOpen = false, record: store }: SaveOptions,
): Promise<Saved[]> {
  const step = { actor, reason };
  const scoreOf = await scorerFor(products.map(({ record }) => record.categoryId));
  const rows = products.map((product) => own(product, scoreOf));
  return db.$transaction(
    async (tx) => {
      const status = isPublishing ? "LIVE" : "DRAFT";
      const skus = [...products.map(({ record }) => record.sku), ...publishable];
      const before = store || isOnlyOpen ? await holdBySku(tx, companyId, skus) : new Map<string, StoredRecord>();
      if (isOnlyOpen) requireOpen(before, products);
      const saved = await tx.$queryRawUnsafe<Saved[]>(sql.upsertProducts, JSON.stringify(rows), companyId, status);
      const bySku = new Map(saved.map(({ sku, productId }) => [sku, productId]));
      const [updated = [], created = []] = [false, true].map((isNew) => saved.filter((one) => one.isNew === isNew));
      const newIds = created.map(({ productId }) => productId);
      const owners = products.map(({ record }) => ({ productId: bySku.get(record.sku) ?? "", record }));
      await writeParts(tx, owners, { before, newIds });
      const published = isPublishing ? await publish(tx, companyId, [...publishable, ...updated.map(({ sku }) => sku)]) : [];
      await record(tx, sql.recordCreation, newIds, step);
      if (isPublishing) await record(tx, sql.recordPublication, [...newIds, ...published], step);
      const productIds = [...new Set([...saved.map(({ productId }) => productId), ...published])];
      if (productIds.length > 0) await emit(tx, productsChanged, { productIds });
      if (store) await store(tx, await undoOf(tx, before, [...owners, ...alone(before, publishable)]));
      return saved;
    },
    { timeout: 120_000, maxWait: 20_000 },
  );
}
