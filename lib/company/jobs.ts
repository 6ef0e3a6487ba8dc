import { engine } from "#lib/platform/search/select";
import { companiesOfProducts, loadCompanyDocuments } from "./jobs/documents.ts";
import { companyIndex } from "./search.ts";

const batch = 300;

/** Brings the supplier index in line with the truth about these companies: active ones are indexed, all others taken out. */
export async function indexCompanies({ companyIds }: { companyIds: string[] }): Promise<void> {
  for (let at = 0; at < companyIds.length; at += batch) {
    const ids = companyIds.slice(at, at + batch);
    const documents = await loadCompanyDocuments(ids);
    const active = new Set(documents.map(({ id }) => id));
    await engine.index(companyIndex, documents);
    await engine.remove(
      companyIndex,
      ids.filter((id) => !active.has(id)),
    );
  }
}

/** What a supplier makes is told by its products: when they change, so does its entry. */
export async function indexCompaniesOfProducts({ productIds }: { productIds: string[] }): Promise<void> {
  await indexCompanies({ companyIds: await companiesOfProducts(productIds) });
}
