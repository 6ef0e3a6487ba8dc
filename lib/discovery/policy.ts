import { type Actor, isStaff } from "#lib/platform/actor";

/** Editors say which words mean the same and what stands first for a query. */
export const canEditWords = (actor: Actor): boolean => isStaff(actor, "EDITOR");
