import { cacheTag, invalidate } from "#lib/platform/cache/tags";
import { db } from "#lib/platform/db";

const batch = 5_000;
const beforeAll = "00000000-0000-0000-0000-000000000000";

const shown = {
  id: true,
  slug: true,
  company: { select: { slug: true } },
  category: { select: { slug: true, parent: { select: { slug: true } } } },
} as const;

type Shown = { slug: string; company: { slug: string }; category: { slug: string; parent: { slug: string } | null } };

/** The tags of every page on which a product stands: its own, its supplier's, and those of its category and root. */
const tagsOf = ({ slug, company, category }: Shown): string[] => [
  cacheTag.product(slug),
  cacheTag.company(company.slug),
  cacheTag.category(category.slug),
  ...(category.parent ? [cacheTag.category(category.parent.slug)] : []),
];

/** Makes the pages out of date that show one of the products. */
export async function refreshProductPages({ productIds }: { productIds: string[] }): Promise<void> {
  const touched = await db.product.findMany({ where: { id: { in: productIds } }, select: shown });
  await invalidate([cacheTag.site, ...touched.flatMap(tagsOf)]);
}

/** Makes the pages out of date that show one of the companies: its own, and all on which one of its products stands. */
export async function refreshCompanyPages({ companyIds }: { companyIds: string[] }): Promise<void> {
  const companies = await db.company.findMany({ where: { id: { in: companyIds } }, select: { slug: true } });
  await invalidate([cacheTag.site, ...companies.map(({ slug }) => cacheTag.company(slug))]);
  let after: string | undefined = beforeAll;
  while (after !== undefined) {
    const products: (Shown & { id: string })[] = await db.product.findMany({
      where: { companyId: { in: companyIds }, status: "LIVE", id: { gt: after } },
      select: shown,
      orderBy: { id: "asc" },
      take: batch,
    });
    await invalidate(products.flatMap(tagsOf));
    after = products.length === batch ? products.at(-1)?.id : undefined;
  }
}
