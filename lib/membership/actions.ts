"use server";

import { inviteInput } from "#lib/company/schema/people";
import { formAction, redirectTo } from "#lib/platform/action";
import { urls } from "#lib/platform/urls";
import { applyForPlan, endPlan } from "./commands/apply.ts";
import { inviteWithinPlan } from "./commands/invite.ts";
import { applyInput, subscriptionIdInput } from "./schema.ts";

export const inviteAction = formAction(inviteInput, async (actor, input, { locale }) => {
  await inviteWithinPlan(actor, input, locale);
  return redirectTo(urls.selling.people(locale, { done: "invited" }));
});

export const applyForPlanAction = formAction(applyInput, async (actor, input, { locale }) => {
  await applyForPlan(actor, input);
  return redirectTo(urls.selling.plan(locale, { done: "applied" }));
});

export const endPlanAction = formAction(subscriptionIdInput, async (actor, input, { locale }) => {
  await endPlan(actor, input);
  return redirectTo(urls.selling.plan(locale, { done: "ended" }));
});
