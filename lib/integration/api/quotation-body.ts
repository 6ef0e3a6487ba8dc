import { z } from "zod";
import { legs } from "#lib/quotation/schema/legs";
import { type OfferInput, offerInput, offerLimits } from "#lib/quotation/schema/offer";
import { passOn } from "./issues.ts";
import { decimalIn } from "./request-body.ts";

const optional = decimalIn.nullish();
const text = (most: number) => z.string().max(most).nullish();
const whole = (most: number) => z.int().min(1).max(most).nullish();

const cartonIn = z
  .strictObject({ units: decimalIn, lengthCm: decimalIn, widthCm: decimalIn, heightCm: decimalIn, grossKg: optional })
  .meta({ id: "CartonInput" });

const lineIn = z
  .strictObject({
    position: z.int().min(1).max(999),
    isBid: z.boolean().default(true),
    breaks: z
      .array(z.strictObject({ minQuantity: decimalIn, unitPrice: decimalIn }).meta({ id: "OfferBreakInput" }))
      .max(offerLimits.breaks)
      .default([]),
    leadTimeDays: whole(offerLimits.days),
    alternative: text(offerLimits.remark),
    remark: text(offerLimits.remark),
    carton: cartonIn.nullish(),
  })
  .meta({ id: "OfferLineInput" });

/** An offer as a supplier's system sends it, complete or not; the answer says what is missing and what a buyer would stumble over. */
export const offerBody = z
  .strictObject({
    currency: text(3),
    incoterm: text(3),
    place: text(offerLimits.place),
    validUntil: z.iso.date().nullish(),
    leadTimeDays: whole(offerLimits.days),
    paymentTerms: z.array(z.string().max(20)).max(6).default([]),
    note: text(offerLimits.note),
    sample: z
      .strictObject({ price: optional, days: whole(365) })
      .meta({ id: "OfferSampleInput" })
      .nullish(),
    freight: z.partialRecord(z.enum(legs), decimalIn).default({}),
    lines: z.array(lineIn).min(1).max(offerLimits.lines),
  })
  .meta({ id: "OfferInput" });

type Body = z.infer<typeof offerBody>;

/** The body as the form that the screens send, so that the same rules hold. */
const formOf = ({ sample, lines, ...same }: Body) => ({
  ...same,
  samplePrice: sample?.price,
  sampleDays: sample?.days ?? undefined,
  lines: lines.map(({ isBid, carton, leadTimeDays, ...line }) => ({
    ...line,
    leadTimeDays: leadTimeDays ?? undefined,
    answer: isBid ? "bid" : "none",
    unitsPerCarton: carton?.units,
    lengthCm: carton?.lengthCm,
    widthCm: carton?.widthCm,
    heightCm: carton?.heightCm,
    grossKg: carton?.grossKg,
  })),
  leadTimeDays: same.leadTimeDays ?? undefined,
});

const nested: Record<string, readonly string[]> = {
  samplePrice: ["sample", "price"],
  sampleDays: ["sample", "days"],
  unitsPerCarton: ["carton", "units"],
  lengthCm: ["carton", "lengthCm"],
  widthCm: ["carton", "widthCm"],
  heightCm: ["carton", "heightCm"],
  grossKg: ["carton", "grossKg"],
  answer: ["isBid"],
};

const apiPath = (path: readonly PropertyKey[]): PropertyKey[] =>
  path.flatMap((part): readonly PropertyKey[] => (typeof part === "string" ? (nested[part] ?? [part]) : [part]));

/** The offer in a body, by the rules of the form. */
export const offerIn = offerBody.transform((body, context): OfferInput => {
  const parsed = offerInput.safeParse(formOf(body));
  if (parsed.success) return parsed.data;
  passOn(context, parsed.error.issues, apiPath);
  return z.NEVER;
});
