import { type Actor, actorName } from "#lib/platform/actor";
import type { Transaction } from "#lib/platform/db";
import { emit } from "#lib/platform/jobs";
import { productsChanged } from "#lib/product/events";
import type { ProductRecord } from "#lib/product/schema";
import { slugWords } from "#lib/product/slug";
import type { ProductStatus } from "#lib/product/status";
import { addParts, type Owned, ownColumns, replaceParts } from "./parts.ts";
import { contentHash } from "./save-products.ts";
import type { Scorer } from "./score.ts";
import * as sql from "./statements.ts";

export type Write = Owned & { version: number; status: ProductStatus };

const row = (record: ProductRecord, scoreOf: Scorer) => ({
  ...ownColumns(record),
  contentHash: contentHash(record),
  qualityScore: scoreOf(record),
});

/**
 * Writes products as a whole inside the caller's transaction, those that still have the version and state they were read with, and
 * returns the ids of what was written. The caller has checked that the actor may.
 */
export async function writeRecords(tx: Transaction, writes: readonly Write[], scoreOf: Scorer): Promise<Set<string>> {
  if (writes.length === 0) return new Set();
  const rows = writes.map(({ productId, version, status, record }) => ({
    id: productId,
    version,
    status,
    ...row(record, scoreOf),
  }));
  const written = await tx.$queryRawUnsafe<{ productId: string }[]>(sql.updateProducts, JSON.stringify(rows));
  const ids = new Set(written.map(({ productId }) => productId));
  await replaceParts(
    tx,
    writes.filter(({ productId }) => ids.has(productId)),
  );
  if (ids.size > 0) await emit(tx, productsChanged, { productIds: [...ids] });
  return ids;
}

type Draft = { companyId: string; record: ProductRecord; scoreOf: Scorer };

/** Adds a draft with its first step of history; null where the firm has the article number already. */
export async function insertDraft(actor: Actor, tx: Transaction, { companyId, record, scoreOf }: Draft): Promise<string | null> {
  const incoming = { ...row(record, scoreOf), slugWords: slugWords(record.nameEn, record.nameZh) };
  const [made] = await tx.$queryRawUnsafe<{ productId: string }[]>(sql.insertDraft, JSON.stringify(incoming), companyId);
  if (!made) return null;
  const { productId } = made;
  await addParts(tx, [{ productId, record }]);
  await tx.productMove.create({ data: { productId, move: "create", status: "DRAFT", actor: actorName(actor) } });
  return productId;
}

/** Writes scores that came out otherwise than they stand. */
export const writeScores = (
  tx: Pick<Transaction, "$executeRawUnsafe">,
  scores: readonly { id: string; score: number }[],
): Promise<number> => (scores.length === 0 ? Promise.resolve(0) : tx.$executeRawUnsafe(sql.updateScores, JSON.stringify(scores)));
