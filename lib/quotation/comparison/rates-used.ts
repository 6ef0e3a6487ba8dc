import type { Rates } from "./money.ts";

/** Rates of one day and source: `1 USD = perUsd currency`. */
export type RateGroup = { day: string; source: string; rates: { currency: string; perUsd: string }[] };

/** The rates that a comparison needed, by day and source, and the currencies that it lacked one for; neither where all prices are in one. */
export function ratesUsed(rates: Rates, base: string, currencies: readonly string[]): { groups: RateGroup[]; missing: string[] } {
  const used = new Set([base, ...currencies]);
  if (used.size < 2) return { groups: [], missing: [] };
  const groups: RateGroup[] = [];
  const missing: string[] = [];
  for (const currency of used) {
    const rate = rates.get(currency);
    if (!rate && currency !== "USD") missing.push(currency);
    if (!rate || currency === "USD") continue;
    const { on: day, source, perUsd } = rate;
    const group = groups.find((one) => one.day === day && one.source === source);
    if (group) group.rates.push({ currency, perUsd });
    else groups.push({ day, source, rates: [{ currency, perUsd }] });
  }
  return { groups, missing };
}
