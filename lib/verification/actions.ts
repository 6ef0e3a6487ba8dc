"use server";

import { formAction, redirectTo } from "#lib/platform/action";
import { urls } from "#lib/platform/urls";
import { recheckClaim, revokeClaim } from "./commands/decide.ts";
import { confirmDomain, startDomainCheck } from "./commands/domain.ts";
import { keepPapers, keepPapersOf } from "./commands/papers.ts";
import { resubmitClaim, submitClaim, withdrawClaim } from "./commands/submit.ts";
import {
  addPapersInput,
  claimIdInput,
  confirmDomainInput,
  recheckClaimInput,
  revokeClaimInput,
  startDomainInput,
  submitClaimInput,
} from "./schema.ts";

export const submitClaimAction = formAction(submitClaimInput, async (actor, { papers, ...claim }, { locale }) => {
  const fileIds = await keepPapers(actor, claim.companyId, papers);
  await submitClaim(actor, { ...claim, fileIds });
  return redirectTo(urls.selling.evidence(locale, { done: "sent" }));
});

export const addPapersAction = formAction(addPapersInput, async (actor, { papers, ...claim }, { locale }) => {
  const fileIds = await keepPapersOf(actor, claim.claimId, papers);
  await resubmitClaim(actor, { ...claim, fileIds });
  return redirectTo(urls.selling.evidence(locale, { done: "sent" }));
});

export const withdrawClaimAction = formAction(claimIdInput, async (actor, input, { locale }) => {
  await withdrawClaim(actor, input);
  return redirectTo(urls.selling.evidence(locale, { done: "withdrawn" }));
});

export const startDomainAction = formAction(startDomainInput, async (actor, input, { locale }) => {
  await startDomainCheck(actor, input, { locale });
  return redirectTo(urls.selling.evidence(locale, { done: "mailed" }));
});

export const confirmDomainAction = formAction(confirmDomainInput, async (actor, input, { locale }) => {
  await confirmDomain(actor, input);
  return redirectTo(urls.selling.evidence(locale, { done: "domain" }));
});

export const revokeClaimAction = formAction(revokeClaimInput, async (actor, input, { locale }) => {
  const { companyId } = await revokeClaim(actor, input);
  return redirectTo(urls.admin.part(locale, `firms/${companyId}`, { done: "revoked" }));
});

export const recheckClaimAction = formAction(recheckClaimInput, async (actor, input, { locale }) => {
  const { companyId } = await recheckClaim(actor, input);
  return redirectTo(urls.admin.part(locale, `firms/${companyId}`, { done: "rechecked" }));
});
