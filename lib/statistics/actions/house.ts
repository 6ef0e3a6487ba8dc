"use server";

import { editPlan } from "#lib/membership/commands/decide";
import { editPlanInput } from "#lib/membership/schema";
import { done, formAction } from "#lib/platform/action";
import { resendMail, retryFailedJob } from "#lib/statistics/commands/retry";
import { saveSetting } from "#lib/statistics/commands/settings";
import { resendInput, retryInput, settingInput } from "#lib/statistics/schema/house";

export const saveSettingAction = formAction(settingInput, async (actor, input) => {
  await saveSetting(actor, input);
  return done("admin.saved");
});

export const saveEditedPlanAction = formAction(editPlanInput, async (actor, input) => {
  await editPlan(actor, input);
  return done("admin.saved");
});

export const retryJobAction = formAction(retryInput, async (actor, input) => {
  await retryFailedJob(actor, input);
  return done("admin.retried");
});

export const resendMailAction = formAction(resendInput, async (actor, input) => {
  await resendMail(actor, input);
  return done("admin.resent");
});
