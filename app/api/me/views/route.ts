import { recordView } from "#lib/buying/commands/views";
import { productInput } from "#lib/buying/schema";
import { ownDoor } from "#lib/platform/own-door";

export const POST = ownDoor(productInput, async (actor, input) => {
  await recordView(actor, input);
  return {};
});
