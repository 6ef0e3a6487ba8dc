import { z } from "zod";
import { isKnown } from "#lib/taxonomy/reference/label";
import { type Leg, legs } from "./legs.ts";

const decimal = z.string().regex(/^\d{1,12}(\.\d{1,6})?$/);

const address = z.object({
  currency: z
    .string()
    .refine((code) => isKnown("currency", code))
    .optional()
    .catch(undefined),
  incoterm: z
    .string()
    .refine((code) => isKnown("incoterm", code))
    .optional()
    .catch(undefined),
  place: z.string().trim().min(1).max(100).optional().catch(undefined),
  ...Object.fromEntries(legs.map((leg) => [leg, decimal.optional().catch(undefined)])),
});

/** How somebody wishes to compare, as the address says it; what makes no sense is left out. */
export type ComparisonWish = {
  currency: string | undefined;
  incoterm: string | undefined;
  place: string | undefined;
  /** What the buyer knows of single legs, for a whole offer, in the chosen currency. */
  known: Partial<Record<Leg, string>>;
};

export function readWish(parameters: Readonly<Record<string, unknown>>): ComparisonWish {
  const { currency, incoterm, place, ...rest } = address.parse(parameters);
  const given: Record<string, unknown> = rest;
  const known = legs.flatMap((leg) => (typeof given[leg] === "string" ? [[leg, given[leg]]] : []));
  return { currency, incoterm, place, known: Object.fromEntries(known) };
}

type Ground = { base: string; delivery: { incoterm: string; place: string | null; known: Partial<Record<Leg, string>> } };

/** The address parameters under which the same is compared again. */
export const wishOf = ({ base, delivery: { incoterm, place, known } }: Ground): Record<string, string> => ({
  currency: base,
  incoterm,
  ...(place ? { place } : {}),
  ...known,
});
