import { pool, type Transaction } from "#lib/platform/db";
import type { ProductRecord } from "#lib/product/schema";
import type { ProductStatus } from "#lib/product/status";

export type StoredRecord = {
  productId: string;
  companyId: string;
  slug: string;
  status: ProductStatus;
  version: number;
  contentHash: string | null;
  record: ProductRecord;
};

const list = (what: string, from: string) => `coalesce((select json_agg(${what}) from ${from}), '[]')`;

/** A product in the shape in which imports and editors hand it over; `p` is the product. */
export const recordSql = `json_build_object(
  'sku', p.sku, 'categoryId', p."categoryId", 'categoryOrigin', p."categoryOrigin", 'categoryConfidence', p."categoryConfidence",
  'nameZh', p."nameZh", 'nameEn', p."nameEn", 'descriptionZh', p."descriptionZh", 'descriptionEn', p."descriptionEn",
  'zhOrigin', p."zhOrigin", 'enOrigin', p."enOrigin", 'brand', p.brand, 'modelNumber', p."modelNumber", 'gtin', p.gtin,
  'hsCode', p."hsCode", 'originCode', p."originCode", 'unitCode', p."unitCode", 'moq', trim_scale(p.moq),
  'orderMultiple', trim_scale(p."orderMultiple"), 'leadTimeDays', p."leadTimeDays", 'monthlyCapacity', p."monthlyCapacity",
  'packingZh', p."packingZh", 'packingEn', p."packingEn", 'portCode', p."portCode", 'paymentTerms', p."paymentTerms",
  'hasSample', p."hasSample", 'attributes', p.attributes,
  'priceBreaks', ${list(
    `json_build_object('currency', b.currency, 'incoterm', b.incoterm, 'place', b.place,
      'minQuantity', trim_scale(b."minQuantity"), 'price', trim_scale(b.price)) order by b.currency <> 'USD', b.currency, b.incoterm, b.place, b."minQuantity"`,
    `"PriceBreak" b where b."productId" = p.id`,
  )},
  'variants', ${list(
    `json_build_object('sku', v.sku, 'options', v.options, 'gtin', v.gtin, 'currency', v.currency, 'price', trim_scale(v.price)) order by v.position, v.sku`,
    `"ProductVariant" v where v."productId" = p.id`,
  )},
  'pictures', ${list(
    `json_build_object('fileId', f."fileId", 'sourceUrl', f."sourceUrl", 'altZh', f."altZh", 'altEn', f."altEn") order by f.position`,
    `"ProductPicture" f where f."productId" = p.id`,
  )},
  'certificates', ${list(
    `json_build_object('scheme', x.scheme, 'number', x.number, 'expiresOn', x."expiresOn") order by x.scheme`,
    `"ProductCertificate" x where x."productId" = p.id`,
  )})`;

const columns = `p.id as "productId", p."companyId", p.slug, p.status::text as status, p.version, p."contentHash", ${recordSql} as record`;

/** Products as records, by id; for the house's own work: whoever asks has checked what the actor may see. */
export async function loadRecords(productIds: readonly string[]): Promise<Map<string, StoredRecord>> {
  const { rows } = await pool.query<StoredRecord>({
    name: "product-records",
    text: `select ${columns} from "Product" p where p.id = any($1::uuid[])`,
    values: [productIds],
  });
  return new Map(rows.map((row) => [row.productId, row]));
}

/** Those of a firm's products that have these article numbers, by article number. */
export async function loadRecordsBySku(companyId: string, skus: readonly string[]): Promise<Map<string, StoredRecord>> {
  const { rows } = await pool.query<StoredRecord>({
    name: "product-records-by-sku",
    text: `select ${columns} from "Product" p where p."companyId" = $1::uuid and p.sku = any($2::text[])`,
    values: [companyId, skus],
  });
  return new Map(rows.map((row) => [row.record.sku, row]));
}

/** Holds the rows of products until the transaction ends, in the order of their ids, so that two who hold many never wait for each other in a circle. */
export async function holdProducts(
  tx: Transaction,
  productIds: readonly string[],
): Promise<Map<string, { status: ProductStatus; version: number }>> {
  const rows = await tx.$queryRaw<{ id: string; status: ProductStatus; version: number }[]>`
    select id::text as id, status::text as status, version from "Product" where id = any(${[...productIds]}::uuid[]) order by id for update`;
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}
