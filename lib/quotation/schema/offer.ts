import { z } from "zod";
import { typedDecimal } from "#lib/platform/decimal";
import { many, optionalText, optionalWhole } from "#lib/platform/form-input";
import { isKnown } from "#lib/taxonomy/reference/label";
import { offerFile } from "./content.ts";
import { legs } from "./legs.ts";

export const offerLimits = {
  lines: 50,
  breaks: 5,
  note: 4_000,
  remark: 1_000,
  place: 100,
  days: 720,
  files: 10,
  fileBytes: 15_000_000,
  draftBytes: 200_000,
} as const;

const money = typedDecimal({ most: "999999999999", digits: 6 });
const quantity = typedDecimal({ least: "0.001", most: "999999999999", digits: 3 });
const measure = typedDecimal({ least: "0.001", most: "100000", digits: 3 });
const code = (kind: "currency" | "incoterm") =>
  optionalText(20).refine((value) => value === null || isKnown(kind, value), "notOneOf");
const row = z.string().max(4).optional();

const breakInput = z.strictObject({ row, minQuantity: quantity, unitPrice: money });

const lineInput = z.strictObject({
  position: z.coerce.number().int().min(1).max(offerLimits.lines),
  answer: z.enum(["bid", "none"]).default("bid"),
  breaks: many(breakInput, offerLimits.breaks),
  leadTimeDays: optionalWhole(1, offerLimits.days),
  alternative: optionalText(offerLimits.remark),
  remark: optionalText(offerLimits.remark),
  unitsPerCarton: quantity,
  lengthCm: measure,
  widthCm: measure,
  heightCm: measure,
  grossKg: measure,
});

/** What the form of an offer holds, complete or not; `missingIn` says what must still be said before it may be sent. */
export const offerInput = z.strictObject({
  currency: code("currency"),
  incoterm: code("incoterm"),
  place: optionalText(offerLimits.place),
  validUntil: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .refine((text) => !Number.isNaN(Date.parse(text)), "dayWrong")
    .nullish()
    .transform((value) => value ?? null),
  leadTimeDays: optionalWhole(1, offerLimits.days),
  paymentTerms: many(
    z.string().refine((value) => isKnown("paymentTerm", value), "notOneOf"),
    6,
  ),
  note: optionalText(offerLimits.note),
  samplePrice: money,
  sampleDays: optionalWhole(1, 365),
  freight: z.strictObject(Object.fromEntries(legs.map((leg) => [leg, money]))).default({}),
  lines: many(lineInput, offerLimits.lines),
});

export type OfferInput = z.infer<typeof offerInput>;

/** What is kept while an offer is written: what was typed, and the papers that came with it. */
export const offerDraft = offerInput.extend({ files: z.array(offerFile).max(offerLimits.files).default([]) });

export type OfferDraft = z.infer<typeof offerDraft>;
