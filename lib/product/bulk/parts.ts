import type { Transaction } from "#lib/platform/db";
import type { ProductRecord } from "#lib/product/schema";
import * as sql from "./statements.ts";

export type Owned = { productId: string; record: ProductRecord };

function parts<Part extends object>(owners: readonly Owned[], pick: (record: ProductRecord) => readonly Part[]) {
  return owners.flatMap(({ productId, record }) => pick(record).map((part, position) => ({ position, ...part, productId })));
}

async function insert(tx: Transaction, statement: string, rows: readonly object[]) {
  if (rows.length > 0) await tx.$executeRawUnsafe(statement, JSON.stringify(rows));
}

/** Writes what hangs on products: prices, variants, pictures, certificates. */
export async function addParts(tx: Transaction, owners: readonly Owned[]) {
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

/** Takes away what hangs on products, before it is written anew. */
export async function clearParts(tx: Transaction, productIds: readonly string[]): Promise<void> {
  if (productIds.length === 0) return;
  for (const statement of sql.clearParts) await tx.$executeRawUnsafe(statement, [...productIds]);
}

/** The columns of a record that stand in the product's own row. */
export function ownColumns(record: ProductRecord) {
  const { priceBreaks: _prices, variants: _variants, pictures: _pictures, certificates: _certificates, ...rest } = record;
  return rest;
}
