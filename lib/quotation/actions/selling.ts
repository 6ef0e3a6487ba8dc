"use server";

import { formAction, redirectTo } from "#lib/platform/action";
import { urls } from "#lib/platform/urls";
import { uploadsOf } from "#lib/product/schema/listing-input";
import { discardQuotation, saveQuotation, startQuotation } from "#lib/quotation/commands/draft";
import { setApprovalLimit } from "#lib/quotation/commands/limit";
import { sendQuotation } from "#lib/quotation/commands/send";
import { withdrawQuotation } from "#lib/quotation/commands/withdraw";
import { discardInput, limitInput, saveOfferInput, sendInput, startInput, withdrawInput } from "#lib/quotation/schema/selling";

export const startQuotationAction = formAction(startInput, async (actor, input, { locale }) => {
  const { quotationId } = await startQuotation(actor, input);
  return redirectTo(urls.selling.quotationForm(locale, quotationId));
});

export const saveQuotationAction = formAction(saveOfferInput, async (actor, saving, { locale }) => {
  const { quotationId, version, files, dropped, ...input } = saving;
  await saveQuotation(actor, { quotationId, version, input, files: await uploadsOf(files), dropped });
  return redirectTo(urls.selling.quotation(locale, quotationId, { done: "saved" }));
});

export const sendQuotationAction = formAction(sendInput, async (actor, input, { locale }) => {
  const done = await sendQuotation(actor, input);
  return redirectTo(urls.selling.quotation(locale, input.quotationId, { done }));
});

export const withdrawQuotationAction = formAction(withdrawInput, async (actor, input, { locale }) => {
  await withdrawQuotation(actor, input);
  return redirectTo(urls.selling.quotation(locale, input.quotationId, { done: "withdrawn" }));
});

export const discardQuotationAction = formAction(discardInput, async (actor, input, { locale }) => {
  await discardQuotation(actor, input);
  return redirectTo(urls.selling.quotations(locale, { done: "discarded" }));
});

export const setLimitAction = formAction(limitInput, async (actor, input, { locale }) => {
  await setApprovalLimit(actor, input);
  return redirectTo(urls.selling.people(locale, { done: "limit" }));
});
