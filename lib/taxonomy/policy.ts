import { type Actor, isStaff } from "#lib/platform/actor";

/** Editors name and order the goods of the fair and say what is asked of each. */
export const canEditTaxonomy = (actor: Actor): boolean => isStaff(actor, "EDITOR");
