"use server";

import { z } from "zod";
import { formAction, redirectTo } from "#lib/platform/action";
import { urls } from "#lib/platform/urls";
import { cancelBulk, prepareBulk, startBulk } from "#lib/product/commands/bulk";
import { prepareBulkInput } from "#lib/product/schema/bulk";
import { filterOf } from "#lib/product/schema/listing-filter";

/** Rows or everything a filter shows, and what is to be done with them: leads to where it is looked at and started. */
export const prepareBulkAction = formAction(prepareBulkInput, async (actor, input, { locale }) => {
  const { companyId, chosen, all, filter, value } = input;
  const { runId } = await prepareBulk(
    actor,
    all ? { companyId, value, filter: filterOf(filter) } : { companyId, value, productIds: chosen },
  );
  return redirectTo(urls.selling.bulkRun(locale, runId));
});

const runInput = z.strictObject({ runId: z.uuid() });

export const startBulkAction = formAction(runInput, async (actor, { runId }, { locale }) => {
  await startBulk(actor, runId);
  return redirectTo(urls.selling.bulkRun(locale, runId));
});

export const cancelBulkAction = formAction(runInput, async (actor, { runId }, { locale }) => {
  await cancelBulk(actor, runId);
  return redirectTo(urls.selling.bulkRun(locale, runId));
});
