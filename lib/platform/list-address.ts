import { z } from "zod";
import { deepestHit } from "./paging.ts";

/** Parameters of a list's address. What does not parse is as good as absent: an address that somebody edits by hand shows the list. */
const orAbsent = <Given extends z.ZodType>(given: Given) => given.optional().catch(undefined);

/** The page of a list of so many rows each, as deep as one can page. */
export const pageAsked = (perPage: number) =>
  z.coerce
    .number()
    .int()
    .min(1)
    .max(deepestHit / perPage)
    .catch(1);

/** A category, by the words of its address. */
export const slugAsked = orAbsent(z.string().regex(/^[a-z0-9-]{1,80}$/));

/** A country, by its ISO 3166-1 code. */
export const countryAsked = orAbsent(z.string().regex(/^[A-Z]{2}$/));
