import { db } from "#lib/platform/db";
import { type CategoryContent, categoryContent } from "./content.ts";
import { seedLogins } from "./logins.ts";
import { saveGoodsPicture } from "./pictures.ts";
import { companyRow, type ProductRows, productRows } from "./rows.ts";
import { productTables, writeTables } from "./write.ts";

const day = 86_400_000;

export type Ground = { rootSlugs: string[]; categoryIds: Map<string, string>; today: Date };

/** The tree as it is in the database, and today at midnight UTC: what is seeded is dated back from there. */
export async function readGround(): Promise<Ground> {
  const categories = await db.category.findMany({
    select: { id: true, slug: true, parentId: true },
    orderBy: { position: "asc" },
  });
  return {
    rootSlugs: categories.filter(({ parentId }) => parentId === null).map(({ slug }) => slug),
    categoryIds: new Map(categories.map(({ slug, id }) => [slug, id])),
    today: new Date(Math.floor(Date.now() / day) * day),
  };
}

export const hueOf = (rootIndex: number, nth: number) => (rootIndex * 47 + (nth % 3) * 12 + 200) % 360;

const savePictures = ({ products }: CategoryContent, rootIndex: number) =>
  Promise.all(products.map(({ picture }, nth) => (picture ? saveGoodsPicture(picture, hueOf(rootIndex, nth)) : null)));

/** The hand-written fair: some 60 companies with some 300 products over all 19 categories, with their pictures. */
export async function seedDemo({ rootSlugs, categoryIds, today }: Ground): Promise<Map<string, string[]>> {
  const companies = [];
  const products: ProductRows[] = [];
  const picturesByLeaf = new Map<string, string[]>();
  for (const [rootIndex, rootSlug] of rootSlugs.entries()) {
    const content = categoryContent(rootSlug);
    const rows = content.companies.map((company, nth) =>
      companyRow(company, new Date(today.getTime() - (300 + rootIndex * 7 + nth) * day)),
    );
    const idsBySlug = new Map(rows.map((row) => [String(row.slug), String(row.id)]));
    companies.push(...rows);
    const files = await savePictures(content, rootIndex);
    for (const [nth, product] of content.products.entries()) {
      const companyId = idsBySlug.get(product.company);
      const categoryId = categoryIds.get(product.leaf);
      if (!companyId || !categoryId) throw new Error(`${rootSlug}: ${product.sku} names an unknown company or category`);
      const fileId = files[nth] ?? null;
      if (fileId) picturesByLeaf.set(product.leaf, [...(picturesByLeaf.get(product.leaf) ?? []), fileId]);
      const at = new Date(today.getTime() - ((nth * 19 + rootIndex) % 170) * day - (rootIndex * 20 + nth) * 60_000);
      products.push(productRows(product, { at, companyId, categoryId, fileId, textOrigin: "HUMAN" }));
    }
  }
  await writeTables([{ table: "Company", rows: companies }, ...productTables(products)]);
  await seedLogins(today);
  return picturesByLeaf;
}
