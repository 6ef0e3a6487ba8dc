import type { Transaction } from "#lib/platform/db";
import type { ProductRecord } from "#lib/product/schema";
import { canonical } from "#lib/product/schema/diff";
import * as sql from "./statements.ts";

/** `was`: the product as it stands there; only what differs is written then. */
export type Owned = { productId: string; record: ProductRecord; was?: ProductRecord };

const kinds = ["priceBreaks", "variants", "pictures", "certificates"] as const;
type Kind = (typeof kinds)[number];

const isSame = ({ record, was }: Owned, kind: Kind) => was !== undefined && canonical(was[kind]) === canonical(record[kind]);

async function add(tx: Transaction, kind: Kind, owners: readonly Owned[]) {
  const rows = owners.flatMap(({ productId, record }) =>
    record[kind].map((part, position) => ({ position, ...part, productId })),
  );
  if (rows.length > 0) await tx.$executeRawUnsafe(sql.insertParts[kind], JSON.stringify(rows));
}

/** Writes what hangs on new products: prices, variants, pictures, certificates. */
export async function addParts(tx: Transaction, owners: readonly Owned[]): Promise<void> {
  for (const kind of kinds) await add(tx, kind, owners);
}

/** Writes what hangs on products anew, in place of what hung there. */
export async function replaceParts(tx: Transaction, owners: readonly Owned[]): Promise<void> {
  for (const kind of kinds) {
    const others = owners.filter((one) => !isSame(one, kind));
    if (others.length === 0) continue;
    await tx.$executeRawUnsafe(
      sql.clearParts[kind],
      others.map(({ productId }) => productId),
    );
    await add(tx, kind, others);
  }
}

/** The columns of a record that stand in the product's own row. */
export function ownColumns(record: ProductRecord) {
  const { priceBreaks: _prices, variants: _variants, pictures: _pictures, certificates: _certificates, ...rest } = record;
  return rest;
}
