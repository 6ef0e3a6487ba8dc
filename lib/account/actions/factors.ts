"use server";

import { addPasskey, removePasskey } from "#lib/account/commands/passkeys";
import { confirmTotp, removeTotp, renewRecoveryCodes, startTotp } from "#lib/account/commands/totp";
import { passkeyInput, passwordInput, removePasskeyInput, totpInput } from "#lib/account/schema";
import { done, formAction, redirectTo } from "#lib/platform/action";
import { urls } from "#lib/platform/urls";

export const startTotpAction = formAction(passwordInput, async (actor, input, { locale }) => {
  await startTotp(actor, input);
  return redirectTo(urls.account.authenticator(locale));
});

export const confirmTotpAction = formAction(totpInput, async (actor, input) => {
  const { codes } = await confirmTotp(actor, input);
  return done(codes.length > 0 ? "account.totpDoneWithCodes" : "account.totpDone", { codes: codes.join("\n") });
});

export const removeTotpAction = formAction(passwordInput, async (actor, input) => {
  await removeTotp(actor, input);
  return done("account.totpRemoved");
});

export const renewRecoveryCodesAction = formAction(passwordInput, async (actor, input) => {
  const { codes } = await renewRecoveryCodes(actor, input);
  return done("account.codesRenewed", { codes: codes.join("\n") });
});

export const addPasskeyAction = formAction(passkeyInput, async (actor, input) => {
  const { codes } = await addPasskey(actor, input);
  return done(codes.length > 0 ? "account.passkeyDoneWithCodes" : "account.passkeyDone", { codes: codes.join("\n") });
});

export const removePasskeyAction = formAction(removePasskeyInput, async (actor, input) => {
  await removePasskey(actor, input);
  return done("account.passkeyRemoved");
});
