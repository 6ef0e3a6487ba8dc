import { followCompany, unfollowBySlug } from "#lib/buying/commands/follows";
import { followInput } from "#lib/buying/schema";
import { ownDoor } from "#lib/platform/own-door";

export const POST = ownDoor(followInput, async (actor, { company, isOn }) => {
  await (isOn ? followCompany : unfollowBySlug)(actor, { company });
  return {};
});
