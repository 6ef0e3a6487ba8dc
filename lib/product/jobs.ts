import { engine } from "#lib/platform/search/select";
import { loadProductDocuments, productsOfCompanies } from "./jobs/documents.ts";
import { productIndex } from "./search.ts";

const batch = 1000;

/** Brings the search index in line with the truth about these products: live ones are indexed, all others taken out. */
export async function indexProducts({ productIds }: { productIds: string[] }): Promise<void> {
  for (let at = 0; at < productIds.length; at += batch) {
    const ids = productIds.slice(at, at + batch);
    const documents = await loadProductDocuments(ids);
    const live = new Set(documents.map(({ id }) => id));
    await engine.index(productIndex, documents);
    await engine.remove(
      productIndex,
      ids.filter((id) => !live.has(id)),
    );
  }
}

/** A company's name, district or suspension shows in its products: when it changes, so do their entries. */
export async function indexProductsOfCompanies({ companyIds }: { companyIds: string[] }): Promise<void> {
  await indexProducts({ productIds: await productsOfCompanies(companyIds) });
}
