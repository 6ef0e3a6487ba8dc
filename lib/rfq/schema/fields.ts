import { z } from "zod";
import { many, optionalText, ticked } from "#lib/platform/form-input";
import { readHsCode } from "#lib/taxonomy/reference/hs";
import { isKnown, type ReferenceKind } from "#lib/taxonomy/reference/label";
import { portCode } from "#lib/taxonomy/reference/ports";
import { plainDecimal, type requestCriteria, requestLimits } from "./record.ts";
import { visibilities } from "./states.ts";
import { isZone } from "./zone.ts";

/** A figure as people type it, with either decimal mark and thousands apart, as a decimal string; null when left out. */
const decimal = (whole: number, digits: number) =>
  optionalText(40).transform((given, context) => {
    if (given === null) return null;
    const bare = given.replace(/[\s\u00a0\u202f']/g, "");
    const text = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare) ? bare.replaceAll(",", "") : bare.replace(",", ".");
    if (!/^\d+(\.\d+)?$/.test(text)) context.addIssue({ code: "custom", message: "notANumber" });
    const [before = "", after = ""] = plainDecimal(text).split(".");
    if (before.replace(/^0+/, "").length > whole) context.addIssue({ code: "custom", message: "outOfRange" });
    if (after.length > digits) context.addIssue({ code: "custom", message: "tooFine" });
    if (/^[0.]*$/.test(text)) context.addIssue({ code: "custom", message: "outOfRange" });
    return plainDecimal(text).replace(/^0+(?=\d)/, "");
  });

const code = (kind: ReferenceKind) => optionalText(20).refine((value) => value === null || isKnown(kind, value), "notOneOf");

/** Turns what was typed into a code, or says which fault it is. */
const translated = (most: number, read: (text: string) => string | null, fault: string) =>
  optionalText(most).transform((value, context) => {
    const found = value === null ? null : read(value);
    if (value !== null && found === null) context.addIssue({ code: "custom", message: fault });
    return found;
  });

const day = optionalText(10).refine(
  (value) => value === null || (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))),
  "dayWrong",
);

const wall = optionalText(16).refine(
  (value) => value === null || (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}Z`))),
  "dayWrong",
);

const text = (most: number) => z.string().trim().max(most).default("");

const known = (kind: ReferenceKind) => z.string().refine((value) => isKnown(kind, value), "notOneOf");

const lineInput = z.strictObject({
  /** Its place among the lines; kept once published. */
  position: z.coerce.number().int().min(1).max(999),
  item: text(requestLimits.item),
  specification: text(requestLimits.specification),
  categoryId: z
    .uuid()
    .nullish()
    .transform((value) => value ?? null),
  quantity: decimal(12, 3),
  unitCode: known("unit").default("H87"),
  targetPrice: decimal(10, 6),
  hsCode: translated(20, readHsCode, "hsUnknown"),
  certificates: many(known("certificate"), requestLimits.certificates),
  wantsSample: ticked,
  productId: z
    .uuid()
    .nullish()
    .transform((value) => value ?? null),
});

const weight = z.coerce.number().int().min(0).max(100).optional();
const weights = z
  .strictObject({
    price: weight,
    leadTime: weight,
    payment: weight,
    samples: weight,
    certificates: weight,
    verification: weight,
  } satisfies Record<(typeof requestCriteria)[number], typeof weight>)
  .default({});

/** Every field of the form, each to itself. */
export const requestFields = {
  title: text(requestLimits.title),
  note: text(requestLimits.note),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .default("en"),
  countryCode: known("country"),
  destinationCode: translated(80, portCode, "portUnknown"),
  incoterm: code("incoterm"),
  place: optionalText(requestLimits.place),
  currency: code("currency"),
  paymentTerms: many(known("paymentTerm"), requestLimits.paymentTerms),
  deliverFrom: day,
  deliverTo: day,
  deadline: wall,
  timeZone: z.string().refine(isZone, "timeZone").default("Asia/Shanghai"),
  visibility: z.enum(visibilities).default("PUBLIC"),
  isSealed: ticked,
  isBuyerNamed: ticked,
  isOpenData: ticked,
  quoteCap: z.coerce.number().int().min(requestLimits.leastCap).max(requestLimits.mostCap).default(requestLimits.usualCap),
  weights,
  lines: many(lineInput, requestLimits.lines),
};
export type RequestFields = { [Name in keyof typeof requestFields]: z.output<(typeof requestFields)[Name]> };

type Loose = { [Name in keyof typeof requestFields]: z.ZodOptional<z.ZodUnknown> };

/** The same names with whatever was typed, for keeping it. */
export const looseFields = Object.fromEntries(Object.keys(requestFields).map((name) => [name, z.unknown().optional()])) as Loose; // the same keys
