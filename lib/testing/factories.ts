import { randomBytes } from "node:crypto";
import type { Prisma } from "#generated/prisma/client";
import { createCompany } from "#lib/company/commands";
import type { CreateCompanyInput } from "#lib/company/schema";
import { actorName, system } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import type { ProductStatus } from "#lib/product/status";

/** Acts for tests: the house's own work, named after what it is. */
export const testActor = system("test");

/** A short word that no other test has, fit for slugs and article numbers. */
export const unique = (prefix: string): string => `${prefix}-${randomBytes(5).toString("hex")}`;

/** A firm of its own, made by the command that makes firms. */
export async function makeCompany(input: Partial<CreateCompanyInput> = {}): Promise<{ companyId: string; slug: string }> {
  const slug = input.slug ?? unique("firm");
  const { companyId } = await createCompany(testActor, { nameEn: `Firm ${slug}`, ...input, slug });
  return { companyId, slug };
}

/** A leaf under a root of its own. */
export async function makeLeaf(names: Partial<Pick<Prisma.CategoryUncheckedCreateInput, "nameZh" | "nameEn">> = {}) {
  const [rootSlug, leafSlug] = [unique("root"), unique("leaf")];
  const root = await db.category.create({ data: { slug: rootSlug, position: 99, nameZh: rootSlug, nameEn: rootSlug } });
  const data = { slug: leafSlug, parentId: root.id, position: 0, nameZh: leafSlug, nameEn: leafSlug, ...names };
  const leaf = await db.category.create({ data });
  return { rootId: root.id, rootSlug, leafId: leaf.id, leafSlug };
}

type ProductFields = Omit<Prisma.ProductUncheckedCreateInput, "status">;
type ProductInput = Partial<ProductFields> & { status?: ProductStatus; prices?: [quantity: number, price: number][] };

async function ownersOf({ companyId, categoryId }: ProductInput) {
  return {
    companyId: companyId ?? (await makeCompany()).companyId,
    categoryId: categoryId ?? (await makeLeaf()).leafId,
  };
}

/** A live product of a firm and a leaf of its own, unless they are named; `prices` are US dollars FOB Ningbo. */
export async function makeProduct({ prices = [], status = "LIVE", ...input }: ProductInput = {}) {
  const sku = unique("sku");
  const now = new Date();
  const data = { sku, slug: sku, nameEn: `Product ${sku}`, firstPublishedAt: now, confirmedAt: now, ...input };
  const owners = await ownersOf(input);
  const breaks = prices.map(([minQuantity, price]) => ({
    currency: "USD",
    incoterm: "FOB",
    place: "Ningbo",
    minQuantity,
    price,
  }));
  const moves = { create: { move: "publish", status, actor: actorName(testActor) } };
  const product = { ...data, ...owners, status, priceBreaks: { create: breaks }, moves };
  const { id, slug } = await db.product.create({ data: product, select: { id: true, slug: true } });
  return { productId: id, slug, sku: data.sku, ...owners };
}
