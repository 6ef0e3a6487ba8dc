import type { OfferContent } from "#lib/quotation/schema/content";

/** A line of an offer at one price from one piece on. */
export const line = (position: number, unitPrice: string, changes: Partial<OfferContent["lines"][number]> = {}) => ({
  position,
  isBid: true,
  breaks: [{ minQuantity: "1", unitPrice }],
  leadTimeDays: null,
  alternative: null,
  remark: null,
  carton: null,
  ...changes,
});

/** What an offer says: in US dollars, CIF Lagos, one line at two dollars. */
export const plain = (changes: Partial<OfferContent> = {}): OfferContent => ({
  edition: 1,
  currency: "USD",
  incoterm: "CIF",
  place: "Lagos",
  validUntil: "2027-02-01",
  leadTimeDays: 30,
  paymentTerms: [],
  note: null,
  sample: { price: null, days: null },
  freight: {},
  lines: [line(1, "2")],
  ...changes,
});
