import type { ProductRecord } from "#lib/product/schema";

/** The fields of a record that hold one text or one number. */
export const plainFields = [
  "categoryId",
  "nameZh",
  "nameEn",
  "descriptionZh",
  "descriptionEn",
  "brand",
  "modelNumber",
  "gtin",
  "hsCode",
  "originCode",
  "unitCode",
  "moq",
  "orderMultiple",
  "leadTimeDays",
  "monthlyCapacity",
  "packingZh",
  "packingEn",
  "portCode",
] as const satisfies readonly (keyof ProductRecord)[];

/** The fields of a record that people see and change; the others follow from them. */
export const recordFields = [
  ...plainFields,
  "paymentTerms",
  "hasSample",
  "attributes",
  "priceBreaks",
  "variants",
  "pictures",
  "certificates",
] as const satisfies readonly (keyof ProductRecord)[];
export type RecordField = (typeof recordFields)[number];

/**
 * What a supplier may change on a listing that is on show without a reviewer: figures of the offer that change often and say
 * nothing about what the thing is. Everything else waits. Also written down in docs/quality.md.
 */
export const harmlessFields: readonly RecordField[] = [
  "moq",
  "orderMultiple",
  "leadTimeDays",
  "monthlyCapacity",
  "portCode",
  "paymentTerms",
  "hasSample",
  "priceBreaks",
];

export const isHarmless = (field: RecordField): boolean => harmlessFields.includes(field);

export const isRecordField = (name: string): name is RecordField => recordFields.some((field) => field === name);

/** One spelling of a value, whatever the order of its keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined && one !== null);
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => `${key}:${canonical(one)}`)
      .join(",")}}`;
  }
  return JSON.stringify(value ?? null);
}

/** The fields in which a record differs from another; a part of a record is compared in what it has. */
export const changedFields = (before: Partial<ProductRecord>, after: Partial<ProductRecord>): RecordField[] =>
  recordFields.filter((field) => field in after && canonical(before[field]) !== canonical(after[field]));

/** One difference as screens show it: of attributes one by one, with their key. */
export type Difference = { field: RecordField; key: string | null; before: unknown; after: unknown };

const keysOf = (...attributes: readonly (ProductRecord["attributes"] | undefined)[]) => [
  ...new Set(attributes.flatMap((one) => Object.keys(one ?? {}))),
];

/** What a revision would change: field by field, what stands there now and what would. */
export function diffOfRevision(before: Partial<ProductRecord>, after: Partial<ProductRecord>): Difference[] {
  return changedFields(before, after).flatMap((field): Difference[] =>
    field === "attributes"
      ? keysOf(before.attributes, after.attributes)
          .map((key) => ({
            field,
            key,
            before: before.attributes?.[key] ?? null,
            after: after.attributes?.[key] ?? null,
          }))
          .filter((one) => canonical(one.before) !== canonical(one.after))
      : [{ field, key: null, before: before[field] ?? null, after: after[field] ?? null }],
  );
}

/** What follows from a changed field and is written with it. */
const companions: Partial<Record<RecordField, readonly (keyof ProductRecord)[]>> = {
  categoryId: ["categoryOrigin", "categoryConfidence"],
  nameZh: ["zhOrigin"],
  nameEn: ["enOrigin"],
};

/** These fields of a record, with what follows from them. */
export function partOf(record: ProductRecord, fields: readonly RecordField[]): Partial<ProductRecord> {
  const names = new Set<string>(fields.flatMap((field) => [field, ...(companions[field] ?? [])]));
  const entries = Object.entries(record).filter(([name]) => names.has(name));
  return Object.fromEntries(entries) satisfies Partial<ProductRecord>;
}

/** A short mark of a text: the same text, the same mark (cyrb53). For telling changes apart, not for secrets. */
function mark(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

export type Marks = Readonly<Partial<Record<RecordField, string>>>;

/** A mark of each field, by which an editor that comes later knows what has changed since it was opened. */
export const marksOf = (record: ProductRecord): Marks =>
  Object.fromEntries(recordFields.map((field) => [field, mark(canonical(record[field]))]));

/** Whether a record is another than the one of which these marks were taken. */
export function isOther(record: ProductRecord, seen: Marks): boolean {
  const now = marksOf(record);
  return recordFields.some((field) => seen[field] !== undefined && seen[field] !== now[field]);
}

export type Merge = { record: ProductRecord; changed: RecordField[]; both: RecordField[] };

/**
 * Puts what somebody typed together with what was written meanwhile: fields that only the others changed are theirs (`changed`),
 * fields that both changed stay as typed (`both`).
 */
export function mergeRecords(typed: ProductRecord, now: ProductRecord, seen: Marks): Merge {
  const [mine, theirs] = [marksOf(typed), marksOf(now)];
  const moved = recordFields.filter((field) => theirs[field] !== seen[field] && theirs[field] !== mine[field]);
  const both = moved.filter((field) => mine[field] !== seen[field]);
  const changed = moved.filter((field) => !both.includes(field));
  return { record: { ...typed, ...partOf(now, changed) }, changed, both };
}
