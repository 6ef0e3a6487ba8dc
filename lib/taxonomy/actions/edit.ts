"use server";

import { done, formAction } from "#lib/platform/action";
import { moveAttributeOf, saveAttribute } from "#lib/taxonomy/commands/attributes";
import { editCategory, placeCategory } from "#lib/taxonomy/commands/categories";
import { attributeInput, attributeStateInput, categoryInput, categoryPlaceInput } from "#lib/taxonomy/schema/edit";

export const editCategoryAction = formAction(categoryInput, async (actor, input) => {
  await editCategory(actor, input);
  return done("admin.saved");
});

export const placeCategoryAction = formAction(categoryPlaceInput, async (actor, input) => {
  await placeCategory(actor, input);
  return done("admin.placed");
});

export const saveAttributeAction = formAction(attributeInput, async (actor, input) => {
  await saveAttribute(actor, input);
  return done("admin.saved");
});

export const moveAttributeAction = formAction(attributeStateInput, async (actor, input) => {
  await moveAttributeOf(actor, input);
  return done("admin.saved");
});
