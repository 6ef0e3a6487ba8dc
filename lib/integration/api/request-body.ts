import { z } from "zod";
import { requestFields } from "#lib/rfq/schema/fields";
import { type RequestRecord, requestCriteria, requestLimits } from "#lib/rfq/schema/record";
import { recordOfFields } from "#lib/rfq/schema/typed";

import { passOn } from "./issues.ts";

/** A decimal as text, so that no digit is lost, or as a number. */
export const decimalIn = z.union([z.string().max(40), z.number()]);

const lineIn = z
  .strictObject({
    item: z.string().max(requestLimits.item),
    specification: z.string().max(requestLimits.specification).optional(),
    category: z.string().max(80).optional(),
    quantity: decimalIn.optional(),
    unit: z.string().max(3).optional(),
    targetPrice: decimalIn.optional(),
    hsCode: z.string().max(20).optional(),
    certificates: z.array(z.string().max(40)).max(requestLimits.certificates).optional(),
    wantsSample: z.boolean().optional(),
  })
  .meta({ id: "RequestLineInput" });

const weight = z.int().min(0).max(100).optional();

/** A request as a buyer's system sends it. */
export const requestBody = z
  .strictObject({
    title: z.string().max(requestLimits.title).optional(),
    note: z.string().max(requestLimits.note).optional(),
    language: z.string().max(3).optional(),
    country: z.string().max(2).optional(),
    destination: z.string().max(80).optional(),
    incoterm: z.string().max(3).optional(),
    place: z.string().max(requestLimits.place).optional(),
    currency: z.string().max(3).optional(),
    paymentTerms: z.array(z.string().max(20)).max(requestLimits.paymentTerms).optional(),
    deliverFrom: z.iso.date().optional(),
    deliverTo: z.iso.date().optional(),
    deadline: z.iso.datetime({ offset: true }).optional(),
    timeZone: z.string().max(60).optional(),
    visibility: z.enum(["PUBLIC", "VERIFIED"]).optional(),
    isSealed: z.boolean().optional(),
    isBuyerNamed: z.boolean().optional(),
    isOpenData: z.boolean().optional(),
    places: z.int().min(requestLimits.leastCap).max(requestLimits.mostCap).optional(),
    weights: z.partialRecord(z.enum(requestCriteria), weight).optional(),
    lines: z.array(lineIn).min(1).max(requestLimits.lines),
    submit: z.boolean().optional(),
  })
  .meta({ id: "RequestInput" });

type Body = z.infer<typeof requestBody>;

/** The API's names of what the form of a request calls otherwise. */
const apiNames: Record<string, string> = {
  countryCode: "country",
  destinationCode: "destination",
  quoteCap: "places",
  unitCode: "unit",
  categoryId: "category",
};

/** The place of a fault in the body, from its place in the form. */
export const apiPath = (path: readonly PropertyKey[]): PropertyKey[] =>
  path.map((part) => (typeof part === "string" ? (apiNames[part] ?? part) : part));

const { countryCode, ...others } = requestFields;
const form = z.strictObject({ ...others, countryCode: countryCode.optional() });

const text = (value: string | number | undefined) => (value === undefined ? undefined : String(value));

/** The body as the form that the screens send, so that the same rules hold; categories are looked up later. */
function formOf({ country, destination, places, lines, deadline: _, submit: __, ...same }: Body) {
  return {
    ...same,
    countryCode: country,
    destinationCode: destination,
    quoteCap: places,
    lines: lines.map(({ unit, category: ___, quantity, targetPrice, ...line }, at) => ({
      ...line,
      position: at + 1,
      unitCode: unit,
      quantity: text(quantity),
      targetPrice: text(targetPrice),
    })),
  };
}

export type NewRequest = {
  record: Omit<RequestRecord, "countryCode"> & { countryCode?: string };
  /** The slug of each line's category, in the order of the lines. */
  categories: (string | null)[];
  submit: boolean;
};

/** The instant stands as it was sent; the form knows only the clocks of a zone. */
function recordIn(fields: z.output<typeof form>, deadline: string | undefined): NewRequest["record"] {
  const { countryCode: country, ...record } = recordOfFields({ ...fields, countryCode: fields.countryCode ?? "" });
  const deadlineAt = deadline ? new Date(deadline).toISOString() : null;
  return { ...record, deadlineAt, ...(country ? { countryCode: country } : {}) };
}

export const createRequestInput = requestBody.transform((body, context): NewRequest => {
  const parsed = form.safeParse(formOf(body));
  if (parsed.success) {
    const categories = body.lines.map(({ category }) => category ?? null);
    return { record: recordIn(parsed.data, body.deadline), categories, submit: body.submit ?? false };
  }
  passOn(context, parsed.error.issues, apiPath);
  return z.NEVER;
});
