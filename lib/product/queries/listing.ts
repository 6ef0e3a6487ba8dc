import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
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

/**
 * $1 firm, $2 barcode, $3 model number, $4 and $5 names, $6 what is left out: the surest reason of each first. Names are found through
 * the index of their letters, as like each other as the session's threshold says.
 */
/** Others of the firm that may be the same thing: same barcode, same model number, or a name that is nearly the same. */
export async function listDuplicates(actor: Actor, companyId: string, likeness: Likeness): Promise<Duplicate[]> {
  const { gtin, modelNumber, nameZh, nameEn, productId } = likeness;
  if (!seesListings(actor, companyId)) return [];
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select set_config('pg_trgm.similarity_threshold', ${String(likeEnough)}, true)`;
    return tx.$queryRaw<Duplicate[]>`
      select id, sku, "nameZh", "nameEn", why from (
        select distinct on (id) * from (
          select p.id, p.sku, p."nameZh", p."nameEn", case when p.gtin = ${gtin} then 'gtin' else 'model' end as why, null::real as likeness
          from "Product" p
          where p."companyId" = ${companyId}::uuid and p.status <> 'ARCHIVED'
            and (p.gtin = ${gtin} or lower(p."modelNumber") = lower(${modelNumber}::text))
          union all
          select p.id, p.sku, p."nameZh", p."nameEn", 'name',
            greatest(similarity(p."nameZh", ${nameZh}::text), similarity(p."nameEn", ${nameEn}::text))
          from "Product" p
          where p."companyId" = ${companyId}::uuid and p.status <> 'ARCHIVED'
            and (p."nameZh" % ${nameZh}::text or p."nameEn" % ${nameEn}::text)
        ) near order by id, why = 'name'
      ) once where id is distinct from ${productId}::uuid
      order by array_position(array['gtin', 'model', 'name'], why), likeness desc nulls last, id limit 5`;
  });
}
