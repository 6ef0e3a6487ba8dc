"use server";

import { confirmSecondFactor, signInWithPasskey } from "#lib/account/commands/second-factor";
import { signIn } from "#lib/account/commands/sign-in";
import { verifyEmail } from "#lib/account/commands/verify-email";
import { passkeySignInInput, secondFactorInput, signInInput, verifyInput } from "#lib/account/schema";
import { formAction, redirectTo } from "#lib/platform/action";
import { openSession, ownPath } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export const signInAction = formAction(signInInput, async (actor, { next, ...input }, request) => {
  const result = await signIn(actor, input, request);
  if (result.next === "mail") return redirectTo(urls.account.checkMail(request.locale, next));
  if (result.next === "secondFactor") return redirectTo(urls.account.secondFactor(request.locale, result.ticket, next));
  await openSession(result.userId, { hasSecondFactor: false });
  return redirectTo(ownPath(next, urls.account.desk(request.locale)));
});

export const confirmSecondFactorAction = formAction(secondFactorInput, async (actor, { next, ...input }, request) => {
  const { userId } = await confirmSecondFactor(actor, input, request);
  await openSession(userId, { hasSecondFactor: true });
  return redirectTo(ownPath(next, urls.account.desk(request.locale)));
});

export const signInWithPasskeyAction = formAction(passkeySignInInput, async (actor, { next, ...input }, request) => {
  const { userId } = await signInWithPasskey(actor, input, request);
  await openSession(userId, { hasSecondFactor: true });
  return redirectTo(ownPath(next, urls.account.desk(request.locale)));
});

export const verifyEmailAction = formAction(verifyInput, async (actor, { next, ...input }, request) => {
  const { userId } = await verifyEmail(actor, input, request);
  await openSession(userId, { hasSecondFactor: false });
  return redirectTo(ownPath(next, urls.account.desk(request.locale)));
});
