import { companyIndex } from "#lib/company/search";
import type { SupplierSearch } from "#lib/discovery/schema";
import type { Actor } from "#lib/platform/actor";
import { engine } from "#lib/platform/search/select";
import { facetViews } from "./facets.ts";
import { searchGround } from "./ground.ts";
import { houseWords } from "./house-words.ts";
import { categoryFilter, type Results, toResults } from "./results.ts";
import { listSuppliersByIds, type SupplierCard } from "./suppliers.ts";

export type SupplierResults = Results<SupplierCard>;

/** Suppliers for what was asked, as the actor may see them. */
export async function searchSuppliers(actor: Actor, search: SupplierSearch): Promise<SupplierResults> {
  const [ground, { synonyms }] = await Promise.all([searchGround(), houseWords()]);
  const { district, country, certificate, businessType, market, page, perPage } = search;
  const lists = { district, country, certificate, businessType, market };
  const filters = {
    ...categoryFilter(search.category, ground),
    ...Object.fromEntries(Object.entries(lists).filter(([, values]) => values.length > 0)),
  };
  const found = await engine.search(companyIndex, {
    text: search.q,
    filters,
    ranges: {},
    facets: ["root", "district", "country", "businessType", "certificate", "market"],
    offset: (page - 1) * perPage,
    limit: perPage,
    correct: !search.exact,
    ...(synonyms.length > 0 ? { synonyms } : {}),
  });
  const items = await listSuppliersByIds(actor, found.ids);
  return toResults(found, search, { items, facets: facetViews(found.facets, filters, ground, []) });
}
