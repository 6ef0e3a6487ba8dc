import { z } from "zod";
import { emailInput, givenPassword } from "#lib/account/schema";
import { platformRoles } from "#lib/platform/actor";

export const staffLimits = { whyLeast: 10, why: 500, reason: 1_000, confirmedMinutes: 15 } as const;

/** What a member of the staff may be. */
export const staffRoles = platformRoles;

const role = z.enum(platformRoles);
const confirmation = { password: givenPassword.optional() };

export const giveRoleInput = z.strictObject({ email: emailInput, role, ...confirmation });
export const takeRoleInput = z.strictObject({ userId: z.uuid(), role, ...confirmation });
export const memberMoveInput = z.strictObject({
  userId: z.uuid(),
  move: z.enum(["suspend", "reinstate"]),
  reason: z.string().trim().min(1).max(staffLimits.reason),
});
export const watchInput = z.strictObject({
  userId: z.uuid(),
  why: z.string().trim().min(staffLimits.whyLeast).max(staffLimits.why),
});
export const nothingInput = z.strictObject({});
