import type { Actor } from "#lib/platform/actor";
import { pool } from "#lib/platform/db";
import { deepestHit } from "#lib/platform/paging";
import { seesListings } from "#lib/product/policy";
import { type ListingFilter, listingsPerPage } from "#lib/product/schema/listing-filter";
import { type ProductStatus, productStatuses } from "#lib/product/status";

export type ListingRow = {
  id: string;
  slug: string;
  sku: string;
  nameZh: string | null;
  nameEn: string | null;
  status: ProductStatus;
  quality: number;
  leaf: string;
  root: string;
  category: { nameZh: string; nameEn: string };
  picture: { key: string; width: number | null; height: number | null; altZh: string | null; altEn: string | null } | null;
  price: { min: string; max: string; currency: string } | null;
  isWaiting: boolean;
  updatedAt: Date;
  confirmedAt: Date | null;
};

type Conditions = { text: string; values: unknown[] };

const escaped = (words: string) => words.replace(/[\\%_]/g, (mark) => `\\${mark}`);

const gaps = {
  zh: `(p."nameZh" is null or p."descriptionZh" is null)`,
  en: `(p."nameEn" is null or p."descriptionEn" is null)`,
  picture: `not exists (select 1 from "ProductPicture" f where f."productId" = p.id)`,
  price: `not exists (select 1 from "PriceBreak" b where b."productId" = p.id)`,
} as const;

/** The filter as conditions on `p`; the firm is $1. Without a state, what is archived is left out. */
function conditionsOf(companyId: string, filter: Omit<ListingFilter, "sort" | "way" | "page">): Conditions {
  const values: unknown[] = [companyId];
  const parameter = (value: unknown) => `$${values.push(value)}`;
  const { state, category, words, below, missing, unconfirmed, waiting } = filter;
  const parts = [
    `p."companyId" = $1::uuid`,
    state ? `p.status = ${parameter(state)}::"ProductStatus"` : `p.status <> 'ARCHIVED'`,
  ];
  if (category) {
    const slug = parameter(category);
    parts.push(`p."categoryId" in (select c.id from "Category" c left join "Category" r on r.id = c."parentId"
      where c.slug = ${slug} or r.slug = ${slug})`);
  }
  for (const word of words?.split(/\s+/).slice(0, 5) ?? []) {
    const like = parameter(`%${escaped(word)}%`);
    parts.push(`(p.sku ilike ${like} or p."nameZh" ilike ${like} or p."nameEn" ilike ${like} or p."modelNumber" ilike ${like})`);
  }
  if (below) parts.push(`p."qualityScore" < ${parameter(below)}`);
  if (missing) parts.push(gaps[missing]);
  if (unconfirmed)
    parts.push(`coalesce(p."confirmedAt", p."createdAt") < now() - make_interval(days => ${parameter(unconfirmed)}::int)`);
  if (waiting) parts.push(`exists (select 1 from "ProductRevision" r where r."openKey" = p.id::text)`);
  return { text: parts.join(" and "), values };
}

/** The price that is shown of each product: one currency, US dollars before others. */
const cheapest = `left join (select distinct on (b."productId") b."productId", b.currency collate "C" as currency, min(b.price) as price
    from "PriceBreak" b join "Product" q on q.id = b."productId" where q."companyId" = $1::uuid group by b."productId", b.currency
    order by b."productId", b.currency <> 'USD', b.currency) cheapest on cheapest."productId" = p.id`;

/** Each order ends in the id against its way, so that the index by time can be read from either end. */
function orderOf({ sort, way }: Pick<ListingFilter, "sort" | "way">): { join: string; by: string } {
  const [to, back] = way === "up" ? ["asc", "desc"] : ["desc", "asc"];
  const keys = {
    updated: `p."updatedAt" ${to}`,
    name: `coalesce(p."nameEn", p."nameZh") ${to} nulls last`,
    quality: `p."qualityScore" ${to}`,
    price: `cheapest.currency is null, cheapest.currency <> 'USD', cheapest.currency, cheapest.price ${to}`,
  };
  return { join: sort === "price" ? cheapest : "", by: `${keys[sort]}, p.id ${back}` };
}

const columns = `p.id, p.slug, p.sku, p."nameZh", p."nameEn", p.status::text as status, p."qualityScore" as quality, c.slug as leaf,
  coalesce(r.slug, c.slug) as root, json_build_object('nameZh', c."nameZh", 'nameEn', c."nameEn") as category,
  (select json_build_object('key', f.key, 'width', f.width, 'height', f.height, 'altZh', pp."altZh", 'altEn', pp."altEn")
    from "ProductPicture" pp join "StoredFile" f on f.id = pp."fileId" where pp."productId" = p.id order by pp.position limit 1) as picture,
  (select json_build_object('min', trim_scale(min(b.price))::text, 'max', trim_scale(max(b.price))::text, 'currency', b.currency)
    from "PriceBreak" b where b."productId" = p.id group by b.currency order by b.currency <> 'USD', b.currency limit 1) as price,
  exists (select 1 from "ProductRevision" v where v."openKey" = p.id::text) as "isWaiting", p."updatedAt", p."confirmedAt"`;

export type ListingPage = { items: ListingRow[]; total: number; page: number };

/** A page of a firm's listings at its desk. Empty for those who do not see its desk. */
export async function listListings(actor: Actor, companyId: string, filter: ListingFilter): Promise<ListingPage> {
  if (!seesListings(actor, companyId)) return { items: [], total: 0, page: 1 };
  const { text, values } = conditionsOf(companyId, filter);
  const page = Math.min(filter.page, Math.floor(deepestHit / listingsPerPage));
  const { join, by } = orderOf(filter);
  const [found, counted] = await Promise.all([
    pool.query<ListingRow>(
      `with page as materialized (
        select id, row_number() over () as nth from (
          select p.id from "Product" p ${join} where ${text}
          order by ${by} offset ${(page - 1) * listingsPerPage} limit ${listingsPerPage}) sorted)
      select ${columns} from page join "Product" p on p.id = page.id join "Category" c on c.id = p."categoryId"
      left join "Category" r on r.id = c."parentId" order by page.nth`,
      values,
    ),
    pool.query<{ total: number }>(`select count(*)::int as total from "Product" p where ${text}`, values),
  ]);
  return { items: found.rows, total: counted.rows[0]?.total ?? 0, page };
}

/** The ids of everything that a filter shows, at most so many, in the order of their ids. */
export async function listListingIds(actor: Actor, companyId: string, filter: ListingFilter, most: number): Promise<string[]> {
  if (!seesListings(actor, companyId)) return [];
  const { text, values } = conditionsOf(companyId, filter);
  const { rows } = await pool.query<{ id: string }>(
    `select p.id from "Product" p where ${text} order by p.id limit ${Math.trunc(most)}`,
    values,
  );
  return rows.map(({ id }) => id);
}

export type StateCounts = Record<ProductStatus, number>;

/** How many listings a firm has in each state. */
export async function countListings(actor: Actor, companyId: string): Promise<StateCounts> {
  const none = Object.fromEntries(productStatuses.map((status) => [status, 0]));
  const { rows } = seesListings(actor, companyId)
    ? await pool.query<{ status: ProductStatus; count: number }>({
        name: "listing-states",
        text: `select status::text as status, count(*)::int as count from "Product" where "companyId" = $1::uuid group by status`,
        values: [companyId],
      })
    : { rows: [] };
  // Every state stands in `none`, and what the database counts has its states from the same list.
  return { ...none, ...Object.fromEntries(rows.map(({ status, count }) => [status, count])) } as StateCounts;
}
