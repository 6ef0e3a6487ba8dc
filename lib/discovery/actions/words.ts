"use server";

import { pinProduct, removeSynonym, saveSynonym, unpinProduct } from "#lib/discovery/commands/words";
import { pinInput, removeSynonymInput, synonymInput, unpinInput } from "#lib/discovery/schema/words";
import { done, formAction } from "#lib/platform/action";

export const saveSynonymAction = formAction(synonymInput, async (actor, input) => {
  await saveSynonym(actor, input);
  return done("admin.saved");
});

export const removeSynonymAction = formAction(removeSynonymInput, async (actor, input) => {
  await removeSynonym(actor, input);
  return done("admin.removed");
});

export const pinAction = formAction(pinInput, async (actor, input) => {
  await pinProduct(actor, input);
  return done("admin.saved");
});

export const unpinAction = formAction(unpinInput, async (actor, input) => {
  await unpinProduct(actor, input);
  return done("admin.removed");
});
