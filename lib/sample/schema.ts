import { z } from "zod";
import { typedDecimal } from "#lib/platform/decimal";
import { optionalText } from "#lib/platform/form-input";
import { isKnown } from "#lib/taxonomy/reference/label";

export const sampleLimits = {
  perPage: 30,
  pages: 33,
  /** Samples under way, of one person. */
  running: 30,
  quantity: 1_000,
  text: 1_000,
  line: 120,
  /** Days until terms that nobody answers expire, until the buyer is reminded, until an address is erased. */
  answerDays: 14,
  remindDays: 30,
  eraseDays: 90,
} as const;

export const courierPayers = ["BUYER", "SUPPLIER"] as const;
export const verdicts = ["GOOD", "CHANGES", "REFUSED"] as const;

const text = (most: number) => z.string().trim().min(1).max(most);
const country = z.string().refine((code) => isKnown("country", code), "country");
const chosen = { sampleId: z.uuid(), version: z.coerce.number().int() };
const absent = z.string().optional();

const asked = {
  quantity: z.coerce.number().int().min(1).max(sampleLimits.quantity).default(1),
  note: optionalText(sampleLimits.text),
  countryCode: country,
};

/** A sample of a listing, by its address, or of a line of an offer. */
export const askInput = z.strictObject({
  ...asked,
  product: z.string().trim().min(1).max(200).optional(),
  quotationId: z.uuid().optional(),
  position: z.coerce.number().int().min(1).optional(),
  companyId: z.uuid().optional(),
});
export type AskInput = z.infer<typeof askInput>;

export const termsInput = z.strictObject({
  ...chosen,
  price: typedDecimal({ most: "9999999", digits: 2 }).refine((price) => price !== null, "samplePrice"),
  currency: z.string().refine((code) => isKnown("currency", code), "malformed"),
  courierPayer: z.enum(courierPayers),
  days: z.coerce.number().int().min(1).max(180),
  terms: optionalText(sampleLimits.text),
});
export type TermsInput = z.infer<typeof termsInput>;

export const stepInput = z.strictObject(chosen);
export const endInput = z.strictObject({ ...chosen, reason: optionalText(sampleLimits.text) });

export const addressInput = z.strictObject({
  ...chosen,
  recipient: text(sampleLimits.line),
  phone: z
    .string()
    .trim()
    .regex(/^\+?[\d\s()/-]{5,30}$/, "phone"),
  street: text(300),
  city: text(sampleLimits.line),
  region: optionalText(sampleLimits.line),
  postcode: optionalText(20),
  countryCode: country,
});
export type AddressInput = z.infer<typeof addressInput>;

export const shipInput = z.strictObject({
  ...chosen,
  courier: text(sampleLimits.line),
  trackingNumber: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9 -]{4,60}$/, "tracking"),
});
export type ShipInput = z.infer<typeof shipInput>;

export const verdictInput = z.strictObject({
  ...chosen,
  verdict: z.enum(verdicts),
  verdictText: optionalText(sampleLimits.text),
});
export type VerdictInput = z.infer<typeof verdictInput>;

export const sampleGroups = ["due", "running", "over"] as const;
export type SampleGroup = (typeof sampleGroups)[number];

/** The address of a list; what does not fit is left out. */
export const samplesQuery = z.object({
  group: z.enum(sampleGroups).nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(sampleLimits.pages).catch(1).default(1),
});

/** What the page that asks comes from. */
export const askingQuery = z.object({
  product: absent.catch(undefined),
  quotation: z.uuid().optional().catch(undefined),
  line: z.coerce.number().int().min(1).optional().catch(undefined),
});
