import { isBuyer } from "#lib/buying/policy";
import { buyingPages } from "#lib/buying/schema";
import { visibleCompaniesSql } from "#lib/company/policy";
import type { Actor } from "#lib/platform/actor";
import { db, pool } from "#lib/platform/db";
import { listCardsByIds, type ProductCard } from "#lib/product/queries/cards";

export type FollowedFirm = {
  slug: string;
  nameZh: string | null;
  nameEn: string | null;
  countryCode: string;
  districtCode: string | null;
  verificationLevel: number;
};

/** `firm` is null while the supplier is not on show; `latest` are its newest products. */
export type FollowView = { companyId: string; since: Date; firm: FollowedFirm | null; latest: ProductCard[] };

type Row = Omit<FollowView, "latest"> & { total: number; productIds: string[] };

const latestShown = 4;

const followed = (isVisible: string) => `select f."companyId", f."createdAt" as since, count(*) over ()::int as total,
    case when ${isVisible} then json_build_object('slug', s.slug, 'nameZh', s."nameZh", 'nameEn', s."nameEn",
      'countryCode', s."countryCode", 'districtCode', s."districtCode", 'verificationLevel', s."verificationLevel") end as firm,
    coalesce((select array_agg(id order by nth) from (
      select p.id, row_number() over (order by p."firstPublishedAt" desc, p.id) as nth from "Product" p
      where p."companyId" = s.id and p.status = 'LIVE' order by p."firstPublishedAt" desc, p.id limit ${latestShown}) newest), '{}') as "productIds"
  from "Follow" f join "Company" s on s.id = f."companyId"
  where f."userId" = $1::uuid order by f."createdAt" desc, f."companyId" offset $2 limit $3`;

/** The suppliers the actor follows, the latest first, with their newest products. */
export async function listFollowed(actor: Actor, page = 1) {
  if (!isBuyer(actor)) return { items: [], total: 0, page };
  const { rows } = await pool.query<Row>({
    name: "followed",
    text: followed(visibleCompaniesSql(actor)),
    values: [actor.userId, (page - 1) * buyingPages.follows, buyingPages.follows],
  });
  const cards = await listCardsByIds(
    actor,
    rows.flatMap(({ productIds }) => productIds),
  );
  const cardOf = new Map(cards.map((card) => [card.id, card]));
  const items = rows.map(({ companyId, since, firm, productIds }) => ({
    companyId,
    since,
    firm,
    latest: productIds.flatMap((id) => cardOf.get(id) ?? []),
  }));
  return { items, total: rows[0]?.total ?? 0, page };
}

const news = (isVisible: string) => `select p.id from "Follow" f join "Company" s on s.id = f."companyId" and ${isVisible}
    cross join lateral (select id, "firstPublishedAt" from "Product" where "companyId" = s.id and status = 'LIVE'
      order by "firstPublishedAt" desc limit $2) p
  where f."userId" = $1::uuid order by p."firstPublishedAt" desc, p.id limit $2`;

/** The newest products of all suppliers the actor follows. */
export async function listNewsOfFollowed(actor: Actor, limit: number): Promise<ProductCard[]> {
  if (!isBuyer(actor)) return [];
  const { rows } = await pool.query<{ id: string }>({
    name: "news-of-followed",
    text: news(visibleCompaniesSql(actor)),
    values: [actor.userId, limit],
  });
  return listCardsByIds(
    actor,
    rows.map(({ id }) => id),
  );
}

/** A supplier by its address, with whether the actor follows it. */
export async function findFollowable(actor: Actor, slug: string) {
  if (!isBuyer(actor)) return null;
  const found = await db.company.findFirst({
    where: { slug, status: "ACTIVE", isSupplier: true },
    select: {
      id: true,
      slug: true,
      nameZh: true,
      nameEn: true,
      countryCode: true,
      districtCode: true,
      followers: { where: { userId: actor.userId }, select: { createdAt: true } },
    },
  });
  if (!found) return null;
  const { followers, ...firm } = found;
  return { ...firm, isFollowed: followers.length > 0 };
}
