"use server";

import { joinAccount } from "#lib/account/commands/join";
import { resendVerification } from "#lib/account/commands/verify-email";
import { addressInput, joinInput } from "#lib/account/schema";
import { done, formAction, redirectTo } from "#lib/platform/action";
import { urls } from "#lib/platform/urls";

export const joinAction = formAction(joinInput, async (actor, input, request) => {
  await joinAccount(actor, input, request);
  return redirectTo(urls.account.checkMail(request.locale, input.next));
});

export const resendVerificationAction = formAction(addressInput, async (actor, input, request) => {
  await resendVerification(actor, input, request);
  return done("account.resent");
});
