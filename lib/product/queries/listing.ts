import type { Actor } from "#lib/platform/actor";
import { db, pool } from "#lib/platform/db";
import { movesOf, type OwnerView, productsOfDesk, seesListings } from "#lib/product/policy";
import { readReasons } from "#lib/product/schema/review";
import type { ProductMove, ProductStatus } from "#lib/product/status";

export type ListingView = {
  id: string;
  slug: string;
  sku: string;
  companyId: string;
  company: OwnerView & {
    slug: string;
    nameZh: string | null;
    nameEn: string | null;
    countryCode: string;
    districtCode: string | null;
  };
  status: ProductStatus;
  version: number;
  quality: number;
  reviewReasons: Record<string, string>;
  moves: { id: string; move: string; status: ProductStatus; actor: string; reason: string | null; createdAt: Date }[];
  /** What the actor may do with it now. */
  possible: ProductMove[];
  confirmedAt: Date | null;
  updatedAt: Date;
};

/** A listing at the desk of its firm or of the staff, in whatever state. */
export async function findListing(actor: Actor, productId: string): Promise<ListingView | null> {
  const row = await db.product.findFirst({
    where: { AND: [{ id: productId }, productsOfDesk(actor)] },
    select: {
      id: true,
      slug: true,
      sku: true,
      companyId: true,
      company: {
        select: { id: true, status: true, slug: true, nameZh: true, nameEn: true, countryCode: true, districtCode: true },
      },
      status: true,
      version: true,
      qualityScore: true,
      reviewReasons: true,
      confirmedAt: true,
      updatedAt: true,
      moves: {
        select: { id: true, move: true, status: true, actor: true, reason: true, createdAt: true },
        orderBy: { createdAt: "desc" },
        take: 30,
      },
    },
  });
  if (!row) return null;
  const { qualityScore: quality, reviewReasons, ...rest } = row;
  return { ...rest, quality, reviewReasons: readReasons(reviewReasons), possible: movesOf(actor, row) };
}

/** Pictures that a record names, by the id of their file. */
export async function picturesByFile(fileIds: readonly string[]) {
  const rows = await db.storedFile.findMany({
    where: { id: { in: [...fileIds] } },
    select: { id: true, key: true, width: true, height: true },
  });
  return new Map(rows.map(({ id, ...file }) => [id, file]));
}

export type Likeness = {
  gtin: string | null;
  modelNumber: string | null;
  nameZh: string | null;
  nameEn: string | null;
  productId: string | null;
};

export type Duplicate = { id: string; sku: string; nameZh: string | null; nameEn: string | null; why: "gtin" | "model" | "name" };

const likeEnough = 0.75;

/** Others of the firm that may be the same thing: same barcode, same model number, or a name that is nearly the same. */
export async function listDuplicates(actor: Actor, companyId: string, likeness: Likeness): Promise<Duplicate[]> {
  const { gtin, modelNumber, nameZh, nameEn, productId } = likeness;
  if (!seesListings(actor, companyId)) return [];
  const { rows } = await pool.query<Duplicate>({
    name: "listing-duplicates",
    text: `select id, sku, "nameZh", "nameEn", why from (
        select p.id, p.sku, p."nameZh", p."nameEn", case when p.gtin = $2 then 'gtin' when lower(p."modelNumber") = lower($3) then 'model' else 'name' end as why,
          greatest(similarity(p."nameZh", $4), similarity(p."nameEn", $5)) as likeness
        from "Product" p where p."companyId" = $1::uuid and p.status <> 'ARCHIVED' and p.id is distinct from $6::uuid and (
          p.gtin = $2 or lower(p."modelNumber") = lower($3)
          or (length(p."nameZh") between length($4) * 0.7 and length($4) * 1.4)
          or (length(p."nameEn") between length($5) * 0.7 and length($5) * 1.4))
      ) near
      where why <> 'name' or likeness >= $7::real
      order by array_position(array['gtin', 'model', 'name'], why), likeness desc nulls last, id limit 5`,
    values: [companyId, gtin, modelNumber, nameZh, nameEn, productId, likeEnough],
  });
  return rows;
}
