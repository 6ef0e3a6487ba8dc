import { flow } from "#lib/platform/flow";
import { openStates, type RequestStatus, requestStates } from "./schema/states.ts";

export const requestStatuses = requestStates;
export type { RequestStatus } from "./schema/states.ts";

export const requestMoves = [
  "submit",
  "takeBack",
  "publish",
  "return",
  "refuse",
  "close",
  "expire",
  "withdraw",
  "evaluate",
  "award",
  "fail",
  "cancel",
  "republish",
] as const;
export type RequestMove = (typeof requestMoves)[number];

/**
 * Suppliers see requests from `publish` on. The deadline, the cap or the buyer closes one; with no live quotation it expires instead.
 * A buyer withdraws only while nobody has quoted, afterwards cancels with a reason. What failed or expired is asked once more
 * (`republish`) and goes through the staff again.
 */
export const requestFlow = flow<RequestStatus, RequestMove>({
  DRAFT: { submit: "SUBMITTED", withdraw: "WITHDRAWN" },
  SUBMITTED: { publish: "PUBLISHED", return: "RETURNED", refuse: "REFUSED", takeBack: "DRAFT" },
  RETURNED: { submit: "SUBMITTED", withdraw: "WITHDRAWN" },
  REFUSED: {},
  PUBLISHED: { close: "CLOSED", expire: "EXPIRED", withdraw: "WITHDRAWN" },
  CLOSED: { evaluate: "EVALUATING", cancel: "CANCELLED" },
  EVALUATING: { award: "AWARDED", fail: "UNSUCCESSFUL", cancel: "CANCELLED" },
  AWARDED: {},
  UNSUCCESSFUL: { republish: "SUBMITTED" },
  EXPIRED: { republish: "SUBMITTED" },
  CANCELLED: {},
  WITHDRAWN: {},
});

/** Where its buyer writes it freely. */
export const isOpen = (status: RequestStatus): boolean => openStates.includes(status);
