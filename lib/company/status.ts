import { flow } from "#lib/platform/flow";

export const companyStatuses = ["PENDING", "ACTIVE", "SUSPENDED", "CLOSED"] as const;
export type CompanyStatus = (typeof companyStatuses)[number];
export type CompanyMove = "approve" | "refuse" | "apply" | "suspend" | "reinstate" | "close";

/**
 * A firm that sells waits for the staff; one that only buys begins active. `apply`: a buyer wants to sell too and waits again.
 * A closed firm gives up its numbers and does not come back: it registers anew.
 */
export const companyFlow = flow<CompanyStatus, CompanyMove>({
  PENDING: { approve: "ACTIVE", refuse: "CLOSED", close: "CLOSED" },
  ACTIVE: { apply: "PENDING", suspend: "SUSPENDED", close: "CLOSED" },
  SUSPENDED: { reinstate: "ACTIVE", close: "CLOSED" },
  CLOSED: {},
});
