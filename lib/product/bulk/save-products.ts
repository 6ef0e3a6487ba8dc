import { createHash } from "node:crypto";
import { type Actor, actorName } from "#lib/platform/actor";
import { db, type Transaction } from "#lib/platform/db";
import { emit } from "#lib/platform/jobs";
import { productsChanged } from "#lib/product/events";
import type { ProductRecord } from "#lib/product/schema";
import { slugWords } from "#lib/product/slug";
import * as sql from "./statements.ts";

export type HashedProduct = { record: ProductRecord; contentHash: string };
export type KnownProduct = { sku: string; contentHash: string | null; status: string };
export type SaveOptions = { isPublishing: boolean; reason: string };
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

const own = ({ record, contentHash }: HashedProduct) => {
  const { priceBreaks: _prices, variants: _variants, pictures: _pictures, certificates: _certificates, ...rest } = record;
  return { ...rest, contentHash, slugWords: slugWords(record.nameEn, record.nameZh) };
};

type Owned = { productId: string; record: ProductRecord };

function parts<Part extends object>(owners: readonly Owned[], pick: (record: ProductRecord) => readonly Part[]) {
  return owners.flatMap(({ productId, record }) => pick(record).map((part, position) => ({ position, ...part, productId })));
}

async function insert(tx: Transaction, statement: string, rows: readonly object[]) {
  if (rows.length > 0) await tx.$executeRawUnsafe(statement, JSON.stringify(rows));
}

async function saveParts(tx: Transaction, owners: readonly Owned[]) {
  await insert(
    tx,
    sql.insertPriceBreaks,
    parts(owners, ({ priceBreaks }) => priceBreaks),
  );
  await insert(
    tx,
    sql.insertVariants,
    parts(owners, ({ variants }) => variants),
  );
  await insert(
    tx,
    sql.insertPictures,
    parts(owners, ({ pictures }) => pictures),
  );
  await insert(
    tx,
    sql.insertCertificates,
    parts(owners, ({ certificates }) => certificates),
  );
}

type Step = { actor: Actor; reason: string };

async function record(tx: Transaction, statement: string, productIds: readonly string[], { actor, reason }: Step) {
  if (productIds.length > 0) await tx.$executeRawUnsafe(statement, [...productIds], actorName(actor), reason);
}

async function publish(tx: Transaction, companyId: string, skus: readonly string[]): Promise<string[]> {
  if (skus.length === 0) return [];
  const rows = await tx.$queryRawUnsafe<{ productId: string }[]>(sql.publishDrafts, companyId, [...skus]);
  return rows.map(({ productId }) => productId);
}

async function clear(tx: Transaction, productIds: readonly string[]) {
  if (productIds.length === 0) return;
  for (const statement of sql.clearParts) await tx.$executeRawUnsafe(statement, [...productIds]);
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
  { isPublishing, reason }: SaveOptions,
): Promise<Saved[]> {
  const step = { actor, reason };
  return db.$transaction(
    async (tx) => {
      const status = isPublishing ? "LIVE" : "DRAFT";
      const saved = await tx.$queryRawUnsafe<Saved[]>(sql.upsertProducts, JSON.stringify(products.map(own)), companyId, status);
      const bySku = new Map(saved.map(({ sku, productId }) => [sku, productId]));
      const [updated = [], created = []] = [false, true].map((isNew) => saved.filter((one) => one.isNew === isNew));
      const newIds = created.map(({ productId }) => productId);
      await clear(
        tx,
        updated.map(({ productId }) => productId),
      );
      const owners = products.map((product) => ({ productId: bySku.get(product.record.sku) ?? "", record: product.record }));
      await saveParts(tx, owners);
      const published = isPublishing ? await publish(tx, companyId, [...publishable, ...updated.map(({ sku }) => sku)]) : [];
      await record(tx, sql.recordCreation, newIds, step);
      if (isPublishing) await record(tx, sql.recordPublication, [...newIds, ...published], step);
      const productIds = [...new Set([...saved.map(({ productId }) => productId), ...published])];
      if (productIds.length > 0) await emit(tx, productsChanged, { productIds });
      return saved;
    },
    { timeout: 120_000, maxWait: 20_000 },
  );
}
