import { cacheTag, invalidate } from "#lib/platform/cache/tags";
import { db } from "#lib/platform/db";

/** Makes the pages out of date that show one of the products: its own, its category's, its supplier's, and the site's. */
export async function refreshProductPages({ productIds }: { productIds: string[] }): Promise<void> {
  const touched = await db.product.findMany({
    where: { id: { in: productIds } },
    select: {
      slug: true,
      company: { select: { slug: true } },
      category: { select: { slug: true, parent: { select: { slug: true } } } },
    },
  });
  await invalidate([
    cacheTag.site,
    ...touched.flatMap(({ slug, company, category }) => [
      cacheTag.product(slug),
      cacheTag.company(company.slug),
      cacheTag.category(category.slug),
      ...(category.parent ? [cacheTag.category(category.parent.slug)] : []),
    ]),
  ]);
}

/** Makes the pages out of date that show one of the companies: its own, and those of its products. */
export async function refreshCompanyPages({ companyIds }: { companyIds: string[] }): Promise<void> {
  const touched = await db.company.findMany({
    where: { id: { in: companyIds } },
    select: { slug: true, products: { where: { status: "LIVE" }, select: { slug: true }, take: 10_000 } },
  });
  await invalidate([
    cacheTag.site,
    ...touched.flatMap(({ slug, products }) => [
      cacheTag.company(slug),
      ...products.map((product) => cacheTag.product(product.slug)),
    ]),
  ]);
}
