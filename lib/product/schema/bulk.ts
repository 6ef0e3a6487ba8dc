import { z } from "zod";
import { many } from "#lib/platform/form-input";
import { productLimits } from "#lib/product/schema";
import { isKnown } from "#lib/taxonomy/reference/label";
import { portCode } from "#lib/taxonomy/reference/ports";

export const bulkActs = ["publish", "pause", "archive", "restore", "confirm", "edit", "price"] as const;
export type BulkAct = (typeof bulkActs)[number];

/** The fields that can be set on many at once: figures of the offer, which need no reviewer. */
export const bulkFields = [
  "moq",
  "orderMultiple",
  "leadTimeDays",
  "monthlyCapacity",
  "portCode",
  "paymentTerms",
  "hasSample",
] as const;
export type BulkField = (typeof bulkFields)[number];

export const mostAtOnce = 20_000;
export const issuesKept = 100;

/** Why a product did not follow; words in messages/<locale>/listing.json under `bulk.why`. */
export const bulkReasons = ["state", "gone", "unchanged", "priceNone", "priceTooLow", "pricesMeet", "rights", "plan"] as const;
export type BulkReason = (typeof bulkReasons)[number];

const value = z.discriminatedUnion("act", [
  z.strictObject({ act: z.enum(["publish", "pause", "archive", "restore", "confirm"]) }),
  z.strictObject({ act: z.literal("edit"), field: z.enum(bulkFields), to: z.unknown() }),
  z.strictObject({ act: z.literal("price"), percent: z.number() }),
]);
export type BulkValue = z.output<typeof value>;

/** What is kept of an order: the products it is about, in the order in which they are worked off, and what is done to them. */
export const bulkOrder = z.object({ productIds: z.array(z.string()), value });

export const bulkIssues = z.array(z.object({ productId: z.string(), sku: z.string().nullable(), reason: z.enum(bulkReasons) }));
export type BulkIssue = z.output<typeof bulkIssues>[number];

const number = (least: number, most: number) => z.coerce.number().min(least).max(most);

const targets: Record<BulkField, z.ZodType> = {
  moq: number(0.001, productLimits.quantity),
  orderMultiple: number(0.001, productLimits.quantity),
  leadTimeDays: number(0, productLimits.leadTimeDays).int(),
  monthlyCapacity: number(0, 2_000_000_000).int(),
  portCode: z
    .string()
    .max(80)
    .transform((text, context) => {
      const code = portCode(text);
      if (code === null) context.addIssue({ code: "custom", message: "portUnknown" });
      return code;
    }),
  paymentTerms: z
    .string()
    .transform((text) => text.split(/[,;\s]+/).filter(Boolean))
    .refine((codes) => codes.length > 0 && codes.every((code) => isKnown("paymentTerm", code)), "notOneOf"),
  hasSample: z.enum(["true", "false"], "notOneOf").transform((text) => text === "true"),
};

/** The form under the list: rows or everything that the filter shows, an act, and what it needs. */
export const prepareBulkInput = z
  .strictObject({
    companyId: z.uuid(),
    chosen: many(z.uuid(), 1_000),
    /** Everything that the filter shows instead of the rows that are ticked. */
    all: z.enum(["on", "true"]).optional(),
    filter: z.string().max(1_000).default(""),
    act: z.enum(bulkActs, "notOneOf"),
    field: z.enum(bulkFields).optional(),
    to: z.string().trim().max(200).optional(),
    percent: z.string().trim().max(10).optional(),
  })
  .transform(({ act, field, to, percent, ...rest }, context): typeof rest & { value: BulkValue } => {
    if (act === "edit") {
      const read = field && to !== undefined ? targets[field].safeParse(to) : null;
      if (!field) context.addIssue({ code: "custom", path: ["field"], message: "required" });
      else if (!read?.success)
        context.addIssue({ code: "custom", path: ["to"], message: read?.error.issues[0]?.message ?? "required" });
      return { ...rest, value: { act, field: field ?? "moq", to: read?.data } };
    }
    if (act !== "price") return { ...rest, value: { act } };
    const change = Number((percent ?? "").replace(",", ".").replace("%", ""));
    const isFine = percent && Number.isFinite(change) && change !== 0 && change >= -90 && change <= 500;
    if (!isFine) context.addIssue({ code: "custom", path: ["percent"], message: "percentWrong" });
    return { ...rest, value: { act, percent: Math.round(change * 100) / 100 } };
  });

const finest = 6;

const digits = new Map<string, number>();

function digitsOf(currency: string): number {
  const known = digits.get(currency);
  if (known !== undefined) return known;
  const usual = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  digits.set(currency, usual);
  return usual;
}

/** Digits to which a price is rounded: those of its currency, and at least four below one unit. */
export const roundingOf = (price: number, currency: string): number =>
  price < 1 ? Math.max(digitsOf(currency), 4) : digitsOf(currency);

/** A price changed by a percentage, rounded half up; exact in millionths. Null where nothing would be left of it. */
export function changedPrice(price: number, percent: number, currency: string): number | null {
  const points = BigInt(10_000 + Math.round(percent * 100));
  const product = BigInt(Math.round(price * 10 ** finest)) * points;
  const step = 10n ** BigInt(finest - roundingOf((price * (100 + percent)) / 100, currency)) * 10_000n;
  const rounded = ((2n * product + step) / (2n * step)) * step;
  return rounded > 0n ? Number(rounded / 10_000n) / 10 ** finest : null;
}
