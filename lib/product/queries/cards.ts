import type { Actor } from "#lib/platform/actor";
import { pool } from "#lib/platform/db";
import { visibleProductsSql } from "#lib/product/policy";

export type PictureView = {
  key: string;
  width: number | null;
  height: number | null;
  altZh: string | null;
  altEn: string | null;
};

export type PriceView = { min: string; max: string; currency: string; incoterm: string | null; place: string | null };

/** What a list shows of a product. Decimals are strings, instants ISO strings. */
export type ProductCard = {
  id: string;
  slug: string;
  sku: string;
  nameZh: string | null;
  nameEn: string | null;
  picture: PictureView | null;
  /** Slug of the root category: it gives tint and placeholder. */
  root: string;
  /** Of the delivery term shown first (US dollars before others); null is "on request". */
  price: PriceView | null;
  moq: string | null;
  unit: string;
  leadTimeDays: number | null;
  hasSample: boolean;
  supplier: { slug: string; nameZh: string | null; nameEn: string | null; countryCode: string; districtCode: string | null };
  category: { slug: string; nameZh: string; nameEn: string };
  firstPublishedAt: string | null;
};

const from = `from "Product" p
  join "Company" s on s.id = p."companyId"
  join "Category" c on c.id = p."categoryId"
  left join "Category" r on r.id = c."parentId"
  left join lateral (
    select json_build_object('key', f.key, 'width', f.width, 'height', f.height, 'altZh', pp."altZh", 'altEn', pp."altEn") as picture
    from "ProductPicture" pp join "StoredFile" f on f.id = pp."fileId"
    where pp."productId" = p.id order by pp.position limit 1
  ) pic on true
  left join lateral (
    select json_build_object('min', trim_scale(min(b.price))::text, 'max', trim_scale(max(b.price))::text,
      'currency', b.currency, 'incoterm', b.incoterm, 'place', b.place) as price
    from "PriceBreak" b where b."productId" = p.id
    group by b.currency, b.incoterm, b.place order by b.currency <> 'USD', b.currency, b.incoterm limit 1
  ) pr on true`;

const card = `json_build_object(
  'id', p.id, 'slug', p.slug, 'sku', p.sku, 'nameZh', p."nameZh", 'nameEn', p."nameEn",
  'picture', pic.picture, 'root', coalesce(r.slug, c.slug), 'price', pr.price,
  'moq', trim_scale(p.moq)::text, 'unit', p."unitCode", 'leadTimeDays', p."leadTimeDays", 'hasSample', p."hasSample",
  'supplier', json_build_object('slug', s.slug, 'nameZh', s."nameZh", 'nameEn', s."nameEn",
    'countryCode', s."countryCode", 'districtCode', s."districtCode"),
  'category', json_build_object('slug', c.slug, 'nameZh', c."nameZh", 'nameEn', c."nameEn"),
  'firstPublishedAt', p."firstPublishedAt")`;

async function cards(actor: Actor, name: string, condition: string, values: unknown[]): Promise<ProductCard[]> {
  const { rows } = await pool.query<{ card: ProductCard }>({
    name: `product-cards-${name}-${actor.kind}`,
    text: `select ${card} as card ${from} where ${visibleProductsSql(actor)} and ${condition}`,
    values,
  });
  return rows.map((row) => row.card);
}

/** The visible ones among the ids, in the order of the ids: hits of a search engine are re-read here. */
export const listCardsByIds = (actor: Actor, ids: readonly string[]): Promise<ProductCard[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : cards(actor, "ids", "p.id = any($1::uuid[]) order by array_position($1::uuid[], p.id)", [ids]);

/** The latest published, of everything or of one category and its leaves. */
export function listNewestCards(actor: Actor, limit: number, categoryId: string | null): Promise<ProductCard[]> {
  const latest = `order by p."firstPublishedAt" desc, p.id limit $1`;
  return categoryId === null
    ? cards(actor, "newest", `true ${latest}`, [limit])
    : cards(actor, "newest-of", `(c.id = $2::uuid or c."parentId" = $2::uuid) ${latest}`, [limit, categoryId]);
}

/** A page of one supplier's products, latest first. */
export const listCardsOfCompany = (actor: Actor, companyId: string, offset: number, limit: number): Promise<ProductCard[]> =>
  cards(actor, "company", `s.id = $1::uuid order by p."firstPublishedAt" desc, p.id offset $2 limit $3`, [
    companyId,
    offset,
    limit,
  ]);

/** Others of the same category, those of other suppliers first and no supplier more than twice. */
export const listSimilarCards = (actor: Actor, productId: string, limit: number): Promise<ProductCard[]> =>
  cards(
    actor,
    "similar",
    `p.id in (
      select id from (
        select o.id, o."companyId" = t."companyId" as same,
          row_number() over (partition by o."companyId" order by o."firstPublishedAt" desc, o.id) as nth
        from "Product" t join "Product" o on o."categoryId" = t."categoryId" and o.id <> t.id and o.status = 'LIVE'
        where t.id = $1::uuid
      ) near where nth <= 2 order by same, nth, id limit $2)
    order by p."companyId" = (select "companyId" from "Product" where id = $1::uuid), p."firstPublishedAt" desc, p.id`,
    [productId, limit],
  );
