import { type Actor, isStaff, type UserActor } from "#lib/platform/actor";

/** People manage their own account, and nobody else's; who looks as a member only looks. */
export const isOwnAccount = (actor: Actor): actor is UserActor & { watcherId: null } =>
  actor.kind === "user" && actor.watcherId === null;

/** Reads of one's own account; staff that looks as a member sees what the member sees, without secrets. */
export const maySeeOwnAccount = (actor: Actor): actor is UserActor => actor.kind === "user";

/** Who may shut members out and let them in again. */
export const canMoveMembers = (actor: Actor): boolean => isStaff(actor, "MODERATOR");

/** Who gives and takes the roles of the staff. */
export const canGrantRoles = (actor: Actor): boolean => isStaff(actor, "ORGANIZER");

/** Who may look at the desks as a member does. */
export const canWatch = (actor: Actor): boolean => isStaff(actor, "MODERATOR");
