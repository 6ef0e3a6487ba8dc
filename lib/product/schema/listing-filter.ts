import { z } from "zod";
import { productStates } from "./states.ts";

export const listingSorts = ["updated", "name", "quality", "price"] as const;
export const listingGaps = ["zh", "en", "picture", "price"] as const;
export const listingsPerPage = 50;

const left = <Schema extends z.ZodType>(schema: Schema) =>
  schema
    .nullish()
    .catch(null)
    .transform((value) => value ?? null);

/** What of a firm's listings is shown, as it stands in the address; what cannot be read is as if it were not there. */
export const listingFilter = z.object({
  state: left(z.enum(productStates)),
  category: left(z.string().max(80)),
  words: left(z.string().trim().min(1).max(100)),
  /** Quality below this. */
  below: left(z.coerce.number().int().min(1).max(100)),
  missing: left(z.enum(listingGaps)),
  /** Not confirmed for so many days. */
  unconfirmed: left(z.coerce.number().int().min(1).max(3_650)),
  /** A change of it waits for a reviewer. */
  waiting: left(z.literal("1")),
  sort: z.enum(listingSorts).catch("updated"),
  way: z.enum(["up", "down"]).catch("down"),
  page: z.coerce.number().int().min(1).catch(1),
});
export type ListingFilter = z.output<typeof listingFilter>;

/** A filter as an address carries it, what is usual left out. */
export function filterQuery(
  filter: ListingFilter,
  change: Partial<ListingFilter> = {},
): Record<string, string | number | undefined> {
  const { sort, way, page, ...rest } = { ...filter, page: 1, ...change };
  const given = Object.entries(rest).map(([name, value]): [string, string | number | undefined] => [name, value ?? undefined]);
  return {
    ...Object.fromEntries(given),
    sort: sort === "updated" ? undefined : sort,
    way: way === "down" ? undefined : way,
    page: page === 1 ? undefined : page,
  };
}

/** A filter as a form carries it: the query of an address. */
export const filterOf = (query: string): ListingFilter => listingFilter.parse(Object.fromEntries(new URLSearchParams(query)));
