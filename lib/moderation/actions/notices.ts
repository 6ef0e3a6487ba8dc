"use server";

import { answerQuestion } from "#lib/moderation/commands/members";
import { appealPenalty, givePenaltyTo } from "#lib/moderation/commands/penalties";
import { counterNotice, restoreProduct } from "#lib/moderation/commands/take-downs";
import { answerInput } from "#lib/moderation/schema/decisions";
import { appealInput, counterInput, givePenaltyInput, restoreInput } from "#lib/moderation/schema/penalties";
import { done, formAction, redirectTo } from "#lib/platform/action";
import { urls } from "#lib/platform/urls";

export const appealPenaltyAction = formAction(appealInput, async (actor, input) => {
  await appealPenalty(actor, input);
  return done("moderation.notices.appealed");
});

export const counterNoticeAction = formAction(counterInput, async (actor, input) => {
  await counterNotice(actor, input);
  return done("moderation.notices.countered");
});

export const givePenaltyAction = formAction(givePenaltyInput, async (actor, input) => {
  await givePenaltyTo(actor, input);
  return done("moderation.penalties.given");
});

export const restoreProductAction = formAction(restoreInput, async (actor, input) => {
  await restoreProduct(actor, input);
  return done("moderation.penalties.restored");
});

export const answerQuestionAction = formAction(answerInput, async (actor, input, { locale }) => {
  await answerQuestion(actor, input);
  return redirectTo(`${urls.account.home(locale)}?answered=1`);
});
