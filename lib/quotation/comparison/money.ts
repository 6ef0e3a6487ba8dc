import { Decimal } from "decimal.js";

/** Enough digits that no sum of a request is rounded before it is shown. */
export const Exact = Decimal.clone({ precision: 60 });
export type Amount = InstanceType<typeof Exact>;

/** How many units of a currency one US dollar buys, on which day, and who says so. */
export type Rate = { perUsd: string; on: string; source: string };
/** Rates by ISO 4217 code; the US dollar needs none. */
export type Rates = ReadonlyMap<string, Rate>;

const perUsd = (currency: string, rates: Rates) => (currency === "USD" ? "1" : rates.get(currency)?.perUsd);

/**
 * An amount of one currency in another over the US dollar, unrounded: amount ÷ perUsd(from) × perUsd(to). Null where a rate is
 * missing; the same currency needs none.
 */
export function convert(amount: Amount, from: string, to: string, rates: Rates): Amount | null {
  if (from === to) return amount;
  const [one, other] = [perUsd(from, rates), perUsd(to, rates)];
  return one && other ? amount.div(one).mul(other) : null;
}

export const sum = (amounts: readonly Amount[]): Amount => amounts.reduce((total, one) => total.plus(one), new Exact(0));

/** A decimal string of at most six places, halves to the even digit (ISO 80000-1, rule A). */
export const written = (amount: Amount): string => amount.toDecimalPlaces(6, Decimal.ROUND_HALF_EVEN).toFixed();
