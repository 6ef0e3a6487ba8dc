import { visibleCompaniesSql } from "#lib/company/policy";
import type { Actor } from "#lib/platform/actor";
import { pool } from "#lib/platform/db";

export type SupplierPicture = {
  key: string;
  width: number | null;
  height: number | null;
  altZh: string | null;
  altEn: string | null;
  root: string;
};

/** What a list shows of a supplier. */
export type SupplierCard = {
  id: string;
  slug: string;
  nameZh: string | null;
  nameEn: string | null;
  summaryZh: string | null;
  summaryEn: string | null;
  businessType: string;
  districtCode: string | null;
  countryCode: string;
  foundedYear: number | null;
  staffCount: number | null;
  exportShare: number | null;
  /** From live claims; 0 where nothing is confirmed. */
  verificationLevel: number;
  productCount: number;
  certificates: string[];
  /** Of its latest products, four at most. */
  pictures: SupplierPicture[];
};

export type SupplierPage = SupplierCard & {
  descriptionZh: string | null;
  descriptionEn: string | null;
  markets: string[];
  languages: string[];
  categories: { slug: string; nameZh: string; nameEn: string; count: number }[];
  createdAt: string;
};

const card = `'id', s.id, 'slug', s.slug, 'nameZh', s."nameZh", 'nameEn', s."nameEn",
  'summaryZh', s."summaryZh", 'summaryEn', s."summaryEn", 'businessType', s."businessType",
  'districtCode', s."districtCode", 'countryCode', s."countryCode", 'foundedYear', s."foundedYear",
  'staffCount', s."staffCount", 'exportShare', s."exportShare", 'verificationLevel', s."verificationLevel",
  'productCount', (select count(*) from "Product" p where p."companyId" = s.id and p.status = 'LIVE'),
  'certificates', (select coalesce(json_agg(scheme order by scheme), '[]') from (
    select distinct x.scheme from "Product" p join "ProductCertificate" x on x."productId" = p.id
    where p."companyId" = s.id and p.status = 'LIVE' and (x."expiresOn" is null or x."expiresOn" >= current_date)) held),
  'pictures', (select coalesce(json_agg(picture), '[]') from (
    select json_build_object('key', f.key, 'width', f.width, 'height', f.height, 'altZh', pp."altZh", 'altEn', pp."altEn",
      'root', coalesce(r.slug, c.slug)) as picture
    from "Product" p join "ProductPicture" pp on pp."productId" = p.id and pp.position = 0
      join "StoredFile" f on f.id = pp."fileId" join "Category" c on c.id = p."categoryId" left join "Category" r on r.id = c."parentId"
    where p."companyId" = s.id and p.status = 'LIVE' order by p."firstPublishedAt" desc limit 4) latest)`;

const detail = `, 'descriptionZh', s."descriptionZh", 'descriptionEn', s."descriptionEn", 'markets', s.markets, 'languages', s.languages,
  'createdAt', s."createdAt", 'categories', (select coalesce(json_agg(json_build_object(
    'slug', c.slug, 'nameZh', c."nameZh", 'nameEn', c."nameEn", 'count', made.count) order by made.count desc, c.slug), '[]')
    from (select "categoryId", count(*) from "Product" where "companyId" = s.id and status = 'LIVE' group by 1 limit 40) made
    join "Category" c on c.id = made."categoryId")`;

async function suppliers<View>(
  actor: Actor,
  name: string,
  fields: string,
  condition: string,
  values: unknown[],
): Promise<View[]> {
  const { rows } = await pool.query<{ supplier: View }>({
    name: `suppliers-${name}-${actor.kind}`,
    text: `select json_build_object(${fields}) as supplier from "Company" s where ${visibleCompaniesSql(actor)} and ${condition}`,
    values,
  });
  return rows.map((row) => row.supplier);
}

/** The visible ones among the ids, in the order of the ids: hits of a search engine are re-read here. */
export const listSuppliersByIds = (actor: Actor, ids: readonly string[]): Promise<SupplierCard[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : suppliers(actor, "ids", card, "s.id = any($1::uuid[]) order by array_position($1::uuid[], s.id)", [ids]);

/** Suppliers with most live products, of everything or of one category and its leaves. */
export const listLeadingSuppliers = (actor: Actor, limit: number, categoryId: string | null): Promise<SupplierCard[]> =>
  suppliers(
    actor,
    "leading",
    card,
    `s.id in (select p."companyId" from "Product" p join "Category" c on c.id = p."categoryId"
       where p.status = 'LIVE' and ($2::uuid is null or c.id = $2 or c."parentId" = $2)
       group by 1 order by count(*) desc, 1 limit $1) order by s."foundedYear" nulls last, s.id`,
    [limit, categoryId],
  );

export async function findSupplierPage(actor: Actor, slug: string): Promise<SupplierPage | null> {
  const [found] = await suppliers<SupplierPage>(actor, "page", card + detail, "s.slug = $1", [slug]);
  return found ?? null;
}
