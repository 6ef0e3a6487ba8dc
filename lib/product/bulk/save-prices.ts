import type { Actor } from "#lib/platform/actor";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { canManageProducts } from "#lib/product/policy";
import type { StoredRecord } from "#lib/product/queries/records";
import type { PriceBreakRecord } from "#lib/product/schema";
import { isEditable } from "#lib/product/status";
import { isSamePrices, type StatedBreak, withNewPrices } from "./price-terms.ts";
import { scorerFor } from "./score.ts";
import { holdBySku, type UndoEntry, undoOf } from "./snapshots.ts";
import * as sql from "./statements.ts";
import { writeRecords } from "./write-records.ts";

/** New prices for one product, named by its SKU or else its model number. */
export type PriceUpdate = { sku: string | null; modelNumber: string | null; breaks: readonly StatedBreak[] };

export type PriceOutcome =
  | { kind: "changed" | "unchanged"; sku: string }
  | { kind: "skuUnknown" | "modelAmbiguous" | "priceTermsAmbiguous" | "productLocked" | "skuRepeated" };

export type PriceOptions = {
  companyId: string;
  isDryRun: boolean;
  /** Article numbers that earlier batches priced; those of this one are added. */
  taken: Set<string>;
  /** Hears what will come of each update, before `record`. */
  decided?: (outcomes: readonly PriceOutcome[]) => void;
  record?: (tx: Transaction, undo: readonly UndoEntry[]) => Promise<void>;
};

type Change = { stored: StoredRecord; breaks: PriceBreakRecord[] };

async function skusOfModels(tx: Transaction, companyId: string, models: readonly string[]): Promise<Map<string, string[]>> {
  if (models.length === 0) return new Map();
  const rows = await tx.$queryRawUnsafe<{ modelNumber: string; sku: string }[]>(sql.selectModels, companyId, [...models]);
  const groups = Map.groupBy(rows, ({ modelNumber }) => modelNumber);
  return new Map([...groups].map(([model, found]) => [model, found.map(({ sku }) => sku)]));
}

/** The SKU that each update means: its own, or the one product of its model number. */
async function resolve(tx: Transaction, companyId: string, updates: readonly PriceUpdate[]) {
  const models = updates.filter(({ sku }) => sku === null).map(({ modelNumber }) => modelNumber ?? "");
  const known = await skusOfModels(tx, companyId, models);
  return updates.map(({ sku, modelNumber }) => (sku === null ? (known.get(modelNumber ?? "") ?? []) : [sku]));
}

function decide(update: PriceUpdate, skus: readonly string[], found: ReadonlyMap<string, StoredRecord>): PriceOutcome | Change {
  const [sku = ""] = skus;
  const stored = found.get(sku);
  if (skus.length > 1) return { kind: "modelAmbiguous" };
  if (!stored) return { kind: "skuUnknown" };
  const breaks = withNewPrices(stored.record.priceBreaks, update.breaks);
  if (breaks === null) return { kind: "priceTermsAmbiguous" };
  if (isSamePrices(breaks, stored.record.priceBreaks)) return { kind: "unchanged", sku };
  return isEditable(stored.status) ? { stored, breaks } : { kind: "productLocked" };
}

const recordOf = ({ stored, breaks }: Change) => ({ ...stored.record, priceBreaks: breaks });

async function write(tx: Transaction, changes: readonly Change[]): Promise<UndoEntry[]> {
  const scoreOf = await scorerFor(changes.map(({ stored }) => stored.record.categoryId));
  const writes = changes.map((change) => ({ ...change.stored, record: recordOf(change), was: change.stored.record }));
  await writeRecords(tx, writes, scoreOf);
  const was = new Map(changes.map(({ stored }) => [stored.record.sku, stored]));
  return undoOf(tx, was, writes);
}

const skuOf = (one: PriceOutcome | Change) => ("stored" in one ? one.stored.record.sku : "sku" in one ? one.sku : null);

/** What comes of each update; of those that name one product the first counts. */
async function decideAll(tx: Transaction, updates: readonly PriceUpdate[], { companyId, taken }: PriceOptions) {
  const skus = await resolve(tx, companyId, updates);
  const found = await holdBySku(tx, companyId, [...new Set(skus.flat())]);
  return updates.map((update, at): PriceOutcome | Change => {
    const one = decide(update, skus[at] ?? [], found);
    const sku = skuOf(one);
    if (sku !== null && taken.has(sku)) return { kind: "skuRepeated" };
    if (sku !== null) taken.add(sku);
    return one;
  });
}

async function requireRight(actor: Actor, tx: Transaction, companyId: string) {
  const company = await tx.company.findUnique({ where: { id: companyId }, select: { id: true, status: true } });
  if (!company) fail("notFound", "noCompany");
  if (!canManageProducts(actor, company)) fail("forbidden");
}

/**
 * Puts new prices on products that a company has, in one transaction, and creates nothing. What comes of each update is told in its order.
 * A product that is named twice keeps the first. Fails with `notFound` where there is no such company and `forbidden` where the actor may
 * not change its products.
 */
export async function savePrices(actor: Actor, updates: readonly PriceUpdate[], options: PriceOptions): Promise<PriceOutcome[]> {
  return db.$transaction(
    async (tx) => {
      await requireRight(actor, tx, options.companyId);
      const decided = await decideAll(tx, updates, options);
      const outcomes = decided.map((one): PriceOutcome => ("stored" in one ? { kind: "changed", sku: skuOf(one) ?? "" } : one));
      options.decided?.(outcomes);
      if (!options.isDryRun) {
        const undo = await write(
          tx,
          decided.filter((one) => "stored" in one),
        );
        await options.record?.(tx, undo);
      }
      return outcomes;
    },
    { timeout: 120_000, maxWait: 20_000 },
  );
}
