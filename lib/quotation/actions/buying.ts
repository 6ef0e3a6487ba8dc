"use server";

import { done, formAction, redirectTo } from "#lib/platform/action";
import { urls } from "#lib/platform/urls";
import { awardRequest, failRequest } from "#lib/quotation/commands/award";
import { counterOffer, declineOffer, markOffer, noteOnOffer, shortlistOffer } from "#lib/quotation/commands/decide";
import {
  awardInput,
  counterInput,
  declineInput,
  failInput,
  marksInput,
  noteInput,
  shortlistInput,
} from "#lib/quotation/schema/decisions";

export const shortlistAction = formAction(shortlistInput, async (actor, input) => {
  await shortlistOffer(actor, input);
  return done("quotation.listed");
});

export const declineAction = formAction(declineInput, async (actor, input) => {
  await declineOffer(actor, input);
  return done("quotation.declined");
});

export const counterAction = formAction(counterInput, async (actor, input) => {
  await counterOffer(actor, input);
  return done("quotation.countered");
});

export const markAction = formAction(marksInput, async (actor, input) => {
  await markOffer(actor, input);
  return done("quotation.marked");
});

export const noteAction = formAction(noteInput, async (actor, input) => {
  await noteOnOffer(actor, input);
  return done("quotation.noted");
});

export const awardAction = formAction(awardInput, async (actor, input, { locale }) => {
  await awardRequest(actor, input);
  return redirectTo(urls.buying.offers(locale, input.requestId, { done: "awarded" }));
});

export const failAction = formAction(failInput, async (actor, input, { locale }) => {
  await failRequest(actor, input);
  return redirectTo(urls.buying.offers(locale, input.requestId, { done: "failed" }));
});
