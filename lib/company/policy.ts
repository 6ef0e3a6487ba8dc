import type { Actor } from "#lib/platform/actor";

/** Everybody sees active companies, work of the house itself all: for hand-written SQL in which `s` is the company. */
export const visibleCompaniesSql = (actor: Actor): string => (actor.kind === "system" ? "true" : "s.status = 'ACTIVE'");

/** Firms register themselves with the member desks; until then only the house's own commands make them. */
export const canCreateCompany = (actor: Actor): boolean => actor.kind === "system";
