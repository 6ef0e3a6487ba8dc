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
  ["qualityScore", "int"],
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
    on conflict ("companyId", sku) do update set "updatedAt" = now(), version = p.version + 1, ${replaced}
    returning p.id, p.sku, p.xmax = 0 as "isNew"
  ) select id::text as "productId", sku, "isNew" from saved`;

const clear = (table: string) => `delete from "${table}" where "productId" = any($1::uuid[])`;

/** $1 product ids: what hangs on them goes, a kind at a time. */
export const clearParts = {
  priceBreaks: clear("PriceBreak"),
  variants: clear("ProductVariant"),
  pictures: clear("ProductPicture"),
  certificates: clear("ProductCertificate"),
} as const;

const insert = (table: string, fields: readonly (readonly [string, string])[]) => `
  insert into "${table}" (id, "productId", ${fields.map(([name]) => `"${name}"`).join(", ")})
  select uuidv7(), r."productId", ${fields.map(([name]) => `r."${name}"`).join(", ")}
  from json_to_recordset($1::json) as r("productId" uuid, ${fields.map(([name, type]) => `"${name}" ${type}`).join(", ")})`;

/** $1 rows as JSON with the product of each: what hangs on products, a kind at a time. */
export const insertParts = {
  priceBreaks: insert("PriceBreak", [
    ["currency", "char(3)"],
    ["incoterm", "char(3)"],
    ["place", "text"],
    ["minQuantity", "numeric"],
    ["price", "numeric"],
  ]),
  variants: insert("ProductVariant", [
    ["sku", "text"],
    ["position", "int"],
    ["options", "jsonb"],
    ["gtin", "text"],
    ["currency", "char(3)"],
    ["price", "numeric"],
  ]),
  pictures: insert("ProductPicture", [
    ["position", "int"],
    ["fileId", "uuid"],
    ["sourceUrl", "text"],
    ["altZh", "text"],
    ["altEn", "text"],
  ]),
  certificates: insert("ProductCertificate", [
    ["scheme", "text"],
    ["number", "text"],
    ["expiresOn", "date"],
  ]),
} as const;

/** $1 [{ productId, companyId, data, baseVersion }] as JSON, $2 who did it, $3 who let it: changes that needed no reviewer. */
export const noteRevisions = `
  insert into "ProductRevision" (id, "productId", "companyId", status, data, "baseVersion", "createdBy", "decidedBy", "decidedAt")
  select uuidv7(), "productId", "companyId", 'APPROVED', data, "baseVersion", $2, $3, now()
  from json_to_recordset($1::json) as r("productId" uuid, "companyId" uuid, data jsonb, "baseVersion" int)`;

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

const given = columns.map(([name]) => `"${name}" = r."${name}"`).join(", ");

/** $1 products as JSON with id, version and status as they were read: writes those that are still so. */
export const updateProducts = `
  update "Product" p set "updatedAt" = now(), version = p.version + 1, ${given}
  from json_to_recordset($1::json) as r(id uuid, version int, status "ProductStatus", ${typed})
  where p.id = r.id and p.version = r.version and p.status = r.status
  returning p.id::text as "productId", p.version`;

/** $1 product as JSON, $2 company: a new draft, unless the article number is taken. */
export const insertDraft = `
  with incoming as materialized (
    select uuidv7() as id, * from json_to_record($1::json) as r(sku text, "slugWords" text, ${typed})
  )
  insert into "Product" as p (id, "companyId", sku, slug, status, "createdAt", "updatedAt", ${names})
  select id, $2::uuid, sku, "slugWords" || '-' || right(id::text, 8), 'DRAFT', now(), now(), ${names} from incoming
  on conflict ("companyId", sku) do nothing
  returning p.id::text as "productId"`;

/** $1 [{ id, score }] as JSON: scores alone; nobody's version or time of change moves. */
export const updateScores = `
  update "Product" p set "qualityScore" = r.score from json_to_recordset($1::json) as r(id uuid, score int)
  where p.id = r.id and p."qualityScore" <> r.score`;

/** $1 company, $2 model numbers: the SKUs they stand for. */
export const selectModels = `
  select "modelNumber", sku from "Product" where "companyId" = $1::uuid and "modelNumber" = any($2::text[]) and status <> 'ARCHIVED'`;

/** $1 product ids, $2 state they are in, $3 state they come to. What goes on show is confirmed by it. */
export const moveProducts = `
  update "Product" set status = $3::"ProductStatus", "updatedAt" = now(),
    "firstPublishedAt" = case when $3 = 'LIVE' then coalesce("firstPublishedAt", now()) else "firstPublishedAt" end,
    "confirmedAt" = case when $3 = 'LIVE' then now() else "confirmedAt" end
  where id = any($1::uuid[]) and status = $2::"ProductStatus" returning id::text as "productId"`;

/** $1 product ids, $2 move, $3 state, $4 actor, $5 reason: one step of history each. */
export const recordMoves = `
  insert into "ProductMove" (id, "productId", move, status, actor, reason)
  select uuidv7(), id, $2, $3::"ProductStatus", $4, $5 from unnest($1::uuid[]) as id`;

/** $1 product ids, $2 actor: changes of them that wait are taken back. */
export const withdrawRevisions = `
  update "ProductRevision" set status = 'WITHDRAWN', "openKey" = null, "decidedBy" = $2, "decidedAt" = now()
  where "productId" = any($1::uuid[]) and status = 'PENDING' returning id::text as id`;

/** $1 import, $2 { batch, read, counts } as JSON, $3 number of the batch: only the next one after those that are done. */
export const advanceImport = `
  update "ImportRun" set progress = progress || $2::jsonb, "touchedAt" = now()
  where id = $1::uuid and phase = 'LAND' and status = 'RUNNING' and coalesce((progress->>'batch')::int, 0) = $3::int - 1`;

/** $1 import, $2 [{ productId, version, before }] as JSON: of a product that one import changed twice the first state counts. */
export const keepChanges = `
  insert into "ImportChange" ("importId", "productId", before, version)
  select $1::uuid, "productId", before, version from jsonb_to_recordset($2::jsonb) as r("productId" uuid, before jsonb, version int)
  on conflict ("importId", "productId") do update set version = excluded.version`;

/** $1 import, $2 how many: the changes of an import that no undo has looked at, held until the transaction ends. */
export const openChanges = `
  select "productId"::text as "productId", before, version from "ImportChange"
  where "importId" = $1::uuid and outcome is null order by "productId" limit $2 for update`;

/** $1 import, $2 [{ productId, outcome }] as JSON. */
export const closeChanges = `
  update "ImportChange" c set outcome = r.outcome from jsonb_to_recordset($2::jsonb) as r("productId" uuid, outcome text)
  where c."importId" = $1::uuid and c."productId" = r."productId"`;

/** $1 product ids: how each was moved last. */
export const lastMoves = `
  select distinct on ("productId") "productId"::text as "productId", reason from "ProductMove"
  where "productId" = any($1::uuid[]) order by "productId", "createdAt" desc, id desc`;

/** $1 product ids: those that nobody has seen are taken away with everything that hangs on them. */
export const removeDrafts = `
  delete from "Product" where id = any($1::uuid[]) and status = 'DRAFT' and "firstPublishedAt" is null returning id::text as "productId"`;
