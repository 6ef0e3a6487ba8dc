import { type PriceBreakRecord, productLimits } from "#lib/product/schema";

/** What a price list says of the terms of a price; null where it leaves them open. */
export type StatedTerms = { currency: string | null; incoterm: string | null; place: string | null };
export type StatedBreak = { record: PriceBreakRecord; stated: StatedTerms };

type Terms = Pick<PriceBreakRecord, "currency" | "incoterm" | "place">;

const keyOf = ({ currency, incoterm, place }: Terms) => `${currency} ${incoterm} ${place}`;
const fits = (stated: StatedTerms, terms: Terms) =>
  (stated.currency === null || stated.currency === terms.currency) &&
  (stated.incoterm === null || stated.incoterm === terms.incoterm) &&
  (stated.place === null || stated.place === terms.place);

/** The terms that a price stands under: those of the product's own prices that it leaves open, null where several would do. */
function termsOf({ record, stated }: StatedBreak, own: readonly Terms[]): Terms | null {
  const { currency, incoterm, place } = record;
  const fitting = own.filter((terms) => fits(stated, terms));
  const [only] = fitting;
  if (only && fitting.length === 1) return only;
  if (fitting.length === 0) return { currency, incoterm, place };
  const exact = fitting.find((terms) => keyOf(terms) === keyOf(record));
  return stated.currency !== null && exact ? exact : null;
}

const order = (breaks: readonly PriceBreakRecord[]) =>
  breaks.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)) || a.minQuantity - b.minQuantity);

const numbers = (breaks: readonly PriceBreakRecord[]) =>
  JSON.stringify(order(breaks).map((one) => [keyOf(one), one.minQuantity, one.price]));

/**
 * A product's prices with new ones in place of those of the same currency and terms; others stay. Null where the new prices leave open
 * which of several terms they mean, or would be too many.
 */
export function withNewPrices(own: readonly PriceBreakRecord[], given: readonly StatedBreak[]): PriceBreakRecord[] | null {
  const groups = [...new Map(own.map((one) => [keyOf(one), one])).values()];
  const placed: PriceBreakRecord[] = [];
  for (const one of given) {
    const terms = termsOf(one, groups);
    if (terms === null) return null;
    const { currency, incoterm, place } = terms;
    placed.push({ ...one.record, currency, incoterm, place });
  }
  const replaced = new Set(placed.map(keyOf));
  const all = [...own.filter((one) => !replaced.has(keyOf(one))), ...placed];
  return all.length > productLimits.priceBreaks * 10 ? null : order(all);
}

export const isSamePrices = (a: readonly PriceBreakRecord[], b: readonly PriceBreakRecord[]): boolean =>
  numbers(a) === numbers(b);
