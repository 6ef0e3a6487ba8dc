import { Decimal } from "decimal.js";
import { SaxesParser } from "saxes";
import { fail } from "#lib/platform/errors";
import { isCurrency } from "#lib/taxonomy/reference/currencies";

/** The rates of one day: how many units of each currency one US dollar bought, as decimal strings of at most eight places. */
export type DayOfRates = { on: string; perUsd: ReadonlyMap<string, string> };

export const rateLimits = { bytes: 1_000_000, days: 100 } as const;

type Day = { on: string; perEuro: Map<string, Decimal> };

const day = /^\d{4}-\d{2}-\d{2}$/;
const amount = /^\d{1,9}(\.\d{1,9})?$/;

function note(days: Day[], { time, currency, rate }: Readonly<Record<string, string>>): void {
  if (time !== undefined) {
    if (!day.test(time) || Number.isNaN(Date.parse(time)) || days.length === rateLimits.days) fail("invalid", "file:ratesUnread");
    days.push({ on: time, perEuro: new Map([["EUR", new Decimal(1)]]) });
  }
  if (currency === undefined || rate === undefined) return;
  if (!isCurrency(currency) || !amount.test(rate) || Number(rate) === 0) fail("invalid", "file:ratesUnread");
  days.at(-1)?.perEuro.set(currency, new Decimal(rate));
}

function overTheDollar({ on, perEuro }: Day): DayOfRates {
  const dollars = perEuro.get("USD") ?? fail("invalid", "file:ratesUnread");
  return { on, perUsd: new Map([...perEuro].map(([code, rate]) => [code, rate.div(dollars).toDecimalPlaces(8).toFixed()])) };
}

/**
 * Reads the euro foreign exchange reference rates as the European Central Bank publishes them (eurofxref-daily.xml and
 * eurofxref-hist-90d.xml: `Cube` elements with `time`, below them ones with `currency` and `rate`, units for one euro). Turned over
 * the US dollar: rate(currency) ÷ rate(USD). Fails with `invalid` for anything else, also for more than a hundred days.
 */
export function readEcbRates(xml: string): DayOfRates[] {
  const days: Day[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "Cube" || name.endsWith(":Cube")) note(days, attributes);
  });
  parser.on("doctype", () => fail("invalid", "file:ratesUnread"));
  parser.on("error", () => fail("invalid", "file:ratesUnread"));
  parser.write(xml).close();
  return days.length > 0 ? days.map(overTheDollar) : fail("invalid", "file:ratesUnread");
}
