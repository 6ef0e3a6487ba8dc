import { unstable_cache } from "next/cache";
import { visitor } from "#lib/platform/actor";
import { cacheTag } from "#lib/platform/cache/tags";
import { findCategory } from "#lib/taxonomy/queries";
import { listNewestCards, listSimilarCards } from "./queries/cards.ts";
import { findProductPage } from "./queries/page.ts";

const hour = 3600;

export const cachedProduct = (slug: string) =>
  unstable_cache(() => findProductPage(visitor, slug), ["product", slug], { tags: [cacheTag.product(slug)], revalidate: hour })();

/** Up to eight others of the category, other suppliers first. */
export const cachedSimilar = (productId: string, categorySlug: string) =>
  unstable_cache(() => listSimilarCards(visitor, productId, 8), ["similar", productId], {
    tags: [cacheTag.category(categorySlug)],
    revalidate: hour,
  })();

/** The latest of everything, or of one category. */
export const cachedNewest = (limit: number, categorySlug: string | null = null) =>
  unstable_cache(
    async () => {
      const category = categorySlug ? await findCategory(categorySlug) : null;
      return categorySlug && !category ? [] : listNewestCards(visitor, limit, category?.id ?? null);
    },
    ["newest", String(limit), categorySlug ?? ""],
    { tags: [categorySlug ? cacheTag.category(categorySlug) : cacheTag.site], revalidate: hour },
  )();
