import { lastPage } from "#lib/platform/paging";
import type { SearchResult } from "#lib/platform/search/engine";
import type { FacetView } from "./facets.ts";
import type { Ground } from "./ground.ts";

/** A page of what was found, whatever it is. */
export type Results<Item> = {
  items: Item[];
  total: number;
  /** False where counting stopped: say "10,000+". */
  isTotalExact: boolean;
  page: number;
  perPage: number;
  lastPage: number;
  facets: FacetView[];
  correctedQuery?: string;
  isRelaxed: boolean;
};

type Asked = { page: number; perPage: number };

/** An engine's answer with its hits re-read and its facets named. */
export function toResults<Item>(
  { total, isTotalExact, correctedQuery, isRelaxed }: SearchResult,
  { page, perPage }: Asked,
  { items, facets }: { items: Item[]; facets: FacetView[] },
): Results<Item> {
  return {
    items,
    total,
    isTotalExact,
    page,
    perPage,
    lastPage: lastPage(total, perPage),
    facets,
    ...(correctedQuery === undefined ? {} : { correctedQuery }),
    isRelaxed,
  };
}

/** The filter of a category that was asked for: a top category stands for all its leaves. */
export function categoryFilter(slug: string | undefined, { categories }: Ground): Record<string, readonly string[]> {
  if (slug === undefined) return {};
  return categories.get(slug)?.rootSlug === slug ? { root: [slug] } : { category: [slug] };
}
