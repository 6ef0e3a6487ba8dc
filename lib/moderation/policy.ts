import { canInCompany, isImpartial, rolesFor } from "#lib/company/policy";
import { type Actor, companiesOf, isStaff } from "#lib/platform/actor";
import { canReview } from "#lib/review/policy";

/** Reads the rules, their decisions and the watched words. */
export const canSeeRules = (actor: Actor): boolean => actor.kind === "system" || isStaff(actor, "MODERATOR");

/** Writes the rules: they decide what nobody looks at. */
export const canEditRules = (actor: Actor): boolean => isStaff(actor);

export const canEditWords = (actor: Actor): boolean => isStaff(actor, "MODERATOR");

export const canSeeReports = (actor: Actor): boolean => isStaff(actor, "MODERATOR");

/** Decides about a report; nobody about one against an own firm. */
export const canDecideReport = (actor: Actor, companyId: string | null): boolean =>
  canReview(actor, "REPORT") && (companyId === null || isImpartial(actor, companyId));

export const canSeePenalties = (actor: Actor): boolean => isStaff(actor, "MODERATOR");

/** Gives points and takes products off show. */
export const canPenalize = (actor: Actor, companyId: string): boolean =>
  isStaff(actor, "MODERATOR") && isImpartial(actor, companyId);

/** Decides appeals against points and counter-notices. */
export const canDecideAppeal = (actor: Actor, companyId: string): boolean =>
  canReview(actor, "APPEAL") && isImpartial(actor, companyId);

/** Answers notices in a firm's name. */
export const canAnswerNotice = (actor: Actor, companyId: string): boolean =>
  actor.kind === "user" && canInCompany(actor, companyId, "evidence");

/** The firms whose notices an actor reads. */
export const noticeCompanies = (actor: Actor): string[] => companiesOf(actor, ...rolesFor("products"), ...rolesFor("evidence"));
