const columns = [
  ["categoryId", "uuid"],
  ["categoryOrigin", '"CategoryOrigin"'],
  ["categoryConfidence", "float8"],
  ["nameZh", "text"],
  ["nameEn", "text"],
  ["descriptionZh", "text"],
  ["descriptionEn", "text"],
  ["zhOrigin", '"TextOrigin"'],
  ["enOrigin", '"TextOrigin"'],
  ["brand", "text"],
  ["modelNumber", "text"],
  ["gtin", "text"],
  ["hsCode", "char(6)"],
  ["originCode", "char(2)"],
  ["unitCode", "text"],
  ["moq", "numeric"],
  ["orderMultiple", "numeric"],
  ["leadTimeDays", "int"],
  ["monthlyCapacity", "int"],
  ["packingZh", "text"],
  ["packingEn", "text"],
  ["portCode", "char(5)"],
  ["paymentTerms", "text[]"],
  ["hasSample", "boolean"],
  ["attributes", "jsonb"],
  ["contentHash", "text"],
] as const;

const names = columns.map(([name]) => `"${name}"`).join(", ");
const typed = columns.map(([name, type]) => `"${name}" ${type}`).join(", ");
const replaced = columns.map(([name]) => `"${name}" = excluded."${name}"`).join(", ");

/** $1 products as JSON, $2 company, $3 status of new ones. New ids are ordered by time, and the slug ends with the id's random part. */
export const upsertProducts = `
  with incoming as materialized (
    select uuidv7() as id, * from json_to_recordset($1::json) as r(sku text, "slugWords" text, ${typed})
  ), saved as (
    insert into "Product" as p (id, "companyId", sku, slug, status, "firstPublishedAt", "confirmedAt", "createdAt", "updatedAt", ${names})
    select id, $2::uuid, sku, "slugWords" || '-' || right(id::text, 8), $3::"ProductStatus",
      case when $3 = 'LIVE' then now() end, case when $3 = 'LIVE' then now() end, now(), now(), ${names}
    from incoming
    on conflict ("companyId", sku) do update set "updatedAt" = now(), ${replaced}
    returning p.id, p.sku, p.xmax = 0 as "isNew"
  ) select id::text as "productId", sku, "isNew" from saved`;

/** $1 product ids: everything that hangs on them is written anew. */
export const clearParts = ["PriceBreak", "ProductVariant", "ProductPicture", "ProductCertificate"].map(
  (table) => `delete from "${table}" where "productId" = any($1::uuid[])`,
);

const insertParts = (table: string, fields: readonly (readonly [string, string])[]) => `
  insert into "${table}" (id, "productId", ${fields.map(([name]) => `"${name}"`).join(", ")})
  select uuidv7(), r."productId", ${fields.map(([name]) => `r."${name}"`).join(", ")}
  from json_to_recordset($1::json) as r("productId" uuid, ${fields.map(([name, type]) => `"${name}" ${type}`).join(", ")})`;

export const insertPriceBreaks = insertParts("PriceBreak", [
  ["currency", "char(3)"],
  ["incoterm", "char(3)"],
  ["place", "text"],
  ["minQuantity", "numeric"],
  ["price", "numeric"],
]);

export const insertVariants = insertParts("ProductVariant", [
  ["sku", "text"],
  ["position", "int"],
  ["options", "jsonb"],
  ["gtin", "text"],
  ["currency", "char(3)"],
  ["price", "numeric"],
]);

export const insertPictures = insertParts("ProductPicture", [
  ["position", "int"],
  ["fileId", "uuid"],
  ["sourceUrl", "text"],
  ["altZh", "text"],
  ["altEn", "text"],
]);

export const insertCertificates = insertParts("ProductCertificate", [
  ["scheme", "text"],
  ["number", "text"],
  ["expiresOn", "date"],
]);

/** $1 product ids, $2 actor, $3 reason: the first step of a product's history. */
export const recordCreation = `
  insert into "ProductMove" (id, "productId", move, status, actor, reason)
  select uuidv7(), id, 'create', 'DRAFT', $2, $3 from unnest($1::uuid[]) as id`;

/** $1 product ids, $2 actor, $3 reason: the step to live of those that were made live. */
export const recordPublication = `
  insert into "ProductMove" (id, "productId", move, status, actor, reason)
  select uuidv7(), id, 'publish', 'LIVE', $2, $3 from unnest($1::uuid[]) as id`;

/** $1 company, $2 SKUs: publishes drafts and paused ones among them. */
export const publishDrafts = `
  update "Product" set status = 'LIVE', "firstPublishedAt" = coalesce("firstPublishedAt", now()), "confirmedAt" = now(), "updatedAt" = now()
  where "companyId" = $1::uuid and sku = any($2::text[]) and status in ('DRAFT', 'PAUSED')
  returning id::text as "productId"`;

/** $1 company, $2 SKUs: what is there of them. */
export const selectKnown = `
  select sku, "contentHash", status::text as status from "Product" where "companyId" = $1::uuid and sku = any($2::text[])`;
