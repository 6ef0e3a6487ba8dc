import { z } from "zod";
import { countryAsked, pageAsked, slugAsked } from "#lib/platform/list-address";

export const publicListPerPage = 20;

export const publicStates = ["open", "over"] as const;

export const publicSorts = ["newest", "closing"] as const;
/** Days within which a request closes. */
export const closingDays = ["3", "7", "30"] as const;

const amount = z.string().regex(/^\d{1,12}(\.\d{1,3})?$/);

/** What the public list takes from its address; parameters that do not parse are as good as absent. */
export const publicList = z.object({
  state: z.enum(publicStates).catch("open"),
  q: z.string().trim().min(1).max(100).optional().catch(undefined),
  category: slugAsked,
  country: countryAsked,
  quantity: amount.optional().catch(undefined),
  within: z.enum(closingDays).optional().catch(undefined),
  places: z.enum(["yes", "no"]).optional().catch(undefined),
  sort: z.enum(publicSorts).catch("newest"),
  page: pageAsked(publicListPerPage),
});
export type PublicList = z.infer<typeof publicList>;

/** What narrows the list, beside its state. */
export const publicFilters = ["q", "category", "country", "quantity", "within", "places"] as const satisfies (keyof PublicList)[];

/** The list's parameters as its address has them, with some changed; what stands at its beginning is left out. */
export function publicListQuery(list: PublicList, change: Partial<PublicList> = {}): Record<string, string | undefined> {
  const { state, sort, page, ...filters } = { ...list, page: 1, ...change };
  return {
    state: state === "open" ? undefined : state,
    ...filters,
    sort: sort === "newest" ? undefined : sort,
    page: page === 1 ? undefined : String(page),
  };
}
