import { pool } from "#lib/platform/db";
import type { SearchDocument } from "#lib/platform/search/engine";
import { type ProductRow, toDocument } from "#lib/product/search";
import { listTemplates } from "#lib/taxonomy/queries";

const batch = 1000;

const columns = `
  p.id, p.sku, p."nameZh", p."nameEn", p."descriptionZh", p."descriptionEn", p.brand, p."modelNumber", p.gtin, p."originCode", p."unitCode",
  p.moq::float8 as moq, p."leadTimeDays", p."hasSample", p.attributes, extract(epoch from p."firstPublishedAt")::float8 as "publishedAt",
  p."categoryOrigin" = 'GUESSED' as "isCategoryGuessed",
  jsonb_build_object('id', c.id, 'slug', c.slug, 'zh', c."nameZh", 'en', c."nameEn") as category,
  jsonb_build_object('slug', coalesce(r.slug, c.slug), 'zh', coalesce(r."nameZh", c."nameZh"), 'en', coalesce(r."nameEn", c."nameEn")) as root,
  jsonb_build_object('slug', s.slug, 'zh', s."nameZh", 'en', s."nameEn", 'country', s."countryCode", 'district', s."districtCode") as company,
  array(select v.sku from "ProductVariant" v where v."productId" = p.id) as "variantSkus",
  array(select x.scheme from "ProductCertificate" x where x."productId" = p.id and (x."expiresOn" is null or x."expiresOn" >= current_date)) as certificates,
  array(select distinct b.incoterm::text from "PriceBreak" b where b."productId" = p.id and b.incoterm is not null) as incoterms,
  (select min(b.price / e."perUsd")::float8 from "PriceBreak" b join rates e on e.currency = b.currency where b."productId" = p.id) as "priceUsd",
  (select count(*)::int from "ProductPicture" f where f."productId" = p.id) as pictures`;

const rates = `with rates as (select distinct on (currency) currency, "perUsd" from "ExchangeRate" where "perUsd" > 0 order by currency, "on" desc)`;

const joined = `from "Product" p join "Company" s on s.id = p."companyId" join "Category" c on c.id = p."categoryId" left join "Category" r on r.id = c."parentId"
  where p.status = 'LIVE' and s.status = 'ACTIVE' and s."isSupplier"`;

async function toDocuments(rows: readonly ProductRow[]): Promise<SearchDocument[]> {
  const templates = await listTemplates([...new Set(rows.map(({ category }) => category.id))]);
  return rows.map((row) => toDocument(row, templates.get(row.category.id) ?? []));
}

/** Documents of those of the products that are live at an active company. */
export async function loadProductDocuments(productIds: readonly string[]): Promise<SearchDocument[]> {
  const { rows } = await pool.query<ProductRow>(`${rates} select ${columns} ${joined} and p.id = any($1::uuid[])`, [productIds]);
  return toDocuments(rows);
}

/** All live products of active companies, a batch at a time in the order of their ids. */
export async function* allProductDocuments(): AsyncGenerator<SearchDocument[]> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const { rows } = await pool.query<ProductRow>(
      `${rates} select ${columns} ${joined} and p.id > $1::uuid order by p.id limit ${batch}`,
      [after],
    );
    if (rows.length === 0) return;
    yield await toDocuments(rows);
    after = rows.at(-1)?.id ?? after;
  }
}

export async function countLiveProducts(): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(`select count(*)::int as count ${joined}`);
  return rows[0]?.count ?? 0;
}

/** The products of companies, live or not. */
export async function productsOfCompanies(companyIds: readonly string[]): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(`select id from "Product" where "companyId" = any($1::uuid[])`, [companyIds]);
  return rows.map(({ id }) => id);
}
