import { z } from "zod";
import { many, optionalText, ticked } from "#lib/platform/form-input";
import { productLimits } from "#lib/product/schema";
import { isGtin } from "#lib/taxonomy/gtin";
import { readHsCode } from "#lib/taxonomy/reference/hs";
import { isKnown } from "#lib/taxonomy/reference/label";
import { portCode } from "#lib/taxonomy/reference/ports";

export const listingLimits = { priceGroups: 6, files: 10, fileBytes: 15_000_000, draftBytes: 200_000 } as const;

/** A number as people type it, with either decimal mark and thousands apart; null when left out. */
const number = (least: number, most: number, digits: number) =>
  z.preprocess(
    (given) => {
      if (given === undefined || given === null || given === "") return null;
      const text = String(given)
        .trim()
        .replace(/[\s\u00a0']/g, "");
      return Number(/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(",", "") : text.replace(",", "."));
    },
    z
      .number()
      .min(least)
      .max(most)
      .refine((value) => Math.abs(value * 10 ** digits - Math.round(value * 10 ** digits)) < 1e-6, "tooFine")
      .nullable(),
  );

const code = (kind: Parameters<typeof isKnown>[0]) =>
  optionalText(20).refine((value) => value === null || isKnown(kind, value), "notOneOf");

const gtin = optionalText(40)
  .transform((value) => value?.replace(/[\s-]/g, "") ?? null)
  .refine((value) => value === null || isGtin(value), "gtinWrong");

/** Turns what was typed into a code, or says which fault it is. */
const translated = (most: number, read: (text: string) => string | null, fault: string) =>
  optionalText(most).transform((value, context) => {
    const found = value === null ? null : read(value);
    if (value !== null && found === null) context.addIssue({ code: "custom", message: fault });
    return found;
  });

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => !Number.isNaN(Date.parse(text)), "dayWrong")
  .nullish()
  .transform((value) => value ?? null);

/** Rows of a list say that they are there, so that an empty one in the middle keeps its place. */
const row = z.string().max(4).optional();

const breakInput = z.strictObject({
  row,
  minQuantity: number(0.001, productLimits.quantity, 3),
  price: number(0.000001, productLimits.price, 6),
});

const groupInput = z.strictObject({
  row,
  currency: code("currency"),
  incoterm: code("incoterm"),
  place: optionalText(productLimits.short),
  breaks: many(breakInput, productLimits.priceBreaks),
});

const attributeInput = z.union([
  z.string().max(productLimits.attributeValue),
  z.strictObject({
    zh: z.string().max(productLimits.attributeValue).optional(),
    en: z.string().max(productLimits.attributeValue).optional(),
  }),
]);

const ownInput = z.strictObject({
  row,
  key: optionalText(productLimits.attributeKey),
  label: optionalText(productLimits.short),
  value: optionalText(productLimits.attributeValue),
});

const certificateInput = z.strictObject({ row, scheme: code("certificate"), number: optionalText(100), expiresOn: day });

const pictureInput = z.strictObject({
  fileId: z.uuid().optional(),
  sourceUrl: z
    .url({ protocol: /^https?$/ })
    .max(productLimits.url)
    .optional(),
  altZh: optionalText(productLimits.short),
  altEn: optionalText(productLimits.short),
  position: z.coerce.number().int().min(1).max(99).optional(),
  remove: ticked,
});

const name = optionalText(productLimits.name);
const description = optionalText(productLimits.description);
const short = optionalText(productLimits.short);
const packing = optionalText(productLimits.packing);

/** Every field of the editor, each to itself. */
export const listingFields = {
  sku: optionalText(productLimits.sku),
  categoryId: z
    .uuid("categoryNeeded")
    .nullish()
    .transform((value) => value ?? null),
  nameZh: name,
  nameEn: name,
  descriptionZh: description,
  descriptionEn: description,
  brand: short,
  modelNumber: short,
  gtin,
  hsCode: translated(20, readHsCode, "hsUnknown"),
  originCode: code("country"),
  unitCode: code("unit"),
  moq: number(0.001, productLimits.quantity, 3),
  orderMultiple: number(0.001, productLimits.quantity, 3),
  leadTimeDays: number(0, productLimits.leadTimeDays, 0),
  monthlyCapacity: number(0, 2_000_000_000, 0),
  packingZh: packing,
  packingEn: packing,
  portCode: translated(80, portCode, "portUnknown"),
  paymentTerms: many(
    z.string().refine((value) => isKnown("paymentTerm", value), "notOneOf"),
    20,
  ),
  hasSample: ticked,
  attributes: z.record(z.string().max(productLimits.attributeKey), attributeInput).default({}),
  own: many(ownInput, productLimits.attributes),
  terms: many(groupInput, listingLimits.priceGroups),
  certificates: many(certificateInput, productLimits.certificates),
  pictures: many(pictureInput, productLimits.pictures * 2),
};
export type ListingFields = { [Name in keyof typeof listingFields]: z.output<(typeof listingFields)[Name]> };

const about = {
  companyId: z.uuid(),
  productId: z.uuid().optional(),
  /** Where the typed text is kept until it is sent. */
  draftId: z.uuid(),
  /** The product's version when the editor was opened; 0 for a new one. */
  version: z.coerce.number().int().min(0),
  /** Marks of its fields at that time. */
  seen: z.string().max(2_000).default(""),
  files: many(z.file().max(listingLimits.fileBytes), listingLimits.files),
};

export const saveListingInput = z
  .strictObject({ ...about, intent: z.enum(["save", "submit", "reload"]).default("save"), ...listingFields })
  .superRefine(({ nameZh, nameEn, categoryId, sku, productId, intent }, context) => {
    if (intent === "reload") return;
    if (!nameZh && !nameEn) context.addIssue({ code: "custom", path: ["nameEn"], message: "nameNeeded" });
    if (!categoryId) context.addIssue({ code: "custom", path: ["categoryId"], message: "categoryNeeded" });
    if (!sku && !productId) context.addIssue({ code: "custom", path: ["sku"], message: "required" });
  });

type Loose = { [Name in keyof typeof listingFields]: z.ZodOptional<z.ZodUnknown> };

/** The same names with whatever was typed, for keeping it. */
const loose = Object.fromEntries(Object.keys(listingFields).map((name) => [name, z.unknown().optional()])) as Loose; // the same keys

export const keepListingInput = z.strictObject({ ...about, intent: z.string().max(20).optional(), ...loose });

export const discardListingInput = z.strictObject({ draftId: z.uuid(), productId: z.uuid().optional() });

/** Files of a form with their bytes. */
export const uploadsOf = (files: readonly File[]): Promise<{ bytes: Buffer; name: string }[]> =>
  Promise.all(files.map(async (file) => ({ bytes: Buffer.from(await file.arrayBuffer()), name: file.name })));

/** What can be read of typed text that may be wrong or half done: fields that do not parse are as if left out. */
export function readableFields(typed: Readonly<Record<string, unknown>>): ListingFields {
  const entries = Object.entries(listingFields).map(([name, schema]) => {
    const parsed = schema.safeParse(typed[name]);
    return [name, parsed.success ? parsed.data : schema.safeParse(undefined).data];
  });
  return Object.fromEntries(entries) as ListingFields; // each value was parsed by its own schema
}
