"use server";

import { admitReport } from "#lib/moderation/commands/admit";
import { fileReport } from "#lib/moderation/commands/reports";
import { fileReportInput } from "#lib/moderation/schema/penalties";
import { formAction, redirectTo } from "#lib/platform/action";
import { urls } from "#lib/platform/urls";

export const fileReportAction = formAction(fileReportInput, async (actor, input, { locale, network }) => {
  await admitReport(actor, { network, website: input.website, proofToken: input.proofToken });
  const { receipt } = await fileReport(actor, input, locale);
  return redirectTo(urls.reportReceipt(locale, receipt));
});
