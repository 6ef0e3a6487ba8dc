import { worth } from "#lib/rfq/schema/matching";

/** What one line of a request asks for, as far as it can be compared. */
export type AskedLine = {
  position: number;
  categoryId: string | null;
  quantity: number | null;
  unitCode: string;
  /** See `specificationWords`. */
  words: readonly string[];
  certificates: readonly string[];
};

export type AskedRequest = {
  lines: readonly AskedLine[];
  /** ISO code of the country the goods go to. */
  country: string | null;
  /** Days until the last day of delivery. */
  days: number | null;
};

/** One of a firm's goods that may answer a line. Nothing here knows a firm's plan, and nothing here can be bought. */
export type Offering = {
  line: number;
  /** The line's own category, another of the same branch, or neither. */
  near: "same" | "branch" | "none";
  /** Its firm's place among the firms that the search found for the line's words, from 1; null where it was not found. */
  place: number | null;
  wordsFound: readonly string[];
  certificatesFound: readonly string[];
  moq: number | null;
  unitCode: string;
  monthlyCapacity: number | null;
};

const branchShare = 0.4;
const monthDays = 30;
/** What is taken where either side says nothing. */
export const unknownShare = 0.5;

export const nearShare = { same: 1, branch: branchShare, none: 0 } as const;

/**
 * By tiers, not by place: among firms with goods alike the search has to put one first, and that shall decide nothing. `upTo` places
 * have the share.
 */
const tiers = [
  { upTo: 30, share: 1 },
  { upTo: 100, share: 0.85 },
  { upTo: 300, share: 0.7 },
] as const;
const lastShare = 0.5;

export const placeShare = (place: number | null) =>
  place === null ? 0 : (tiers.find(({ upTo }) => place <= upTo)?.share ?? lastShare);

export const shareOf = (found: number, asked: number) => (asked === 0 ? 1 : found / asked);

/** Goods of another kind say little about this order: half of what they would. */
export const relevance = ({ near, place }: Offering) => (near === "same" || place !== null ? 1 : 0.5);

export function quantityShare({ quantity, unitCode }: AskedLine, { moq, unitCode: own }: Offering): number | null {
  if (quantity === null || moq === null || own !== unitCode) return null;
  return Math.min(1, quantity / moq);
}

export function capacityShare(line: AskedLine, offering: Offering, days: number | null): number | null {
  const { monthlyCapacity: monthly, unitCode } = offering;
  if (line.quantity === null || days === null || monthly === null || unitCode !== line.unitCode) return null;
  return Math.min(1, (monthly * Math.max(days, 1)) / monthDays / line.quantity);
}

/** How many lines ask for what: a part is the mean over those. */
export type Counts = { all: number; words: number; certificates: number; quantity: number };

export const countsOf = ({ lines }: AskedRequest): Counts => ({
  all: lines.length,
  words: lines.filter(({ words }) => words.length > 0).length,
  certificates: lines.filter(({ certificates }) => certificates.length > 0).length,
  quantity: lines.filter(({ quantity }) => quantity !== null).length,
});

/** What one of a firm's goods brings to the sum if it speaks for a line. */
export function contribution(
  line: AskedLine,
  offering: Offering,
  { days, counts }: { days: number | null; counts: Counts },
): number {
  const { category, words, attributes, certificates, quantity, capacity } = worth;
  const told = (category * nearShare[offering.near] + words * placeShare(offering.place)) / counts.all;
  const named =
    (line.words.length > 0 ? (attributes * shareOf(offering.wordsFound.length, line.words.length)) / counts.words : 0) +
    (line.certificates.length > 0
      ? (certificates * shareOf(offering.certificatesFound.length, line.certificates.length)) / counts.certificates
      : 0);
  if (line.quantity === null) return told + relevance(offering) * named;
  const measured =
    quantity * (quantityShare(line, offering) ?? unknownShare) +
    (days === null ? 0 : capacity * (capacityShare(line, offering, days) ?? unknownShare));
  return told + relevance(offering) * (named + measured / counts.quantity);
}
