import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { canSetRates } from "#lib/taxonomy/policy";

/** The latest rate of each currency with its day and source, or null for those who do not keep them. */
export async function listRates(actor: Actor) {
  if (!canSetRates(actor)) return null;
  const rows = await db.exchangeRate.findMany({ distinct: ["currency"], orderBy: [{ currency: "asc" }, { on: "desc" }] });
  return rows.map(({ currency, on, perUsd, source }) => ({
    currency: currency.trim(),
    on: on.toISOString().slice(0, 10),
    perUsd: perUsd.toFixed(),
    source,
  }));
}

export type LatestRate = NonNullable<Awaited<ReturnType<typeof listRates>>>[number];
