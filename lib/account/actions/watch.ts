"use server";

import { startWatching, stopWatching } from "#lib/account/commands/watch";
import { nothingInput, watchInput } from "#lib/account/schema/staff";
import { formAction, redirectTo } from "#lib/platform/action";
import { urls } from "#lib/platform/urls";

export const startWatchingAction = formAction(watchInput, async (actor, input, { locale }) => {
  const { isSeller } = await startWatching(actor, input);
  return redirectTo(isSeller ? urls.selling.home(locale) : urls.buying.home(locale));
});

export const stopWatchingAction = formAction(
  nothingInput,
  async (actor, _input, { locale }) => {
    const { userId } = await stopWatching(actor);
    return redirectTo(urls.admin.part(locale, `members/${userId}`));
  },
  { isForWatchers: true },
);
