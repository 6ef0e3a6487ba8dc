import { canInCompany, isImpartial } from "#lib/company/policy";
import { type Actor, isStaff } from "#lib/platform/actor";
import { canReview } from "#lib/review/policy";

/** The register is public. Who claims an entry proves things for the firm. */
export const canClaimFor = (actor: Actor, companyId: string): boolean => canInCompany(actor, companyId, "evidence");

export const canDecideRegisterClaim = (actor: Actor, companyId: string): boolean =>
  actor.kind === "system" || (canReview(actor, "REGISTER_CLAIM") && isImpartial(actor, companyId));

/** Entries are never edited; the staff writes notes beside them. */
export const canAnnotate = (actor: Actor): boolean => actor.kind === "system" || isStaff(actor, "VERIFIER", "EDITOR");
