"use server";

import { deleteSearch, renameSearch, saveSearch } from "#lib/buying/commands/searches";
import { renameSearchInput, saveSearchInput, searchIdInput } from "#lib/buying/schema";
import { done, formAction, redirectTo } from "#lib/platform/action";
import { urls } from "#lib/platform/urls";

export const saveSearchAction = formAction(saveSearchInput, async (actor, input, { locale }) => {
  await saveSearch(actor, input);
  return redirectTo(urls.buying.searches(locale, { saved: "1" }));
});

export const renameSearchAction = formAction(renameSearchInput, async (actor, input) => {
  await renameSearch(actor, input);
  return done("buying.renamed");
});

export const deleteSearchAction = formAction(searchIdInput, async (actor, input, { locale }) => {
  await deleteSearch(actor, input);
  return redirectTo(urls.buying.searches(locale, { deleted: "1" }));
});
