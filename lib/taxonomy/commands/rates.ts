import type { Actor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { canSetRates } from "#lib/taxonomy/policy";
import { readEcbRates } from "#lib/taxonomy/schema/ecb";

/**
 * Takes a file of the European Central Bank's reference rates over. The same file twice changes nothing more; a day that is there is
 * replaced, whoever said it before. Returns how many days it held.
 */
export async function importRates(actor: Actor, bytes: Uint8Array): Promise<{ days: number }> {
  if (!canSetRates(actor)) fail("notFound");
  const days = readEcbRates(new TextDecoder().decode(bytes));
  const rows = days.flatMap(({ on, perUsd }) => [...perUsd].map(([currency, rate]) => ({ on, currency, rate })));
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`
      insert into "ExchangeRate" (currency, "on", "perUsd", source)
      select currency, "on"::date, rate::numeric, 'ECB'
      from unnest(${rows.map(({ currency }) => currency)}::text[], ${rows.map(({ on }) => on)}::text[], ${rows.map(({ rate }) => rate)}::text[])
        as given (currency, "on", rate)
      on conflict (currency, "on") do update set "perUsd" = excluded."perUsd", source = excluded.source`;
    const details = { source: "ECB", days: days.map(({ on }) => on), rates: rows.length };
    await audit(tx, actor, { action: "rates.import", subject: "rates:ECB", details });
  });
  return { days: days.length };
}
