"use server";

import { moveCompany } from "#lib/company/commands/move";
import { restoreProduct, takeDownProduct } from "#lib/moderation/commands/take-downs";
import { takeDownInput } from "#lib/moderation/schema/penalties";
import { done, formAction } from "#lib/platform/action";
import { firmMoveInput, restoreInput } from "#lib/statistics/schema/house";

export const moveFirmAction = formAction(firmMoveInput, async (actor, input) => {
  await moveCompany(actor, input);
  return done(`admin.moved.${input.move}`);
});

export const takeDownAction = formAction(takeDownInput, async (actor, input) => {
  await takeDownProduct(actor, input);
  return done("admin.takenDown");
});

export const restoreAction = formAction(restoreInput, async (actor, input) => {
  await restoreProduct(actor, input);
  return done("admin.restored");
});
