import type { RequestVisibility } from "./states.ts";

export const requestLimits = {
  lines: 50,
  files: 10,
  certificates: 12,
  paymentTerms: 6,
  title: 160,
  item: 200,
  specification: 2_000,
  note: 4_000,
  place: 120,
  reason: 1_000,
  text: 8_000,
  leastCap: 3,
  usualCap: 10,
  mostCap: 20,
  /** Hours between the submission and the deadline, at least and at most. */
  leastHours: 24,
  mostHours: 24 * 180,
  /** Days until which goods may be asked for. */
  deliveryDays: 730,
  invitations: 50,
  /** Drafts and requests that wait or are open, of one buyer. */
  open: 100,
} as const;

/** What offers may be weighed by; the weights are fixed when a request is published. */
export const requestCriteria = ["price", "leadTime", "payment", "samples", "certificates", "verification"] as const;
export type RequestCriterion = (typeof requestCriteria)[number];
export type RequestWeight = { criterion: RequestCriterion; weight: number };

/**
 * Quantities and prices are decimal strings without needless zeros. Offers name lines by `position`: once published, a line keeps its
 * own, and one that is taken off leaves a gap.
 */
export type LineRecord = {
  position: number;
  item: string;
  specification: string;
  categoryId: string | null;
  quantity: string | null;
  unitCode: string;
  targetPrice: string | null;
  hsCode: string | null;
  certificates: string[];
  wantsSample: boolean;
  productId: string | null;
};

/** What suppliers are told; days as `2027-03-31`, the deadline as an ISO instant. */
export type RequestContent = {
  title: string;
  note: string;
  language: string;
  countryCode: string;
  destinationCode: string | null;
  incoterm: string | null;
  place: string | null;
  currency: string | null;
  paymentTerms: string[];
  deliverFrom: string | null;
  deliverTo: string | null;
  deadlineAt: string | null;
  timeZone: string;
  visibility: RequestVisibility;
  isSealed: boolean;
  quoteCap: number;
  weights: RequestWeight[];
  lines: LineRecord[];
};

/** A request as its buyer writes it. */
export type RequestRecord = RequestContent & { isBuyerNamed: boolean; isOpenData: boolean };

/** A decimal without needless zeros: 20.500 is 20.5. */
export const plainDecimal = (text: string): string => (text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "") : text);

/** What suppliers are told of a request: all but whether its buyer is named and how it is published. */
export const contentOf = ({ isBuyerNamed: _, isOpenData: __, ...content }: RequestRecord): RequestContent => content;
