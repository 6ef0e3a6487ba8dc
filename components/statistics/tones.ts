import type { StatusTone } from "#components/ui/status-badge";

/** How states of members, firms, products and claims look beside their word. */
export const toneOf: Record<string, StatusTone> = {
  ACTIVE: "good",
  LIVE: "good",
  VERIFIED: "good",
  APPROVED: "good",
  TRIAL: "good",
  PENDING: "waiting",
  PENDING_EMAIL: "waiting",
  SUBMITTED: "waiting",
  IN_REVIEW: "waiting",
  CHECKING: "waiting",
  APPLIED: "waiting",
  GRACE: "due",
  CHANGES_REQUESTED: "due",
  MORE_NEEDED: "due",
  STALE: "due",
  EXPIRED: "due",
  RETURNED: "due",
  SUSPENDED: "bad",
  REJECTED: "bad",
  TAKEN_DOWN: "bad",
  FAILED: "bad",
  REVOKED: "bad",
  REFUSED: "bad",
};
