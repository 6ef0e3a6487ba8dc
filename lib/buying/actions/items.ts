"use server";

import { keepProduct, removeItem, restoreItem, writeNote } from "#lib/buying/commands/items";
import { itemInput, keepInput, noteInput } from "#lib/buying/schema";
import { done, formAction, redirectTo } from "#lib/platform/action";
import { urls } from "#lib/platform/urls";

export const keepProductAction = formAction(keepInput, async (actor, input, { locale }) => {
  const { listId } = await keepProduct(actor, input);
  return redirectTo(urls.buying.list(locale, listId, { kept: input.product }));
});

export const writeNoteAction = formAction(noteInput, async (actor, input) => {
  await writeNote(actor, input);
  return done("buying.noteSaved");
});

export const removeItemAction = formAction(itemInput, async (actor, input, { locale }) => {
  const { product } = await removeItem(actor, input);
  return redirectTo(urls.buying.list(locale, input.listId, { removed: product }));
});

export const restoreItemAction = formAction(itemInput, async (actor, input, { locale }) => {
  await restoreItem(actor, input);
  return redirectTo(urls.buying.list(locale, input.listId));
});
