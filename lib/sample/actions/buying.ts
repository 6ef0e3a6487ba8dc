"use server";

import { formAction, redirectTo } from "#lib/platform/action";
import { urls } from "#lib/platform/urls";
import { askSample } from "#lib/sample/commands/ask";
import { acceptTerms, cancelSample, declineTerms, giveAddress, judgeSample, receiveSample } from "#lib/sample/commands/buy";
import { addressInput, askInput, endInput, stepInput, verdictInput } from "#lib/sample/schema";

export const askSampleAction = formAction(askInput, async (actor, input, { locale }) => {
  const { sampleId } = await askSample(actor, input);
  return redirectTo(urls.buying.sample(locale, sampleId));
});

export const acceptTermsAction = formAction(stepInput, async (actor, input, { locale }) => {
  await acceptTerms(actor, input);
  return redirectTo(urls.buying.sample(locale, input.sampleId, { done: "accepted" }));
});

export const declineTermsAction = formAction(endInput, async (actor, input, { locale }) => {
  await declineTerms(actor, input);
  return redirectTo(urls.buying.sample(locale, input.sampleId, { done: "declined" }));
});

export const cancelSampleAction = formAction(endInput, async (actor, input, { locale }) => {
  await cancelSample(actor, input);
  return redirectTo(urls.buying.sample(locale, input.sampleId, { done: "cancelled" }));
});

export const giveAddressAction = formAction(addressInput, async (actor, input, { locale }) => {
  await giveAddress(actor, input);
  return redirectTo(urls.buying.sample(locale, input.sampleId, { done: "address" }));
});

export const receiveSampleAction = formAction(stepInput, async (actor, input, { locale }) => {
  await receiveSample(actor, input);
  return redirectTo(urls.buying.sample(locale, input.sampleId, { done: "received" }));
});

export const judgeSampleAction = formAction(verdictInput, async (actor, input, { locale }) => {
  await judgeSample(actor, input);
  return redirectTo(urls.buying.sample(locale, input.sampleId, { done: "judged" }));
});
