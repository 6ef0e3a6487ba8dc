"use server";

import { z } from "zod";
import { formAction, redirectTo } from "#lib/platform/action";
import { endSession } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export const signOutAction = formAction(z.strictObject({}), async (_actor, _input, { locale }) => {
  await endSession();
  return redirectTo(urls.home(locale));
});
