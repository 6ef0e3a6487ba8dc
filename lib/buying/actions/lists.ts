"use server";

import { deleteList, makeList, renameList, shareList } from "#lib/buying/commands/lists";
import { deleteListInput, makeListInput, renameListInput, shareListInput } from "#lib/buying/schema";
import { done, formAction, redirectTo } from "#lib/platform/action";
import { urls } from "#lib/platform/urls";

export const makeListAction = formAction(makeListInput, async (actor, input, { locale }) => {
  const { listId } = await makeList(actor, input);
  return redirectTo(urls.buying.list(locale, listId));
});

export const renameListAction = formAction(renameListInput, async (actor, input) => {
  await renameList(actor, input);
  return done("buying.renamed");
});

export const shareListAction = formAction(shareListInput, async (actor, input) => {
  await shareList(actor, input);
  return done(input.companyId ? "buying.shared" : "buying.unshared");
});

export const deleteListAction = formAction(deleteListInput, async (actor, input, { locale }) => {
  await deleteList(actor, input);
  return redirectTo(urls.buying.favourites(locale, { deleted: "1" }));
});
