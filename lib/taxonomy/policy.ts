import { type Actor, isStaff } from "#lib/platform/actor";

/** Editors name and order the goods of the fair and say what is asked of each. */
export const canEditTaxonomy = (actor: Actor): boolean => isStaff(actor, "EDITOR");

/** Keeps the rates at which offers are compared: who answers for trade and who keeps the words of it. */
export const canSetRates = (actor: Actor): boolean => isStaff(actor, "OFFICER", "EDITOR");
