import type { Prisma } from "#generated/prisma/client";
import { type LineRecord, plainDecimal, type RequestRecord, type RequestWeight, requestCriteria } from "#lib/rfq/schema/record";

export const lineSelect = {
  position: true,
  item: true,
  specification: true,
  categoryId: true,
  quantity: true,
  unitCode: true,
  targetPrice: true,
  hsCode: true,
  certificates: true,
  wantsSample: true,
  productId: true,
} as const satisfies Prisma.RequestLineSelect;

export const recordSelect = {
  title: true,
  note: true,
  language: true,
  countryCode: true,
  destinationCode: true,
  incoterm: true,
  place: true,
  currency: true,
  paymentTerms: true,
  deliverFrom: true,
  deliverTo: true,
  deadlineAt: true,
  timeZone: true,
  visibility: true,
  isSealed: true,
  isBuyerNamed: true,
  isOpenData: true,
  quoteCap: true,
  weights: true,
  lines: { select: lineSelect, orderBy: { position: "asc" } },
} as const satisfies Prisma.PurchaseRequestSelect;

type Stored = Prisma.PurchaseRequestGetPayload<{ select: typeof recordSelect }>;
type StoredLine = Prisma.RequestLineGetPayload<{ select: typeof lineSelect }>;

const dayOf = (day: Date | null) => day?.toISOString().slice(0, 10) ?? null;
const decimalOf = (value: { toFixed(): string } | null) => value && plainDecimal(value.toFixed());

const isWeight = (one: unknown): one is RequestWeight =>
  typeof one === "object" &&
  one !== null &&
  "criterion" in one &&
  "weight" in one &&
  typeof one.weight === "number" &&
  requestCriteria.some((criterion) => criterion === one.criterion);

/** Weights as they are kept; what else may stand in the column is left out. */
export const readWeights = (stored: unknown): RequestWeight[] => (Array.isArray(stored) ? stored.filter(isWeight) : []);

export const lineRecord = (line: StoredLine): LineRecord => ({
  position: line.position,
  item: line.item,
  specification: line.specification,
  categoryId: line.categoryId,
  quantity: decimalOf(line.quantity),
  unitCode: line.unitCode,
  targetPrice: decimalOf(line.targetPrice),
  hsCode: line.hsCode,
  certificates: line.certificates,
  wantsSample: line.wantsSample,
  productId: line.productId,
});

/** A stored request as its buyer writes it; whatever else was read with it is left out. */
export const requestRecord = (stored: Stored): RequestRecord => ({
  title: stored.title,
  note: stored.note,
  language: stored.language,
  countryCode: stored.countryCode,
  destinationCode: stored.destinationCode,
  incoterm: stored.incoterm,
  place: stored.place,
  currency: stored.currency,
  paymentTerms: stored.paymentTerms,
  deliverFrom: dayOf(stored.deliverFrom),
  deliverTo: dayOf(stored.deliverTo),
  deadlineAt: stored.deadlineAt?.toISOString() ?? null,
  timeZone: stored.timeZone,
  visibility: stored.visibility,
  isSealed: stored.isSealed,
  isBuyerNamed: stored.isBuyerNamed,
  isOpenData: stored.isOpenData,
  quoteCap: stored.quoteCap,
  weights: readWeights(stored.weights),
  lines: stored.lines.map(lineRecord),
});
