import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { canOpen } from "#lib/statistics/policy";
import type { ProductList, productStatuses } from "#lib/statistics/schema/lists";
import { asId, type Listed, type Listing, latestFirst, matching, readPage } from "./listing.ts";

export type ProductLine = {
  id: string;
  slug: string;
  sku: string;
  nameZh: string | null;
  nameEn: string | null;
  status: (typeof productStatuses)[number];
  quality: number;
  updatedAt: Date;
  companyId: string;
  companyNameZh: string | null;
  companyNameEn: string | null;
  categoryNameZh: string;
  categoryNameEn: string;
};

const orders: Record<ProductList["sort"], string> = {
  "-changed": `p."updatedAt" desc, p.id`,
  changed: `p."updatedAt", p.id desc`,
};

const columns = `p.id, p.slug, p.sku, p."nameZh", p."nameEn", p.status::text, p."qualityScore" as quality, p."updatedAt", p."companyId",
  (select s."nameZh" from "Company" s where s.id = p."companyId") as "companyNameZh",
  (select s."nameEn" from "Company" s where s.id = p."companyId") as "companyNameEn",
  (select c."nameZh" from "Category" c where c.id = p."categoryId") as "categoryNameZh",
  (select c."nameEn" from "Category" c where c.id = p."categoryId") as "categoryNameEn"`;

const named = [`p."nameZh"`, `p."nameEn"`, "p.sku"];
const addressed = "p.slug = lower(trim(both '%' from ?))";

const inCategory = `p."categoryId" = any(array(select c.id from "Category" c left join "Category" r on r.id = c."parentId"
  where c.slug = ? or r.slug = ?))`;

export const productListing = ({ q, status, category, firm, sort }: ProductList): Listing => ({
  columns,
  from: `"Product" p`,
  conditions: [
    ...(asId(q) ? [["p.id = ?::uuid", q] as const] : matching(named, q, addressed)),
    [`p.status = ?::"ProductStatus"`, status],
    [inCategory, category || undefined],
    [`p."companyId" = ?::uuid`, firm],
  ],
  order: orders[sort],
});

/** The products of all firms, in whatever state, for the organizer's desk. */
export async function listDeskProducts(actor: Actor, list: ProductList): Promise<Listed<ProductLine>> {
  if (!canOpen(actor, "products")) fail("notFound");
  return readPage<ProductLine>(productListing(list), list.page);
}

const product = {
  id: true,
  slug: true,
  sku: true,
  nameZh: true,
  nameEn: true,
  status: true,
  qualityScore: true,
  version: true,
  hsCode: true,
  gtin: true,
  originCode: true,
  createdAt: true,
  updatedAt: true,
  firstPublishedAt: true,
  confirmedAt: true,
  company: { select: { id: true, nameZh: true, nameEn: true, status: true } },
  category: { select: { nameZh: true, nameEn: true, slug: true } },
  moves: {
    select: { id: true, move: true, status: true, actor: true, reason: true, createdAt: true },
    orderBy: latestFirst,
    take: 100,
  },
  takeDowns: {
    select: { id: true, status: true, reason: true, actor: true, createdAt: true, openKey: true },
    orderBy: { createdAt: "desc" },
    take: 10,
  },
  revisions: {
    select: { id: true, status: true, createdBy: true, createdAt: true, decidedBy: true, decidedAt: true },
    orderBy: { createdAt: "desc" },
    take: 30,
  },
} as const;

/** A product with its history and what the rules decided about it; null where there is none. */
export async function findDeskProduct(actor: Actor, productId: string) {
  if (!canOpen(actor, "products")) fail("notFound");
  if (!asId(productId)) return null;
  const [found, decisions] = await Promise.all([
    db.product.findUnique({ where: { id: productId }, select: product }),
    db.ruleDecision.findMany({
      where: { productId },
      select: { id: true, createdAt: true, decision: true, ruleId: true, why: true },
      orderBy: { createdAt: "desc" },
      take: 30,
    }),
  ]);
  return found && { ...found, decisions };
}

export type ProductFile = NonNullable<Awaited<ReturnType<typeof findDeskProduct>>>;
