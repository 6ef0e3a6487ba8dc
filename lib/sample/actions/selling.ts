"use server";

import { formAction, redirectTo } from "#lib/platform/action";
import { urls } from "#lib/platform/urls";
import { offerTerms, sendSample, turnDownSample } from "#lib/sample/commands/supply";
import { endInput, shipInput, termsInput } from "#lib/sample/schema";

export const offerTermsAction = formAction(termsInput, async (actor, input, { locale }) => {
  await offerTerms(actor, input);
  return redirectTo(urls.selling.sample(locale, input.sampleId, { done: "offered" }));
});

export const turnDownSampleAction = formAction(endInput, async (actor, input, { locale }) => {
  await turnDownSample(actor, input);
  return redirectTo(urls.selling.sample(locale, input.sampleId, { done: "turnedDown" }));
});

export const sendSampleAction = formAction(shipInput, async (actor, input, { locale }) => {
  await sendSample(actor, input);
  return redirectTo(urls.selling.sample(locale, input.sampleId, { done: "sent" }));
});
