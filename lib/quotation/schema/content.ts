import { z } from "zod";
import { legs } from "./legs.ts";

const decimal = z.string().regex(/^\d+(\.\d+)?$/);

/** A paper that belongs to an offer: where it is kept, and its digest, so that the hash of the offer vouches for it too. */
export const offerFile = z.object({ fileId: z.uuid(), name: z.string(), bytes: z.number().int(), sha256: z.string().length(64) });
export type OfferFile = z.infer<typeof offerFile>;

const offerLine = z.object({
  position: z.number().int(),
  /** False: the firm says that it does not offer this line. */
  isBid: z.boolean(),
  /** Unit prices by quantity, the smallest quantity first. */
  breaks: z.array(z.object({ minQuantity: decimal, unitPrice: decimal })),
  leadTimeDays: z.number().int().nullable(),
  /** What is offered instead of what was asked for. */
  alternative: z.string().nullable(),
  remark: z.string().nullable(),
  /** Per carton: units, outer measures in centimetres, gross weight in kilograms. */
  carton: z
    .object({ units: decimal, lengthCm: decimal, widthCm: decimal, heightCm: decimal, grossKg: decimal.nullable() })
    .nullable(),
});

/** What one version of a quotation says, complete: the form in which it is hashed, sealed and kept. Money in major units. */
export const offerContent = z.object({
  /** The request's edition that it answers. */
  edition: z.number().int(),
  currency: z.string().length(3),
  incoterm: z.string().length(3),
  place: z.string(),
  /** The last day on which it holds, in the request's time zone. */
  validUntil: z.iso.date(),
  leadTimeDays: z.number().int(),
  paymentTerms: z.array(z.string()),
  note: z.string().nullable(),
  sample: z.object({ price: decimal.nullable(), days: z.number().int().nullable() }),
  /** Costs of single legs for the whole offer in its currency: extra where the price does not contain them, else their share in it. */
  freight: z.partialRecord(z.enum(legs), decimal),
  lines: z.array(offerLine),
  /** Left out where there are none. */
  files: z.array(offerFile).optional(),
});

export type OfferContent = z.infer<typeof offerContent>;
export type OfferLine = z.infer<typeof offerLine>;

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/** The one way to write an offer down: JSON with sorted keys and no spaces, as in RFC 8785 for the strings and integers it holds. */
export const canonical = (content: OfferContent): string => JSON.stringify(sorted(content));
