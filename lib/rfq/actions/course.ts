"use server";

import { done, formAction, redirectTo } from "#lib/platform/action";
import { fail } from "#lib/platform/errors";
import { urls } from "#lib/platform/urls";
import { extendDeadline } from "#lib/rfq/commands/amend";
import { cancelRequest, closeEarly, republishRequest, takeBackRequest, withdrawRequest } from "#lib/rfq/commands/course";
import { inviteSuppliers, uninviteSupplier } from "#lib/rfq/commands/invite";
import {
  deadlineInput,
  endRequestInput,
  inviteInput,
  republishInput,
  requestInput,
  slugOfAddress,
  uninviteInput,
} from "#lib/rfq/schema/input";
import { instantOf } from "#lib/rfq/schema/zone";

export const takeBackAction = formAction(requestInput, async (actor, input, { locale }) => {
  await takeBackRequest(actor, input);
  return redirectTo(urls.buying.requestForm(locale, input.requestId, { done: "takenBack" }));
});

export const closeEarlyAction = formAction(requestInput, async (actor, input) => {
  await closeEarly(actor, input);
  return done("rfq.done.closed");
});

export const withdrawAction = formAction(requestInput, async (actor, input, { locale }) => {
  const { isDeleted } = await withdrawRequest(actor, input);
  return isDeleted ? redirectTo(urls.buying.requests(locale, { done: "deleted" })) : done("rfq.done.withdrawn");
});

export const cancelAction = formAction(endRequestInput, async (actor, input) => {
  await cancelRequest(actor, input);
  return done("rfq.done.cancelled");
});

export const extendAction = formAction(deadlineInput, async (actor, { deadline, timeZone, ...input }) => {
  const deadlineAt = instantOf(deadline, timeZone) ?? fail("invalid", "deadline:dayWrong");
  await extendDeadline(actor, { ...input, deadlineAt, timeZone });
  return done("rfq.done.extended");
});

export const republishAction = formAction(republishInput, async (actor, { deadline, timeZone, ...input }) => {
  const deadlineAt = instantOf(deadline, timeZone) ?? fail("invalid", "deadline:dayWrong");
  await republishRequest(actor, { ...input, deadlineAt, timeZone });
  return done("rfq.done.submitted");
});

export const inviteAction = formAction(inviteInput, async (actor, { requestId, suppliers, address }) => {
  const slugs = [...new Set([...suppliers, ...(address ? [slugOfAddress(address)] : [])])];
  const { invited } = await inviteSuppliers(actor, { requestId, slugs });
  return done("rfq.done.invited", { count: invited });
});

export const uninviteAction = formAction(uninviteInput, async (actor, input) => {
  await uninviteSupplier(actor, input);
  return done("rfq.done.uninvited");
});
