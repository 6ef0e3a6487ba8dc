import { flow } from "#lib/platform/flow";

export const claimStatuses = [
  "SUBMITTED",
  "CHECKING",
  "MORE_NEEDED",
  "VERIFIED",
  "FAILED",
  "EXPIRED",
  "REVOKED",
  "WITHDRAWN",
] as const;
export type ClaimStatus = (typeof claimStatuses)[number];
const moves = [
  "take",
  "verify",
  "fail",
  "askMore",
  "resubmit",
  "withdraw",
  "remind",
  "recheck",
  "supersede",
  "expire",
  "revoke",
] as const;
export type ClaimMove = (typeof moves)[number];

/** What a claim's history may say: it begins by being sent. */
export const claimMoves = ["submit", ...moves] as const;

/** One row is one round of checking. A confirmation ends by its day, by a newer one, or by being revoked; a new round is a new row. */
export const claimFlow = flow<ClaimStatus, ClaimMove>({
  SUBMITTED: { take: "CHECKING", verify: "VERIFIED", fail: "FAILED", askMore: "MORE_NEEDED", withdraw: "WITHDRAWN" },
  CHECKING: { verify: "VERIFIED", fail: "FAILED", askMore: "MORE_NEEDED", withdraw: "WITHDRAWN" },
  MORE_NEEDED: { resubmit: "SUBMITTED", fail: "FAILED", withdraw: "WITHDRAWN" },
  VERIFIED: { remind: "VERIFIED", recheck: "VERIFIED", supersede: "EXPIRED", expire: "EXPIRED", revoke: "REVOKED" },
  FAILED: {},
  EXPIRED: {},
  REVOKED: {},
  WITHDRAWN: {},
});

/** States in which something still waits for somebody. */
export const openStatuses: readonly ClaimStatus[] = ["SUBMITTED", "CHECKING", "MORE_NEEDED"];
