"use server";

import { giveRole, moveMember, takeRole } from "#lib/account/commands/staff";
import { giveRoleInput, memberMoveInput, takeRoleInput } from "#lib/account/schema/staff";
import { done, formAction } from "#lib/platform/action";

export const giveRoleAction = formAction(giveRoleInput, async (actor, input) => {
  await giveRole(actor, input);
  return done("admin.roleGiven");
});

export const takeRoleAction = formAction(takeRoleInput, async (actor, input) => {
  await takeRole(actor, input);
  return done("admin.roleTaken");
});

export const moveMemberAction = formAction(memberMoveInput, async (actor, input) => {
  await moveMember(actor, input);
  return done(`admin.moved.${input.move}`);
});
