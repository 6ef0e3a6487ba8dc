import type { CountedCategory } from "#lib/discovery/queries/categories";
import { suggest } from "#lib/discovery/queries/suggest";
import type { Actor } from "#lib/platform/actor";
import { urls } from "#lib/platform/urls";
import type { SuggestQuery } from "./input.ts";
import type { CategoryList, Suggestions } from "./shapes.ts";
import { addressOf, categoryRef } from "./texts.ts";

const counted = ({ productCount, ...category }: CountedCategory, locale: string) => ({
  ...categoryRef(category, locale),
  productCount,
});

/** The category tree in the API's words. */
export const categoryList = (tree: readonly CountedCategory[], locale: string): CategoryList => ({
  items: tree.map((root) => ({ ...counted(root, locale), children: root.children.map((leaf) => counted(leaf, locale)) })),
});

/** What may be meant by what has been typed so far. */
export async function suggestions(actor: Actor, { q, limit, locale }: SuggestQuery): Promise<Suggestions> {
  const found = await suggest(actor, { q, limit });
  return {
    products: found.products.map((one) => ({ ...one, url: addressOf(urls.product(locale, one.slug)) })),
    suppliers: found.suppliers.map((one) => ({ ...one, url: addressOf(urls.supplier(locale, one.slug)) })),
    categories: found.categories.map((one) => categoryRef(one, locale)),
    queries: found.queries,
  };
}
