import { companyIndex } from "#lib/company/search";
import type { SupplierSearch } from "#lib/discovery/schema";
import type { Actor } from "#lib/platform/actor";
import { lastPage } from "#lib/platform/paging";
import { engine } from "#lib/platform/search/select";
import { type FacetView, facetViews } from "./facets.ts";
import { searchGround } from "./ground.ts";
import { listSuppliersByIds, type SupplierCard } from "./suppliers.ts";

export type SupplierResults = {
  items: SupplierCard[];
  total: number;
  isTotalExact: boolean;
  page: number;
  perPage: number;
  lastPage: number;
  facets: FacetView[];
  correctedQuery?: string;
  isRelaxed: boolean;
};

/** Suppliers for what was asked, as the actor may see them. */
export async function searchSuppliers(actor: Actor, search: SupplierSearch): Promise<SupplierResults> {
  const ground = await searchGround();
  const { district, country, certificate, businessType, market, page, perPage } = search;
  const isRoot = search.category !== undefined && ground.categories.get(search.category)?.rootSlug === search.category;
  const categories = search.category === undefined ? {} : { [isRoot ? "root" : "category"]: [search.category] };
  const lists = { district, country, certificate, businessType, market };
  const filters = { ...categories, ...Object.fromEntries(Object.entries(lists).filter(([, values]) => values.length > 0)) };
  const found = await engine.search(companyIndex, {
    text: search.q,
    filters,
    ranges: {},
    facets: ["root", "district", "country", "businessType", "certificate", "market"],
    offset: (page - 1) * perPage,
    limit: perPage,
    correct: !search.exact,
  });
  return {
    items: await listSuppliersByIds(actor, found.ids),
    total: found.total,
    isTotalExact: found.isTotalExact,
    page,
    perPage,
    lastPage: lastPage(found.total, perPage),
    facets: facetViews(found.facets, filters, ground, []),
    ...(found.correctedQuery === undefined ? {} : { correctedQuery: found.correctedQuery }),
    isRelaxed: found.isRelaxed,
  };
}
