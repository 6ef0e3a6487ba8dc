import { db } from "#lib/platform/db";
import type { Rates } from "#lib/quotation/comparison/money";

/** The latest known rate of each currency on or before a moment: what is compared later is compared at the same rates. */
export async function ratesAt(moment: Date, currencies: readonly string[]): Promise<Rates> {
  const rows = await db.exchangeRate.findMany({
    where: { currency: { in: [...currencies] }, on: { lte: moment }, perUsd: { gt: 0 } },
    distinct: ["currency"],
    orderBy: [{ currency: "asc" }, { on: "desc" }],
  });
  return new Map(
    rows.map(({ currency, perUsd, on, source }) => [
      currency,
      { perUsd: perUsd.toFixed(), on: on.toISOString().slice(0, 10), source },
    ]),
  );
}
