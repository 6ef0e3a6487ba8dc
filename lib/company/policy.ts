import { type Actor, type CompanyRole, isStaff, roleIn } from "#lib/platform/actor";

/** Everybody sees active suppliers, work of the house itself all: for hand-written SQL in which `s` is the company. */
export const visibleCompaniesSql = (actor: Actor): string =>
  actor.kind === "system" ? "true" : `s.status = 'ACTIVE' and s."isSupplier"`;

/** The house's own commands and the command line make firms without an owner; people register theirs. */
export const canCreateCompany = (actor: Actor): boolean => actor.kind === "system";

export const companyActs = [
  "see",
  "profile",
  "identity",
  "people",
  "evidence",
  "plan",
  "products",
  "inquiries",
  "buying",
  "connections",
  "ownership",
] as const;
export type CompanyAct = (typeof companyActs)[number];

const acts: Record<CompanyRole, readonly CompanyAct[]> = {
  OWNER: companyActs,
  MANAGER: ["see", "profile", "identity", "people", "evidence", "plan", "products", "inquiries", "buying", "connections"],
  SALES: ["see", "products", "inquiries"],
  BUYER: ["see", "buying"],
  EDITOR: ["see", "profile", "products"],
  VIEWER: ["see"],
};

/** What a role in a firm may do there. */
export const can = (role: CompanyRole, act: CompanyAct): boolean => acts[role].includes(act);

/** Whether an actor may do something in a firm: its people by their role, the house itself always. */
export function canInCompany(actor: Actor, companyId: string, act: CompanyAct): boolean {
  if (actor.kind === "system") return true;
  const role = roleIn(actor, companyId);
  return role !== null && can(role, act);
}

/** The roles that may do something; for where-clauses and for `companiesOf(actor, ...rolesFor("products"))`. */
export const rolesFor = (act: CompanyAct): CompanyRole[] =>
  (["OWNER", "MANAGER", "SALES", "BUYER", "EDITOR", "VIEWER"] as const).filter((role) => can(role, act));

const below: Record<CompanyRole, readonly CompanyRole[]> = {
  OWNER: ["OWNER", "MANAGER", "SALES", "BUYER", "EDITOR", "VIEWER"],
  MANAGER: ["SALES", "BUYER", "EDITOR", "VIEWER"],
  SALES: [],
  BUYER: [],
  EDITOR: [],
  VIEWER: [],
};

/** The roles that somebody may give to others and take from them. */
export const rolesGivenBy = (role: CompanyRole): readonly CompanyRole[] => below[role];

/** Nobody decides about a firm that is their own. */
export const isImpartial = (actor: Actor, companyId: string): boolean => roleIn(actor, companyId) === null;

/** Suspends and reinstates firms and closes them. */
export const canPoliceCompany = (actor: Actor, companyId: string): boolean =>
  actor.kind === "system" || (isStaff(actor, "MODERATOR") && isImpartial(actor, companyId));

/** Who of the staff sees a firm whatever its state. */
export const canSeeAnyCompany = (actor: Actor): boolean =>
  actor.kind === "system" || isStaff(actor, "MODERATOR", "VERIFIER", "OFFICER", "AUDITOR");
