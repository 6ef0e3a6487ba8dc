"use server";

import { clearViews, setViewKeeping } from "#lib/buying/commands/views";
import { nothing, recordingInput } from "#lib/buying/schema";
import { formAction, redirectTo } from "#lib/platform/action";
import { urls } from "#lib/platform/urls";

export const clearViewsAction = formAction(nothing, async (actor, _input, { locale }) => {
  await clearViews(actor);
  return redirectTo(urls.buying.recent(locale, { said: "cleared" }));
});

export const setViewKeepingAction = formAction(recordingInput, async (actor, input, { locale }) => {
  await setViewKeeping(actor, input);
  return redirectTo(urls.buying.recent(locale, { said: input.isOn ? "recordingOn" : "recordingOff" }));
});
