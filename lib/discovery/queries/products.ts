import type { ProductSearch } from "#lib/discovery/schema";
import type { Actor } from "#lib/platform/actor";
import type { SearchQuery, Sort } from "#lib/platform/search/engine";
import { listCardsByIds, type ProductCard } from "#lib/product/queries/cards";
import { productIndex } from "#lib/product/search";
import { attributePrefix, facetViews } from "./facets.ts";
import { type Ground, searchGround } from "./ground.ts";
import { houseWords } from "./house-words.ts";
import { searchWithWords } from "./pinned.ts";
import { type Rescue, rescue } from "./rescue.ts";
import { categoryFilter, type Results, toResults } from "./results.ts";

export type ProductResults = Results<ProductCard> & { rescue?: Rescue };

const daysNew = 90;
const counted = ["category", "district", "country", "moq", "leadTime", "unit", "incoterm", "certificate", "origin", "sample"];

const sorts: Record<Exclude<ProductSearch["sort"], "relevance">, Sort> = {
  newest: { number: "publishedAt", direction: "desc" },
  price: { number: "priceUsd", direction: "asc" },
  "-price": { number: "priceUsd", direction: "desc" },
  moq: { number: "moq", direction: "asc" },
};

const filled = (filters: Record<string, readonly string[]>) =>
  Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0));

function filtersOf(search: ProductSearch, ground: Ground): Record<string, readonly string[]> {
  const { supplier, district, country, unit, incoterm, certificate, origin, sample, attributes } = search;
  const own = Object.fromEntries(Object.entries(attributes).map(([key, values]) => [attributePrefix + key, values]));
  const listed = { supplier, district, country, unit, incoterm, certificate, origin, sample: sample ? ["yes"] : [] };
  return filled({ ...categoryFilter(search.category, ground), ...listed, ...own });
}

function inUsd(amount: number | undefined, search: ProductSearch, ground: Ground): number | undefined {
  const rate = ground.ratePerUsd.get(search.currency);
  return amount === undefined || !rate ? undefined : amount / rate;
}

const range = (min: number | undefined, max: number | undefined) => ({
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});

function rangesOf(search: ProductSearch, ground: Ground): SearchQuery["ranges"] {
  const price = range(inUsd(search.priceMin, search, ground), inUsd(search.priceMax, search, ground));
  const since = search.isNew ? Math.floor(Date.now() / 1000) - daysNew * 86_400 : undefined;
  const ranges = {
    priceUsd: price,
    moq: range(undefined, search.moqMax),
    leadTimeDays: range(undefined, search.leadTimeMax),
    publishedAt: range(since, undefined),
  };
  return Object.fromEntries(Object.entries(ranges).filter(([, { min, max }]) => min !== undefined || max !== undefined));
}

function engineQuery(search: ProductSearch, ground: Ground, facets: readonly string[]): SearchQuery {
  return {
    text: search.q,
    filters: filtersOf(search, ground),
    ranges: rangesOf(search, ground),
    facets,
    ...(search.sort === "relevance" ? {} : { sort: sorts[search.sort] }),
    offset: (search.page - 1) * search.perPage,
    limit: search.perPage,
    correct: !search.exact,
  };
}

/** Products for what was asked, as the actor may see them; the engine gives ids, rows are re-read. */
export async function searchProducts(actor: Actor, search: ProductSearch): Promise<ProductResults> {
  const [ground, words] = await Promise.all([searchGround(), houseWords()]);
  const template = search.category === undefined ? [] : (ground.templates.get(search.category) ?? []);
  const own = template.filter(({ isFacet, type }) => isFacet && type !== "NUMBER").map(({ key }) => attributePrefix + key);
  const query = engineQuery(search, ground, [...counted, ...own]);
  const found = await searchWithWords(productIndex, query, words);
  const items = await listCardsByIds(actor, found.ids);
  const facets = facetViews(found.facets, query.filters, ground, template);
  const results = toResults(found, search, { items, facets });
  return found.total === 0 ? { ...results, rescue: rescue(search.q, ground) } : results;
}
