"use server";

import { formAction, redirectTo } from "#lib/platform/action";
import { urls } from "#lib/platform/urls";
import { annotateRecord, claimRecord, keepPaper, withdrawRegisterClaim } from "./commands.ts";
import { claimRecordInput, noteInput, withdrawRegisterClaimInput } from "./schema.ts";

export const claimRecordAction = formAction(claimRecordInput, async (actor, { paper, ...claim }, { locale }) => {
  const fileId = await keepPaper(actor, claim.companyId, paper);
  await claimRecord(actor, { ...claim, fileId });
  return redirectTo(urls.selling.register(locale, { done: "claimed" }));
});

export const withdrawRegisterClaimAction = formAction(withdrawRegisterClaimInput, async (actor, input, { locale }) => {
  await withdrawRegisterClaim(actor, input);
  return redirectTo(urls.selling.register(locale, { done: "withdrawn" }));
});

export const annotateRecordAction = formAction(noteInput, async (actor, input, { locale }) => {
  const { registerNumber } = await annotateRecord(actor, input);
  return redirectTo(urls.admin.part(locale, `entries/${encodeURIComponent(registerNumber)}`, { done: "noted" }));
});
