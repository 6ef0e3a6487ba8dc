import { companiesChanged } from "#lib/company/events";
import { indexCompanies, indexCompaniesOfProducts } from "#lib/company/jobs";
import { allCompanyDocuments, countActiveCompanies } from "#lib/company/jobs/documents";
import { companyIndex } from "#lib/company/search";
import { refreshCompanyPages, refreshProductPages } from "#lib/discovery/jobs";
import { derivePictures, pictureSaved } from "#lib/platform/files/images";
import { on, type Reaction } from "#lib/platform/jobs";
import { log } from "#lib/platform/log";
import type { IndexDefinition, SearchDocument } from "#lib/platform/search/engine";
import { engine } from "#lib/platform/search/select";
import { productsChanged } from "#lib/product/events";
import { indexProducts, indexProductsOfCompanies } from "#lib/product/jobs";
import { allProductDocuments, countLiveProducts } from "#lib/product/jobs/documents";
import { productIndex } from "#lib/product/search";

/** What follows from what. The index comes before the pages, so that a page is never drawn from an older index. */
export const reactions: readonly Reaction[] = [
  on(productsChanged, indexProducts),
  on(productsChanged, indexCompaniesOfProducts),
  on(productsChanged, refreshProductPages),
  on(companiesChanged, indexCompanies),
  on(companiesChanged, indexProductsOfCompanies),
  on(companiesChanged, refreshCompanyPages),
  on(pictureSaved, derivePictures),
];

export type RegisteredIndex = {
  definition: IndexDefinition;
  all: () => AsyncGenerator<SearchDocument[]>;
  count: () => Promise<number>;
};

/** Every search index, with where its documents come from. */
export const indexes: readonly RegisteredIndex[] = [
  { definition: productIndex, all: allProductDocuments, count: countLiveProducts },
  { definition: companyIndex, all: allCompanyDocuments, count: countActiveCompanies },
];

/** Builds every index anew beside the live one; `report` hears of each. */
export async function rebuildIndexes(report: (line: string) => void = () => undefined): Promise<void> {
  for (const { definition, all } of indexes) {
    const started = performance.now();
    const documents = await engine.rebuild(definition, all());
    report(`${definition.name}: ${documents} documents in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
}

/** Rebuilds what is missing, was made by other rules, or is empty though it should not be; for the start of the worker and of tests. */
export async function ensureSearchIsFresh(): Promise<void> {
  for (const { definition, all, count } of indexes) {
    const { isReady, documents, detail } = await engine.health(definition);
    if (isReady && (documents > 0 || (await count()) === 0)) continue;
    const started = performance.now();
    const indexed = await engine.rebuild(definition, all());
    log.info(
      { index: definition.name, documents: indexed, why: detail ?? "empty", ms: Math.round(performance.now() - started) },
      "search rebuilt",
    );
  }
}
