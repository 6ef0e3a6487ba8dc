import { unstable_cache } from "next/cache";
import { visitor } from "#lib/platform/actor";
import { cacheTag } from "#lib/platform/cache/tags";
import { listCardsOfCompany } from "#lib/product/queries/cards";
import { findCategory, listCategories } from "#lib/taxonomy/queries";
import { countProductsByCategory } from "./queries/categories.ts";
import { platformFigures } from "./queries/figures.ts";
import { findSupplierPage, listLeadingSuppliers } from "./queries/suppliers.ts";

const hour = 3600;
export const productsPerSupplierPage = 24;

export const cachedSupplier = (slug: string) =>
  unstable_cache(() => findSupplierPage(visitor, slug), ["supplier", slug], {
    tags: [cacheTag.company(slug)],
    revalidate: hour,
  })();

/** A page of a supplier's products; empty where there is no such supplier. */
export const cachedSupplierProducts = (slug: string, page: number) =>
  unstable_cache(
    async () => {
      const supplier = await findSupplierPage(visitor, slug);
      if (!supplier) return { items: [], total: 0 };
      const items = await listCardsOfCompany(visitor, supplier.id, (page - 1) * productsPerSupplierPage, productsPerSupplierPage);
      return { items, total: supplier.productCount };
    },
    ["supplier-products", slug, String(page)],
    { tags: [cacheTag.company(slug)], revalidate: hour },
  )();

/** Suppliers with most products, of everything (null) or of a category. */
export const cachedSuppliersOf = (categorySlug: string | null, limit: number) =>
  unstable_cache(
    async () => {
      const category = categorySlug ? await findCategory(categorySlug) : null;
      return categorySlug && !category ? [] : listLeadingSuppliers(visitor, limit, category?.id ?? null);
    },
    ["suppliers-of", categorySlug ?? "", String(limit)],
    { tags: [categorySlug ? cacheTag.category(categorySlug) : cacheTag.site], revalidate: hour },
  )();

/** The names of the top categories: what every page's menu shows. */
export const cachedMenu = unstable_cache(
  async () => (await listCategories()).map(({ slug, nameZh, nameEn }) => ({ slug, nameZh, nameEn })),
  ["menu"],
  { tags: [cacheTag.site], revalidate: hour },
);

/** The tree with the number of live products under each category. */
export const cachedCategories = unstable_cache(() => countProductsByCategory(visitor), ["categories"], {
  tags: [cacheTag.site],
  revalidate: hour,
});

/** One category with its counts, its children and its parent; null where there is none. */
export async function cachedCategory(slug: string) {
  for (const root of await cachedCategories()) {
    if (root.slug === slug) return { ...root, parent: null };
    const leaf = root.children.find((child) => child.slug === slug);
    if (leaf) return { ...leaf, parent: { slug: root.slug, nameZh: root.nameZh, nameEn: root.nameEn } };
  }
  return null;
}

export const cachedFigures = unstable_cache(() => platformFigures(), ["figures"], { tags: [cacheTag.site], revalidate: hour });
