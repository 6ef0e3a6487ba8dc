"use server";

import { confirmEmailChange, requestEmailChange } from "#lib/account/commands/email-change";
import { changePassword, requestPasswordReset, resetPassword } from "#lib/account/commands/passwords";
import { addressInput, changePasswordInput, emailChangeInput, resetInput, tokenInput } from "#lib/account/schema";
import { done, formAction } from "#lib/platform/action";

export const requestPasswordResetAction = formAction(addressInput, async (actor, input, request) => {
  await requestPasswordReset(actor, input, request);
  return done("account.resetSent");
});

export const resetPasswordAction = formAction(resetInput, async (actor, input) => {
  await resetPassword(actor, input);
  return done("account.resetDone");
});

export const changePasswordAction = formAction(changePasswordInput, async (actor, input) => {
  await changePassword(actor, input);
  return done("account.passwordDone");
});

export const requestEmailChangeAction = formAction(emailChangeInput, async (actor, input, request) => {
  await requestEmailChange(actor, input, request);
  return done("account.emailSent", { email: input.email });
});

export const confirmEmailChangeAction = formAction(tokenInput, async (actor, input) => {
  await confirmEmailChange(actor, input);
  return done("account.emailDone");
});
