import type { LineRecord, RequestRecord } from "./record.ts";

/** What speaks for a buyer: a confirmed address, a firm, and how far that firm was verified (0–4). */
export type BuyerEvidence = { hasConfirmedMail: boolean; hasFirm: boolean; verificationLevel: number };

export const gradeParts = [
  "category",
  "specification",
  "targetPrice",
  "codes",
  "files",
  "terms",
  "destination",
  "delivery",
  "payment",
  "note",
  "mail",
  "firm",
  "verification",
] as const;
export type GradePart = (typeof gradeParts)[number];

/** What each part is worth: lines 40, terms 30, the buyer 30. Also written down in docs/requests.md. */
export const gradeWorth: Record<GradePart, number> = {
  category: 10,
  specification: 15,
  targetPrice: 5,
  codes: 5,
  files: 5,
  terms: 10,
  destination: 5,
  delivery: 7,
  payment: 5,
  note: 3,
  mail: 8,
  firm: 10,
  verification: 12,
};

/** So many letters say something about a thing. */
const tellingLetters = 40;
const stars = [30, 50, 75] as const;

export type Grade = { grade: number; points: number; parts: Record<GradePart, number> };

const share = (lines: readonly LineRecord[], has: (line: LineRecord) => boolean) =>
  lines.length === 0 ? 0 : lines.filter(has).length / lines.length;

/** The share of each part that a request has, 0–1. */
function shares(record: RequestRecord, fileCount: number, buyer: BuyerEvidence): Record<GradePart, number> {
  const { lines } = record;
  return {
    category: share(lines, ({ categoryId }) => categoryId !== null),
    specification: share(lines, ({ specification }) => [...specification].length >= tellingLetters),
    targetPrice: share(lines, ({ targetPrice }) => targetPrice !== null),
    codes: share(lines, ({ hsCode, certificates }) => hsCode !== null || certificates.length > 0),
    files: Number(fileCount > 0),
    terms: (Number(record.incoterm !== null) + Number(record.place !== null)) / 2,
    destination: Number(record.destinationCode !== null),
    delivery: Number(record.deliverTo !== null),
    payment: Number(record.paymentTerms.length > 0),
    note: Number([...record.note].length >= tellingLetters),
    mail: Number(buyer.hasConfirmedMail),
    firm: Number(buyer.hasFirm),
    verification: Math.min(4, buyer.verificationLevel) / 4,
  };
}

const round = (points: number) => Math.round(points * 10) / 10;

/** The grade of a request, 0–3, by how much it tells suppliers and what speaks for its buyer; money plays no part. */
export function gradeOf(record: RequestRecord, fileCount: number, buyer: BuyerEvidence): Grade {
  const of = shares(record, fileCount, buyer);
  const worth = (part: GradePart) => round(of[part] * gradeWorth[part]);
  const entries = gradeParts.map((part): [GradePart, number] => [part, worth(part)]);
  const points = round(entries.reduce((sum, [, value]) => sum + value, 0));
  const parts = Object.fromEntries(entries) as Record<GradePart, number>; // made of exactly its keys
  return { grade: stars.filter((from) => points >= from).length, points, parts };
}

/** What would raise the grade most, of what the buyer can write at once. */
export const gradeTips = ({ parts }: Pick<Grade, "parts">): GradePart[] =>
  gradeParts
    .filter((part) => !["mail", "verification"].includes(part) && parts[part] < gradeWorth[part])
    .sort((one, other) => gradeWorth[other] - parts[other] - (gradeWorth[one] - parts[one]))
    .slice(0, 5);
