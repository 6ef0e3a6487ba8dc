"use server";

import { acceptInvitation, revokeInvitation } from "#lib/company/commands/invite";
import { changeRole, leaveCompany, removePerson } from "#lib/company/commands/people";
import { answerTransfer, offerOwnership, withdrawTransfer } from "#lib/company/commands/transfer";
import {
  acceptInvitationInput,
  answerTransferInput,
  changeRoleInput,
  invitationIdInput,
  leaveInput,
  memberInput,
  transferIdInput,
} from "#lib/company/schema/people";
import { formAction, redirectTo } from "#lib/platform/action";
import { chooseWorkingCompany } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export const revokeInvitationAction = formAction(invitationIdInput, async (actor, input, { locale }) => {
  await revokeInvitation(actor, input);
  return redirectTo(urls.selling.people(locale, { done: "revoked" }));
});

export const acceptInvitationAction = formAction(acceptInvitationInput, async (actor, input, { locale }) => {
  const { companyId } = await acceptInvitation(actor, input);
  await chooseWorkingCompany(companyId);
  return redirectTo(urls.account.companies(locale, { done: "joined" }));
});

export const changeRoleAction = formAction(changeRoleInput, async (actor, input, { locale }) => {
  await changeRole(actor, input);
  return redirectTo(urls.selling.people(locale, { done: "role" }));
});

export const removePersonAction = formAction(memberInput, async (actor, input, { locale }) => {
  await removePerson(actor, input);
  return redirectTo(urls.selling.people(locale, { done: "removed" }));
});

export const leaveCompanyAction = formAction(leaveInput, async (actor, input, { locale }) => {
  await leaveCompany(actor, input);
  return redirectTo(urls.account.companies(locale, { done: "left" }));
});

export const offerOwnershipAction = formAction(memberInput, async (actor, input, { locale }) => {
  await offerOwnership(actor, input);
  return redirectTo(urls.selling.people(locale, { done: "offered" }));
});

export const answerTransferAction = formAction(answerTransferInput, async (actor, input, { locale }) => {
  await answerTransfer(actor, input);
  return redirectTo(urls.account.companies(locale, { done: input.answer === "accept" ? "owner" : "declined" }));
});

export const withdrawTransferAction = formAction(transferIdInput, async (actor, input, { locale }) => {
  await withdrawTransfer(actor, input);
  return redirectTo(urls.selling.people(locale, { done: "withdrawn" }));
});
