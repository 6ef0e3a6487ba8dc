"use server";

import { makeKey, revokeKey } from "#lib/integration/commands/keys";
import { makeKeyInput, revokeKeyInput } from "#lib/integration/schema/keys";
import { done, formAction } from "#lib/platform/action";

export const makeKeyAction = formAction(makeKeyInput, async (actor, input) => {
  const { token } = await makeKey(actor, input);
  return done("integration.keyMade", { token });
});

export const revokeKeyAction = formAction(revokeKeyInput, async (actor, input) => {
  await revokeKey(actor, input);
  return done("integration.keyRevoked");
});
