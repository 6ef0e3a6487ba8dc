import { type Actor, isStaff, type PlatformRole } from "#lib/platform/actor";
import { type ReviewKind, reviewKinds } from "./schema.ts";

const reviewers: Record<ReviewKind, readonly PlatformRole[]> = {
  MEMBER: ["MODERATOR"],
  COMPANY: ["MODERATOR", "VERIFIER"],
  PRODUCT: ["MODERATOR"],
  REVISION: ["MODERATOR"],
  CLAIM: ["VERIFIER"],
  REGISTER_CLAIM: ["VERIFIER"],
  DISPUTE: ["VERIFIER"],
  SUBSCRIPTION: ["ORGANIZER"],
  REPORT: ["MODERATOR"],
  APPEAL: ["ORGANIZER"],
  REQUEST: ["MODERATOR"],
};

export const canReview = (actor: Actor, kind: ReviewKind): boolean => isStaff(actor, ...reviewers[kind]);

/** The kinds that an actor may decide; for where-clauses and the queue's tabs. */
export const kindsReviewedBy = (actor: Actor): ReviewKind[] => reviewKinds.filter((kind) => canReview(actor, kind));
