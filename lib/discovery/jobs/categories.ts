import { indexCompaniesOfProducts } from "#lib/company/jobs";
import { refreshProductPages } from "#lib/discovery/jobs";
import { cacheTag, invalidate } from "#lib/platform/cache/tags";
import { db } from "#lib/platform/db";
import { indexProducts } from "#lib/product/jobs";
import { withLeaves } from "#lib/taxonomy/queries/edit";

const batch = 1_000;
const beforeAll = "00000000-0000-0000-0000-000000000000";

/**
 * Indexes the products of edited categories anew and makes out of date every page on which one of them, or the menu, stands.
 * With no categories, as when only their order has changed, the pages alone.
 */
export async function followCategories({ categoryIds }: { categoryIds: string[] }): Promise<void> {
  const categories = await withLeaves(categoryIds);
  const ids = categories.map(({ id }) => id);
  for (let after: string | undefined = beforeAll; after !== undefined; ) {
    const products: { id: string }[] = await db.product.findMany({
      where: { categoryId: { in: ids }, status: "LIVE", id: { gt: after } },
      select: { id: true },
      orderBy: { id: "asc" },
      take: batch,
    });
    const productIds = products.map(({ id }) => id);
    await indexProducts({ productIds });
    await indexCompaniesOfProducts({ productIds });
    await refreshProductPages({ productIds });
    after = products.length === batch ? productIds.at(-1) : undefined;
  }
  const tags = categories.flatMap(({ slug, parent }) => [slug, ...(parent ? [parent.slug] : [])]);
  await invalidate([cacheTag.site, ...tags.map(cacheTag.category)]);
}
