import type { StatedBreak, StatedTerms } from "#lib/product/bulk/price-terms";
import { type PriceBreakRecord, productLimits } from "#lib/product/schema";
import { currencyCode } from "#lib/taxonomy/reference/currencies";
import { readIncoterm } from "#lib/taxonomy/reference/incoterms";
import type { Cells, ImportDefaults, PriceCell } from "./cells.ts";
import type { RowNotes } from "./issues.ts";
import { type Money, readMoney } from "./values/money.ts";
import { readNumber } from "./values/numbers.ts";
import { isNothing, isOnRequest, tidy } from "./values/words.ts";

type Terms = { incoterm: string | null; place: string | null };
type Tier = { text: string; label: string; minQuantity: number | null; cell: PriceCell };

/** The delivery term of the row: its own column, which may hold the place too ("FOB Ningbo"), before the price's heading. */
function readTerms(cells: Cells, notes: RowNotes): Terms {
  const cell = cells.fields.get("incoterm");
  const place = cells.fields.get("place")?.text ?? null;
  if (!cell || isNothing(cell.text)) return { incoterm: null, place };
  const [word = "", ...rest] = tidy(cell.text).split(/[\s,]+/);
  const reading = readIncoterm(word);
  if (reading && "code" in reading) return { incoterm: reading.code, place: place ?? (rest.join(" ") || null) };
  notes.reject(reading ? "incotermObsolete" : "incotermUnknown", cell.label, cell.text);
  return { incoterm: null, place };
}

const tierMark = /^\s*[≥>]?=?\s*(\d[\d,]*(?:\.\d+)?)\s*[^\d.]{0,6}?[:：=]\s*(.+)$/u;

/** The tiers that a cell holds: one price, or "500:8.6; 2000:8.1". */
function tiersOf(cell: PriceCell): Tier[] {
  const parts = cell.text.split(/[;；\n|]/).map((part) => tierMark.exec(part));
  if (parts.length > 0 && parts.every((part) => part !== null)) {
    return parts.map((part) => ({
      text: part?.[2] ?? "",
      label: cell.label,
      minQuantity: readNumber(part?.[1] ?? ""),
      cell,
    }));
  }
  return [{ text: cell.text, label: cell.label, minQuantity: cell.terms.minQuantity, cell }];
}

const noTerms = { currency: null, incoterm: null, place: null, minQuantity: null };

function priceCells(cells: Cells): PriceCell[] {
  const breaks = cells.fields.get("priceBreaks");
  return [...cells.prices, ...(breaks ? [{ text: breaks.text, label: breaks.label, terms: noTerms }] : [])];
}

function rowCurrency(cells: Cells, notes: RowNotes): string | null {
  const cell = cells.fields.get("currency");
  if (!cell || isNothing(cell.text)) return null;
  const code = currencyCode(cell.text);
  if (code === null) notes.reject("currencyUnknown", cell.label, cell.text);
  return code;
}

const assumed = (label: string) => (/\p{Script=Han}/u.test(label) ? "CNY" : "USD");

export type Prices = { breaks: PriceBreakRecord[]; unit: string | null };

type RowTerms = { currency: string | null; terms: Terms; moq: number | null; defaults: ImportDefaults };

/** The amount of a tier, or null where there is none to take; what is wrong or odd about it is noted. */
function readAmount({ text, label }: Tier, notes: RowNotes): Money | null {
  if (isNothing(text) || isOnRequest(text)) return null;
  const money = readMoney(text);
  if ("wrong" in money) {
    notes.reject(money.wrong === "currency" ? "currencyUnknown" : "priceNotNumber", label, text);
    return null;
  }
  if (money.isRange) notes.warn("priceRange", label, text);
  if (money.amount > 0 && money.amount <= productLimits.price) return money;
  if (money.amount === 0) notes.warn("priceZero", label, text);
  else notes.reject(money.amount < 0 ? "priceNegative" : "priceTooLarge", label, text);
  return null;
}

function readTier(tier: Tier, row: RowTerms, notes: RowNotes) {
  const money = readAmount(tier, notes);
  if (money === null) return null;
  const { terms } = tier.cell;
  const place = row.terms.place ?? terms.place;
  const stated: StatedTerms = {
    currency: money.currency ?? row.currency ?? terms.currency ?? row.defaults.currency,
    incoterm: row.terms.incoterm ?? terms.incoterm ?? row.defaults.incoterm,
    place: (place ?? row.defaults.place)?.slice(0, productLimits.short) ?? null,
  };
  const minQuantity = tier.minQuantity ?? row.moq ?? 1;
  const price = Math.round(money.amount * 1e6) / 1e6;
  const record: PriceBreakRecord = { ...stated, currency: stated.currency ?? assumed(tier.label), minQuantity, price };
  return { stated, record, unit: money.unit, tier };
}

const group = ({ currency, incoterm, place }: PriceBreakRecord) => `${currency} ${incoterm} ${place}`;

/** Orders the tiers of one currency and term; a dearer price for a larger quantity would mislead. */
function falling(breaks: readonly PriceBreakRecord[], notes: RowNotes, label: string): PriceBreakRecord[] {
  const kept: PriceBreakRecord[] = [];
  for (const tier of breaks.toSorted((a, b) => a.minQuantity - b.minQuantity)) {
    const last = kept.at(-1);
    if (last && tier.price > last.price) notes.reject("priceNotFalling", label, `${tier.minQuantity}: ${tier.price}`);
    if (!last || (tier.price < last.price && tier.minQuantity > last.minQuantity)) kept.push(tier);
  }
  if (kept.length > productLimits.priceBreaks) notes.warn("tooMany", label, String(kept.length));
  return kept.slice(0, productLimits.priceBreaks);
}

function readTiers(cells: Cells, moq: number | null, notes: RowNotes) {
  const { defaults } = cells;
  const row = { currency: rowCurrency(cells, notes), terms: readTerms(cells, notes), moq, defaults };
  return priceCells(cells)
    .flatMap(tiersOf)
    .map((tier) => readTier(tier, row, notes))
    .filter((one) => one !== null);
}

const priceLabel = (cells: Cells) => cells.prices[0]?.label ?? cells.fields.get("priceBreaks")?.label ?? "";

/** The price breaks of a row from all its price columns, in each currency and term falling. */
export function readPrices(cells: Cells, moq: number | null, notes: RowNotes): Prices {
  const read = readTiers(cells, moq, notes);
  for (const { stated, tier, record } of read) {
    if (stated.currency === null) notes.warn("currencyAssumed", tier.label, `${tier.text} ${record.currency}`);
  }
  const groups = Map.groupBy(
    read.map(({ record }) => record),
    group,
  );
  const breaks = [...groups.values()].flatMap((tiers) => falling(tiers, notes, priceLabel(cells)));
  return { breaks, unit: read.find(({ unit }) => unit !== null)?.unit ?? null };
}

/** The prices of a row that says nothing else, with what it leaves unsaid of their terms. */
export function readStatedPrices(cells: Cells, moq: number | null, notes: RowNotes): StatedBreak[] {
  const read = readTiers(cells, moq, notes);
  const groups = Map.groupBy(read, ({ record }) => group(record));
  return [...groups.values()].flatMap((tiers) => {
    const kept = falling(
      tiers.map(({ record }) => record),
      notes,
      priceLabel(cells),
    );
    const [first] = tiers;
    return first ? kept.map((record) => ({ record, stated: first.stated })) : [];
  });
}
