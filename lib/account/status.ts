import { flow } from "#lib/platform/flow";

export type UserStatus = "PENDING_EMAIL" | "ACTIVE" | "SUSPENDED" | "CLOSED";
export type UserMove = "verify" | "suspend" | "reinstate" | "close";

/** What may become of a member. */
export const userFlow = flow<UserStatus, UserMove>({
  PENDING_EMAIL: { verify: "ACTIVE", close: "CLOSED" },
  ACTIVE: { suspend: "SUSPENDED", close: "CLOSED" },
  SUSPENDED: { reinstate: "ACTIVE", close: "CLOSED" },
  CLOSED: {},
});
