import { qualityOf } from "#lib/product/quality";
import type { ProductRecord } from "#lib/product/schema";
import { listTemplates } from "#lib/taxonomy/queries";

export type Scorer = (record: ProductRecord) => number;

/** Scores records of these categories by their templates. */
export async function scorerFor(categoryIds: readonly string[]): Promise<Scorer> {
  const templates = await listTemplates([...new Set(categoryIds)]);
  return (record) => qualityOf(record, templates.get(record.categoryId) ?? []).score;
}
