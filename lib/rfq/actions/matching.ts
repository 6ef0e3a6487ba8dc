"use server";

import { done, formAction, redirectTo } from "#lib/platform/action";
import { urls } from "#lib/platform/urls";
import { answerQuestion, askQuestion } from "#lib/rfq/commands/clarifications";
import { declinePlace, takeUpPlace } from "#lib/rfq/commands/places";
import { answerInput, askInput, standingInput } from "#lib/rfq/schema/clarifications";

export const declineAction = formAction(standingInput, async (actor, input, { locale }) => {
  await declinePlace(actor, input);
  return redirectTo(urls.selling.request(locale, input.requestId));
});

export const takeUpAction = formAction(standingInput, async (actor, input, { locale }) => {
  await takeUpPlace(actor, input);
  return redirectTo(urls.selling.request(locale, input.requestId));
});

export const askAction = formAction(askInput, async (actor, input, { locale }) => {
  await askQuestion(actor, input);
  return redirectTo(`${urls.selling.request(locale, input.requestId, { done: "asked" })}#questions`);
});

export const answerAction = formAction(answerInput, async (actor, input) => {
  await answerQuestion(actor, input);
  return done("matching.answered");
});
