import { type CompanyRow, toCompanyDocument } from "#lib/company/search";
import { pool } from "#lib/platform/db";
import type { SearchDocument } from "#lib/platform/search/engine";

const batch = 300;

const columns = `
  s.id, s.slug, s."nameZh", s."nameEn", s."summaryZh", s."summaryEn", s."descriptionZh", s."descriptionEn", s."countryCode", s."districtCode",
  s."businessType"::text as "businessType", s.markets, s."foundedYear",
  (select count(*)::int from "Product" p where p."companyId" = s.id and p.status = 'LIVE') as "productCount",
  coalesce((select jsonb_agg(jsonb_build_object('slug', c.slug, 'zh', c."nameZh", 'en', c."nameEn", 'rootSlug', coalesce(r.slug, c.slug),
      'rootZh', coalesce(r."nameZh", c."nameZh"), 'rootEn', coalesce(r."nameEn", c."nameEn")) order by own.n desc)
    from (select "categoryId", count(*) as n from "Product" p where p."companyId" = s.id and p.status = 'LIVE' group by 1 order by 2 desc limit 12) own
    join "Category" c on c.id = own."categoryId" left join "Category" r on r.id = c."parentId"), '[]') as categories,
  array(select name from (select "nameZh", "nameEn" from "Product" p where p."companyId" = s.id and p.status = 'LIVE' order by "firstPublishedAt" desc limit 40) latest,
    unnest(array[latest."nameZh", latest."nameEn"]) name where name is not null) as "productNames",
  array(select distinct x.scheme from "Product" p join "ProductCertificate" x on x."productId" = p.id
    where p."companyId" = s.id and p.status = 'LIVE' and (x."expiresOn" is null or x."expiresOn" >= current_date)) as certificates`;

/** Documents of those of the companies that are active suppliers. */
export async function loadCompanyDocuments(companyIds: readonly string[]): Promise<SearchDocument[]> {
  const { rows } = await pool.query<CompanyRow>(
    `select ${columns} from "Company" s where s.status = 'ACTIVE' and s."isSupplier" and s.id = any($1::uuid[])`,
    [companyIds],
  );
  return rows.map(toCompanyDocument);
}

/** All active suppliers, a batch at a time in the order of their ids. */
export async function* allCompanyDocuments(): AsyncGenerator<SearchDocument[]> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const { rows } = await pool.query<CompanyRow>(
      `select ${columns} from "Company" s where s.status = 'ACTIVE' and s."isSupplier" and s.id > $1::uuid order by s.id limit ${batch}`,
      [after],
    );
    if (rows.length === 0) return;
    yield rows.map(toCompanyDocument);
    after = rows.at(-1)?.id ?? after;
  }
}

export async function countActiveCompanies(): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `select count(*)::int as count from "Company" where status = 'ACTIVE' and "isSupplier"`,
  );
  return rows[0]?.count ?? 0;
}

/** The companies that offer the products. */
export async function companiesOfProducts(productIds: readonly string[]): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select distinct "companyId" as id from "Product" where id = any($1::uuid[])`,
    [productIds],
  );
  return rows.map(({ id }) => id);
}
