"use server";

import { z } from "zod";
import { giveConsent, revokeConsent } from "#lib/account/commands/consents";
import { eraseAccount } from "#lib/account/commands/erase";
import { updateProfile } from "#lib/account/commands/profile";
import { revokeOtherSessions, revokeSession } from "#lib/account/commands/sessions";
import { consentInput, eraseInput, profileInput, sessionInput } from "#lib/account/schema";
import { formAction, redirectTo } from "#lib/platform/action";
import { endSession } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export const updateProfileAction = formAction(profileInput, async (actor, input) => {
  await updateProfile(actor, input);
  return redirectTo(`${urls.account.home(input.language)}?saved=1`);
});

export const revokeSessionAction = formAction(sessionInput, async (actor, input, { locale }) => {
  await revokeSession(actor, input);
  return redirectTo(urls.account.sessions(locale));
});

export const revokeOtherSessionsAction = formAction(z.strictObject({}), async (actor, _input, { locale }) => {
  await revokeOtherSessions(actor);
  return redirectTo(urls.account.sessions(locale));
});

export const giveConsentAction = formAction(consentInput, async (actor, input, { locale }) => {
  await giveConsent(actor, input);
  return redirectTo(urls.account.privacy(locale));
});

export const revokeConsentAction = formAction(consentInput, async (actor, input, { locale }) => {
  await revokeConsent(actor, input);
  return redirectTo(urls.account.privacy(locale));
});

export const eraseAccountAction = formAction(eraseInput, async (actor, input, { locale }) => {
  await eraseAccount(actor, input);
  await endSession();
  return redirectTo(urls.account.erased(locale));
});
