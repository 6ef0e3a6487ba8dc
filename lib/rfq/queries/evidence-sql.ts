const goodsPerLine = 3;

/**
 * The firms that may be told: active ones that sell, verified where that is asked, none of the buyer's own. $1 the request, $2 its firm,
 * $3 its buyer, $4 the least level; $5 one firm alone, also where it was told already.
 */
const firms = `select s.id from "Company" s where s.status = 'ACTIVE' and s."isSupplier" and s."verificationLevel" >= $4
  and s.id is distinct from $2::uuid
  and not exists (select 1 from "CompanyMember" m where m."companyId" = s.id and m."userId" = $3::uuid)
  and case when $5::uuid is null
    then not exists (select 1 from "RequestPlace" t where t."requestId" = $1::uuid and t."companyId" = s.id)
    else s.id = $5::uuid end`;

/** Live goods of one branch with a line, or found by its words; of each firm and line the three that say most. */
const goods = `with firms as materialized (${firms}),
  asked as (select * from unnest($6::int[], $7::uuid[]) as a(line, leaf)),
  branches as materialized (select distinct a.leaf, b.id as category from asked a join "Category" c on c.id = a.leaf
    join "Category" b on coalesce(b."parentId", b.id) = coalesce(c."parentId", c.id)),
  hits as (select * from unnest($8::int[], $9::uuid[], $10::int[]) as h(line, product, rank)),
  chosen as (select p.id from "Product" p where p."categoryId" in (select category from branches) and p.status = 'LIVE'
    union select product from hits),
  live as materialized (select p.id, p."companyId", p."categoryId", p."qualityScore" from chosen join "Product" p on p.id = chosen.id
    where p.status = 'LIVE' and p."companyId" in (select id from firms)),
  pairs as (select a.line, p.*, p."categoryId" = a.leaf as same, h.rank from asked a join branches b on b.leaf = a.leaf
      join live p on p."categoryId" = b.category left join hits h on h.line = a.line and h.product = p.id
    union all
    select h.line, p.*, null, h.rank from hits h join live p on p.id = h.product join asked a on a.line = h.line
      where not exists (select 1 from branches b where b.leaf = a.leaf and b.category = p."categoryId")),
  ordered as (select *, min(rank) over (partition by line, "companyId") as best,
      row_number() over (partition by line, "companyId" order by rank nulls last, same desc nulls last, "qualityScore" desc, id) as nth from pairs)`;

/**
 * $6 and $7 the lines and their leaves, $8 to $10 the hits of the search: line, product, rank. $11 whether words are asked for, $12 whether
 * certificates are.
 */
export const offeringsSql = `${goods} select o.id, o."companyId", o.line, case when o.same then 'same' when o.same is null then 'none' else 'branch' end as near,
    o.best, o.rank is not null as "isFound", p.moq::float8 as moq, p."unitCode", p."monthlyCapacity"::float8 as "monthlyCapacity",
    case when $11 then concat_ws(' ', p."nameZh", p."nameEn", left(p.attributes::text, 2000)) else '' end as text,
    case when $12 then array(select x.scheme from "ProductCertificate" x where x."productId" = p.id
      and (x."expiresOn" is null or x."expiresOn" >= current_date)) else '{}' end as schemes
  from ordered o join "Product" p on p.id = o.id where o.nth <= ${goodsPerLine}`;

/** What firms ($1) are and did: turn, size, answers of the last year. */
export const recordsSql = `select s.id as "companyId", s.markets,
    s."createdAt" > now() - interval '1 year' or not exists (select 1 from "Quotation" q
      where q."companyId" = s.id and q."submittedAt" > now() - interval '90 days') as "isNewcomer",
    coalesce(s."staffCount" <= 50, false) as "isSmall",
    (extract(epoch from told.at) * 1000)::float8 as "lastOfferedAt", coalesce(told.opened, 0) as opened, coalesce(told.answered, 0) as answered
  from "Company" s left join (select "companyId", max("createdAt") filter (where kind in ('BEST', 'NEWCOMER', 'SMALL', 'ROTATION')) as at,
      count(*) filter (where "seenAt" is not null)::int as opened,
      count(*) filter (where "seenAt" is not null and ("quotedAt" is not null or "declinedAt" is not null))::int as answered
    from "RequestPlace" where "companyId" = any($1::uuid[]) and "createdAt" > now() - interval '1 year' group by 1) told on told."companyId" = s.id
  where s.id = any($1::uuid[])`;
