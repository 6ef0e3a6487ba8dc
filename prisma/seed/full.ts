import { categoryContent } from "./content.ts";
import type { Ground } from "./demo.ts";
import { type Firm, inventFirms } from "./firms.ts";
import { inventProduct } from "./goods.ts";
import { seedOwners } from "./logins.ts";
import { memberRows } from "./members.ts";
import { Dice } from "./random.ts";
import { companyRow, type ProductRows, productRows } from "./rows.ts";
import { productTables, writeTables } from "./write.ts";

const day = 86_400_000;
const batch = 5_000;

export const firmCount = 6_000;
export const productCount = 70_000;

export type Already = { companies: number; products: number; picturesByLeaf: Map<string, string[]> };

/** Tops the fair up to its full size: members, firms and products from our own vocabulary, the same at every run. */
export async function seedFull(
  ground: Ground,
  already: Already,
  report: (line: string) => void,
  products: number = productCount,
): Promise<void> {
  const { users, subscriptions } = memberRows(ground.today);
  await writeTables([
    { table: "User", rows: users },
    { table: "Subscription", rows: subscriptions },
  ]);
  report(`${users.length} members`);

  const firms = inventFirms(firmCount - already.companies, ground.rootSlugs);
  const createdAt = (nth: number) => new Date(ground.today.getTime() - (200 + (nth % 6_800)) * day);
  const rows = firms.map((firm, nth) => companyRow(firm, createdAt(nth)));
  await writeTables([{ table: "Company", rows }]);
  const idsBySlug = new Map(rows.map((row) => [String(row.slug), String(row.id)]));
  report(`${firms.length} companies, ${await seedOwners()} owners`);

  await inventProducts(ground, { firms, idsBySlug, already, count: products - already.products }, report);
}

type Stock = { firms: Firm[]; idsBySlug: Map<string, string>; already: Already; count: number };

async function inventProducts(ground: Ground, { firms, idsBySlug, already, count }: Stock, report: (line: string) => void) {
  const contents = new Map(ground.rootSlugs.map((slug) => [slug, categoryContent(slug)]));
  const dice = new Dice(70_000);
  let rows: ProductRows[] = [];
  for (let number = 1; number <= count; number += 1) {
    const firm = firms[(number - 1) % firms.length];
    const content = firm && contents.get(firm.root);
    if (!firm || !content) continue;
    const product = inventProduct(content, firm.slug, number, dice);
    const companyId = idsBySlug.get(firm.slug);
    const categoryId = ground.categoryIds.get(product.leaf);
    if (!companyId || !categoryId) throw new Error(`${product.sku} has no company or category`);
    const pictures = already.picturesByLeaf.get(product.leaf) ?? [];
    const fileId = pictures.length > 0 && dice.isLucky(0.6) ? dice.of(pictures) : null;
    const at = new Date(ground.today.getTime() - dice.whole(0, 900) * day - number * 1_000);
    rows.push(productRows(product, { at, companyId, categoryId, fileId, textOrigin: "MACHINE" }));
    if (rows.length === batch || number === count) {
      await writeTables(productTables(rows));
      report(`${number} of ${count} products`);
      rows = [];
    }
  }
}
