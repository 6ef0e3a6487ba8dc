import { canInCompany, isImpartial } from "#lib/company/policy";
import { type Actor, isStaff } from "#lib/platform/actor";
import { canReview } from "#lib/review/policy";

export const canManagePlan = (actor: Actor, companyId: string): boolean => canInCompany(actor, companyId, "plan");

export const canDecideSubscription = (actor: Actor, companyId: string | null): boolean =>
  actor.kind === "system" || (canReview(actor, "SUBSCRIPTION") && (companyId === null || isImpartial(actor, companyId)));

export const canEditPlans = (actor: Actor): boolean => actor.kind === "system" || isStaff(actor, "ORGANIZER");
