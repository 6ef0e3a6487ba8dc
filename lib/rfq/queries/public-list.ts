import type { Actor } from "#lib/platform/actor";
import { pool } from "#lib/platform/db";
import { deepestHit, lastPage } from "#lib/platform/paging";
import { publicRequestsSql } from "#lib/rfq/policy";
import { type PublicList, publicListPerPage } from "#lib/rfq/schema/public-list";
import { categoryQuery, queriesOf } from "#lib/rfq/schema/search-words";
import type { RequestStatus } from "#lib/rfq/schema/states";

const mostCountries = 250;

/** Takes offers, by the database's clock. */
const openSql = `r.status = 'PUBLISHED' and r."deadlineAt" > now()`;

/** Places that nobody has and that are kept for nobody. */
const leftSql = `greatest(0, r."quoteCap" - r."quoteCount" - (select count(*) from "RequestPlace" p
  where p."requestId" = r.id and p.kind = 'INVITED' and p."quotedAt" is null and p."declinedAt" is null))::int`;

type Value = string | number;
type Add = (value: Value) => string;
type Condition = { sql: string; values: Value[] };

const shortestMisspelt = 5;

/** One query for the words and the category; those words that nothing has are looked for in titles as they sound alike. */
function foundSql({ q, category }: PublicList, unknown: ReadonlySet<string>, add: Add): string[] {
  const words = q ? queriesOf(q) : [];
  const known = words.filter(({ word }) => !unknown.has(word)).map(({ query }) => query);
  const exact = [...known, ...(category ? [categoryQuery(category)] : [])];
  if (q && words.length === 0) return ["false"];
  return [
    ...(exact.length > 0 ? [`r.words @@ ${add(exact.join(" & "))}::tsquery`] : []),
    ...[...unknown].map((word) => `${add(word)} <% r.title`),
  ];
}

function conditionOf(list: PublicList, unknown: ReadonlySet<string>): Condition {
  const { state, country, quantity } = list;
  const { within, places } = state === "open" ? list : {};
  const values: Value[] = [];
  const add: Add = (value) => `$${values.push(value)}`;
  const parts = [
    publicRequestsSql,
    state === "open" ? openSql : `not (${openSql})`,
    ...foundSql(list, unknown, add),
    ...(country ? [`r."countryCode" = ${add(country)}`] : []),
    ...(quantity ? [`r."mostQuantity" >= ${add(quantity)}::numeric`] : []),
    ...(within ? [`r."deadlineAt" <= now() + make_interval(days => ${add(Number(within))})`] : []),
    ...(places ? [`${leftSql} ${places === "yes" ? "> 0" : "= 0"}`] : []),
  ];
  return { sql: parts.map((part) => `(${part})`).join(" and "), values };
}

const orders = {
  newest: `r."publishedAt" desc, r.id desc`,
  closing: `r."deadlineAt", r.id`,
} as const satisfies Record<PublicList["sort"], string>;

/** A request as everybody sees it in a list. */
export type PublicRequestRow = {
  number: string;
  title: string;
  language: string;
  countryCode: string;
  incoterm: string | null;
  place: string | null;
  destinationCode: string | null;
  status: RequestStatus;
  deadlineAt: Date | null;
  timeZone: string;
  isSealed: boolean;
  grade: number;
  quoteCap: number;
  publishedAt: Date;
  category: { nameZh: string; nameEn: string } | null;
  quantity: string | null;
  unitCode: string;
  lines: number;
  isOpen: boolean;
  placesLeft: number;
};

const columns = `r.number, r.title, r.language, r."countryCode", r.incoterm, r.place, r."destinationCode", r.status::text as status,
  r."deadlineAt", r."timeZone", r."isSealed", r.grade, r."quoteCap", r."publishedAt", ${leftSql} as "placesLeft", ${openSql} as "isOpen",
  case when c.id is not null then json_build_object('nameZh', c."nameZh", 'nameEn', c."nameEn") end as category,
  trim_scale(l.quantity)::text as quantity, coalesce(l."unitCode", '') as "unitCode",
  (select count(*) from "RequestLine" a where a."requestId" = r.id)::int as lines`;

/** What stands beside the requests of one page. */
const beside = `left join "Category" c on c.id = r."categoryId" left join lateral
  (select quantity, "unitCode" from "RequestLine" f where f."requestId" = r.id order by f.position limit 1) l on true`;

async function countOf({ sql, values }: Condition): Promise<number> {
  const { rows } = await pool.query<{ total: number }>(
    `select count(*)::int as total from (select 1 from "PurchaseRequest" r where ${sql} limit ${deepestHit}) hits`,
    values,
  );
  return rows[0]?.total ?? 0;
}

async function pageOf(
  { sql, values }: Condition,
  { sort, page }: Pick<PublicList, "sort" | "page">,
): Promise<PublicRequestRow[]> {
  const { rows } = await pool.query<PublicRequestRow>(
    `select ${columns} from (select r.* from "PurchaseRequest" r where ${sql} and r.number is not null
       order by ${orders[sort]} limit ${publicListPerPage} offset ${(page - 1) * publicListPerPage}) r ${beside}
     order by ${orders[sort]}`,
    values,
  );
  return rows;
}

async function hitsOf(list: PublicList, unknown: ReadonlySet<string> = new Set()) {
  const condition = conditionOf(list, unknown);
  const [total, items] = await Promise.all([countOf(condition), pageOf(condition, list)]);
  return { condition, total, items };
}

/** The words that no request has, and that are long enough to be misspelt. */
async function unknownIn(q: string): Promise<ReadonlySet<string>> {
  const words = queriesOf(q).filter(({ word, isHan }) => !isHan && word.length >= shortestMisspelt);
  const found = await Promise.all(
    words.map(({ query }) => pool.query(`select 1 from "PurchaseRequest" r where r.words @@ $1::tsquery limit 1`, [query])),
  );
  return new Set(words.filter((_, at) => found[at]?.rowCount === 0).map(({ word }) => word));
}

/**
 * A page of the requests that everybody may see: those that take offers, or those that are over. Nowhere who asks. The total counts
 * as far as one can page. Where nothing is found, words that no request has are taken as misspelt.
 */
export async function listPublicRequests(_actor: Actor, list: PublicList) {
  const exact = await hitsOf(list);
  const unknown = exact.total === 0 && list.q ? await unknownIn(list.q) : new Set<string>();
  const hits = unknown.size > 0 ? await hitsOf(list, unknown) : exact;
  const last = lastPage(hits.total, publicListPerPage);
  const page = Math.min(list.page, last);
  const items = page === list.page ? hits.items : await pageOf(hits.condition, { ...list, page });
  return { items, total: hits.total, page, lastPage: last };
}

export type PublicRequests = Awaited<ReturnType<typeof listPublicRequests>>;

/** The countries from which requests come that everybody may see: from one to the next by the index, not by all requests. */
export async function countriesOfPublicRequests(_actor: Actor): Promise<string[]> {
  const next = (after: string) => `(select min(r."countryCode") from "PurchaseRequest" r where ${publicRequestsSql}${after})`;
  const { rows } = await pool.query<{ code: string }>(
    `with recursive found (code) as (select ${next("")} union all
       select ${next(' and r."countryCode" > found.code')} from found where found.code is not null)
     select code from found where code is not null limit ${mostCountries}`,
  );
  return rows.map(({ code }) => code);
}

/** The newest requests that take offers, for feeds and sitemaps; times as ISO text, so that they can be kept. */
export async function listOpenRequests(_actor: Actor, { limit, offset = 0 }: { limit: number; offset?: number }) {
  const { rows } = await pool.query<{ number: string; title: string; countryCode: string; publishedAt: Date; updatedAt: Date }>(
    `select r.number, r.title, r."countryCode", r."publishedAt", r."updatedAt" from "PurchaseRequest" r
     where ${publicRequestsSql} and ${openSql} and r.number is not null order by ${orders.newest} limit $1 offset $2`,
    [limit, offset],
  );
  return rows.map(({ publishedAt, updatedAt, ...row }) => ({
    ...row,
    publishedAt: publishedAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }));
}

/** How many requests that everybody may see take offers. */
export async function countOpenRequests(_actor: Actor): Promise<number> {
  const { rows } = await pool.query<{ total: number }>(
    `select count(*)::int as total from "PurchaseRequest" r where ${publicRequestsSql} and ${openSql}`,
  );
  return rows[0]?.total ?? 0;
}
