export const requestStates = [
  "DRAFT",
  "SUBMITTED",
  "RETURNED",
  "REFUSED",
  "PUBLISHED",
  "CLOSED",
  "EVALUATING",
  "AWARDED",
  "UNSUCCESSFUL",
  "EXPIRED",
  "CANCELLED",
  "WITHDRAWN",
] as const;
export type RequestStatus = (typeof requestStates)[number];

export const visibilities = ["PUBLIC", "VERIFIED", "INVITED"] as const;
export type RequestVisibility = (typeof visibilities)[number];

/** The verification level that a firm needs for requests that only verified suppliers see. */
export const verifiedLevel = 2;

/** The states that suppliers see, where a request was ever published. */
export const shownStates: readonly RequestStatus[] = [
  "PUBLISHED",
  "CLOSED",
  "EVALUATING",
  "AWARDED",
  "UNSUCCESSFUL",
  "EXPIRED",
  "CANCELLED",
  "WITHDRAWN",
];

/** Where its buyer writes a request freely: nobody else has seen it, or it was given back. */
export const openStates: readonly RequestStatus[] = ["DRAFT", "RETURNED"];
