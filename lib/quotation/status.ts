import { flow } from "#lib/platform/flow";

export const quotationStatuses = [
  "DRAFT",
  "SUBMITTED",
  "SHORTLISTED",
  "COUNTERED",
  "ACCEPTED",
  "DECLINED",
  "WITHDRAWN",
  "LAPSED",
] as const;
export type QuotationStatus = (typeof quotationStatuses)[number];

export const quotationMoves = [
  "send",
  "revise",
  "shortlist",
  "unlist",
  "counter",
  "accept",
  "decline",
  "withdraw",
  "lapse",
  "discard",
] as const;
export type QuotationMove = (typeof quotationMoves)[number];

/** A quotation that was sent stays as it was sent: a revision is a new version of the same one, whatever its state. */
export const quotationFlow = flow<QuotationStatus, QuotationMove>({
  DRAFT: { send: "SUBMITTED", discard: "WITHDRAWN", lapse: "LAPSED" },
  SUBMITTED: {
    revise: "SUBMITTED",
    shortlist: "SHORTLISTED",
    counter: "COUNTERED",
    accept: "ACCEPTED",
    decline: "DECLINED",
    withdraw: "WITHDRAWN",
    lapse: "LAPSED",
  },
  SHORTLISTED: {
    revise: "SHORTLISTED",
    unlist: "SUBMITTED",
    counter: "COUNTERED",
    accept: "ACCEPTED",
    decline: "DECLINED",
    withdraw: "WITHDRAWN",
    lapse: "LAPSED",
  },
  COUNTERED: { revise: "SUBMITTED", accept: "ACCEPTED", decline: "DECLINED", withdraw: "WITHDRAWN", lapse: "LAPSED" },
  ACCEPTED: {},
  DECLINED: {},
  WITHDRAWN: {},
  LAPSED: {},
});

/** The states in which an offer was sent and may still be taken. */
export const standing = ["SUBMITTED", "SHORTLISTED", "COUNTERED"] as const satisfies readonly QuotationStatus[];

export const isStanding = (status: QuotationStatus): boolean => (standing as readonly QuotationStatus[]).includes(status);

/** The key under which a firm has one offer for a request at a time. */
export const liveKeyOf = ({ requestId, companyId }: { requestId: string; companyId: string }): string =>
  `${requestId}:${companyId}`;
