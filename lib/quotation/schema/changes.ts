import type { OfferContent, OfferLine } from "./content.ts";

export type OfferChange = {
  field:
    | "currency"
    | "incoterm"
    | "place"
    | "validUntil"
    | "leadTimeDays"
    | "payment"
    | "note"
    | "files"
    | "unitPrice"
    | "answer"
    | "alternative"
    | "remark";
  /** The line it is about; null for the whole. */
  position: number | null;
  before: string | null;
  after: string | null;
  isMoney: boolean;
};

type Side = Omit<OfferChange, "before" | "after"> & { value: string | null };

const priceOf = ({ breaks }: OfferLine) =>
  breaks.length === 1
    ? (breaks[0]?.unitPrice ?? null)
    : breaks.map(({ minQuantity, unitPrice }) => `${minQuantity}: ${unitPrice}`).join(", ");

const ofLine = (line: OfferLine): Side[] => [
  { field: "answer", position: line.position, value: line.isBid ? "✓" : "–", isMoney: false },
  { field: "unitPrice", position: line.position, value: line.isBid ? priceOf(line) : null, isMoney: line.breaks.length === 1 },
  { field: "alternative", position: line.position, value: line.alternative, isMoney: false },
  { field: "remark", position: line.position, value: line.remark, isMoney: false },
];

const sidesOf = (content: OfferContent): Side[] => [
  ...(["currency", "incoterm", "place", "validUntil", "note"] as const).map((field) => ({
    field,
    position: null,
    value: content[field],
    isMoney: false,
  })),
  { field: "leadTimeDays", position: null, value: String(content.leadTimeDays), isMoney: false },
  { field: "payment", position: null, value: content.paymentTerms.join(", ") || null, isMoney: false },
  { field: "files", position: null, value: content.files?.map(({ name }) => name).join(", ") ?? null, isMoney: false },
  ...content.lines.flatMap(ofLine),
];

/** What differs between two versions of an offer, in the order of its form. */
export function changesBetweenOffers(before: OfferContent, after: OfferContent): OfferChange[] {
  const [was, is] = [sidesOf(before), sidesOf(after)];
  return is.flatMap(({ value, ...side }) => {
    const old = was.find(({ field, position }) => field === side.field && position === side.position);
    const before = old?.value ?? null;
    return before === value ? [] : [{ ...side, isMoney: side.isMoney && old?.isMoney === true, before, after: value }];
  });
}
