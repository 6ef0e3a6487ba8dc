"use server";

import { rehearseRule } from "#lib/moderation/commands/rehearse";
import { moveRule, removeRule, saveRule, switchRule } from "#lib/moderation/commands/rules";
import { unwatchWord, watchWord } from "#lib/moderation/commands/words";
import {
  moveRuleInput,
  removeRuleInput,
  removeWordInput,
  ruleInput,
  switchRuleInput,
  watchedWordInput,
} from "#lib/moderation/schema/rules";
import { done, formAction, redirectTo, tried } from "#lib/platform/action";
import { urls } from "#lib/platform/urls";

export const saveRuleAction = formAction(ruleInput, async (actor, input, { locale }) => {
  if (input.step === "try") return tried("moderation.rules.tried", await rehearseRule(actor, input));
  await saveRule(actor, input);
  return redirectTo(urls.admin.part(locale, "rules", { done: "saved" }));
});

export const moveRuleAction = formAction(moveRuleInput, async (actor, input) => {
  await moveRule(actor, input);
  return done();
});

export const switchRuleAction = formAction(switchRuleInput, async (actor, { ruleId, isActive }) => {
  await switchRule(actor, { ruleId, isActive: isActive === "yes" });
  return done();
});

export const removeRuleAction = formAction(removeRuleInput, async (actor, input, { locale }) => {
  await removeRule(actor, input);
  return redirectTo(urls.admin.part(locale, "rules", { done: "removed" }));
});

export const watchWordAction = formAction(watchedWordInput, async (actor, input) => {
  await watchWord(actor, input);
  return done("moderation.words.added");
});

export const unwatchWordAction = formAction(removeWordInput, async (actor, input) => {
  await unwatchWord(actor, input);
  return done("moderation.words.removed");
});
