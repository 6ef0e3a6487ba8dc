import type { Prisma } from "#generated/prisma/client";
import { canInCompany, isImpartial } from "#lib/company/policy";
import type { Actor } from "#lib/platform/actor";
import { canReview } from "#lib/review/policy";

export const canProveFor = (actor: Actor, companyId: string): boolean => canInCompany(actor, companyId, "evidence");

/** Who decides about a firm's evidence and opens its papers: verifiers, never about a firm of their own. */
export const canCheckClaims = (actor: Actor, companyId: string): boolean =>
  actor.kind === "system" || (canReview(actor, "CLAIM") && isImpartial(actor, companyId));

/** Confirmed and not over on a day: nothing else is ever shown to others or counts for the level. */
export const liveClaims = (today: Date) =>
  ({
    status: "VERIFIED",
    OR: [{ expiresOn: null }, { expiresOn: { gte: today } }],
  }) satisfies Prisma.VerificationClaimWhereInput;
