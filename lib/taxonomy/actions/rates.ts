"use server";

import { done, formAction } from "#lib/platform/action";
import { importRates } from "#lib/taxonomy/commands/rates";
import { ratesInput } from "#lib/taxonomy/schema/rates";

export const importRatesAction = formAction(ratesInput, async (actor, { file }) => {
  const { days } = await importRates(actor, new Uint8Array(await file.arrayBuffer()));
  return done("admin.rates.taken", { days });
});
