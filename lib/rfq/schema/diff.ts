import type { LineRecord, RequestContent } from "./record.ts";

/** The fields of a request that suppliers are told, without its lines. */
export const termFields = [
  "title",
  "note",
  "language",
  "countryCode",
  "destinationCode",
  "incoterm",
  "place",
  "currency",
  "paymentTerms",
  "deliverFrom",
  "deliverTo",
  "deadlineAt",
  "timeZone",
  "visibility",
  "isSealed",
  "quoteCap",
  "weights",
] as const satisfies readonly (keyof RequestContent)[];
export type TermField = (typeof termFields)[number];

export const lineFields = [
  "item",
  "specification",
  "categoryId",
  "quantity",
  "unitCode",
  "targetPrice",
  "hsCode",
  "certificates",
  "wantsSample",
  "productId",
] as const satisfies readonly (keyof LineRecord)[];
export type LineField = (typeof lineFields)[number];

/** One difference between two editions: `field` is a term, `lines.<position>` for a line that came or went, or `lines.<position>.<field>`. */
export type EditionChange = { field: string; before: unknown; after: unknown };

const isSame = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

function lineChanges(before: LineRecord | undefined, after: LineRecord | undefined, position: number): EditionChange[] {
  if (!before || !after) return [{ field: `lines.${position}`, before: before ?? null, after: after ?? null }];
  return lineFields
    .filter((field) => !isSame(before[field], after[field]))
    .map((field) => ({ field: `lines.${position}.${field}`, before: before[field], after: after[field] }));
}

/** What changed from one edition to the next, terms first, then lines by position. */
export function changesBetween(before: RequestContent, after: RequestContent): EditionChange[] {
  const terms = termFields
    .filter((field) => !isSame(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
  const positions = [...new Set([...before.lines, ...after.lines].map(({ position }) => position))].sort((a, b) => a - b);
  const at = (content: RequestContent, position: number) => content.lines.find((line) => line.position === position);
  return [...terms, ...positions.flatMap((position) => lineChanges(at(before, position), at(after, position), position))];
}

const isChange = (one: unknown): one is EditionChange =>
  typeof one === "object" && one !== null && "field" in one && typeof one.field === "string" && "before" in one && "after" in one;

/** Changes as they are kept; what else may stand in the column is left out. */
export const readChanges = (stored: unknown): EditionChange[] => (Array.isArray(stored) ? stored.filter(isChange) : []);

export const isTermField = (name: string): name is TermField => termFields.some((field) => field === name);
export const isLineField = (name: string): name is LineField => lineFields.some((field) => field === name);
