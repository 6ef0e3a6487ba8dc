/** The states of a product, in the order in which it usually goes through them. */
export const productStates = [
  "DRAFT",
  "SUBMITTED",
  "IN_REVIEW",
  "CHANGES_REQUESTED",
  "REJECTED",
  "LIVE",
  "PAUSED",
  "STALE",
  "TAKEN_DOWN",
  "ARCHIVED",
] as const;
