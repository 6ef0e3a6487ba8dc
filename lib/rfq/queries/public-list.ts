import type { Prisma } from "#generated/prisma/client";
import type { Actor } from "#lib/platform/actor";
import { db, pool } from "#lib/platform/db";
import { deepestHit, lastPage } from "#lib/platform/paging";
import { fold, hasHan } from "#lib/platform/search/text/fold";
import { publicRequests, publicRequestsSql } from "#lib/rfq/policy";
import { type PublicList, publicListPerPage } from "#lib/rfq/schema/public-list";

const mostWords = 6;
const mostCountries = 250;

/** Takes offers, by the database's clock. */
const openSql = `r.status = 'PUBLISHED' and r."deadlineAt" > now()`;

/** Places that nobody has and that are kept for nobody. */
const leftSql = `greatest(0, r."quoteCap" - r."quoteCount" - (select count(*) from "RequestPlace" p
  where p."requestId" = r.id and p.kind = 'INVITED' and p."quotedAt" is null and p."declinedAt" is null))::int`;

type Value = string | number;
type Add = (value: Value) => string;

const contains = (word: string) => `%${word.replace(/[\\%_]/g, "\\$&")}%`;

/** Every word is in the title, the number or a line; one in Latin letters may be spelled a little otherwise in the title. */
function wordsSql(typed: string, add: Add): string[] {
  const words = fold(typed).split(/\s+/).filter(Boolean).slice(0, mostWords);
  return words.map((word) => {
    const pattern = add(contains(word));
    const near = hasHan(word) || word.length < 5 ? "" : ` or word_similarity(${add(word)}, lower(r.title)) >= 0.6`;
    return `(r.title ilike ${pattern} or r.number ilike ${pattern}${near} or exists (select 1 from "RequestLine" l
      where l."requestId" = r.id and (l.item ilike ${pattern} or l.specification ilike ${pattern})))`;
  });
}

const categorySql = (slug: string) =>
  `exists (select 1 from "RequestLine" l join "Category" c on c.id = l."categoryId" left join "Category" root on root.id = c."parentId"
    where l."requestId" = r.id and (c.slug = ${slug} or root.slug = ${slug}))`;

function conditionOf({ state, q, category, country, quantity, within, places }: PublicList): { sql: string; values: Value[] } {
  const values: Value[] = [];
  const add: Add = (value) => `$${values.push(value)}`;
  const parts = [
    publicRequestsSql,
    state === "open" ? openSql : `not (${openSql})`,
    ...(q ? wordsSql(q, add) : []),
    ...(category ? [categorySql(add(category))] : []),
    ...(country ? [`r."countryCode" = ${add(country)}`] : []),
    ...(quantity
      ? [`exists (select 1 from "RequestLine" l where l."requestId" = r.id and l.quantity >= ${add(quantity)}::numeric)`]
      : []),
    ...(within ? [`r."deadlineAt" <= now() + make_interval(days => ${add(Number(within))})`] : []),
    ...(places ? [`${leftSql} ${places === "yes" ? "> 0" : "= 0"}`] : []),
  ];
  return { sql: parts.map((part) => `(${part})`).join(" and "), values };
}

const orders = {
  newest: `r."publishedAt" desc, r.id desc`,
  closing: `r."deadlineAt", r.id`,
} as const satisfies Record<PublicList["sort"], string>;

const rowSelect = {
  id: true,
  number: true,
  title: true,
  language: true,
  countryCode: true,
  incoterm: true,
  place: true,
  destinationCode: true,
  status: true,
  deadlineAt: true,
  timeZone: true,
  isSealed: true,
  grade: true,
  quoteCap: true,
  publishedAt: true,
  category: { select: { nameZh: true, nameEn: true } },
  lines: { select: { quantity: true, unitCode: true }, orderBy: { position: "asc" }, take: 1 },
  _count: { select: { lines: true } },
} as const satisfies Prisma.PurchaseRequestSelect;

type Found = { id: string; left: number; isOpen: boolean };

async function rowsOf(found: readonly Found[]) {
  const where = { AND: [{ id: { in: found.map(({ id }) => id) } }, publicRequests] };
  const byId = new Map((await db.purchaseRequest.findMany({ where, select: rowSelect })).map((row) => [row.id, row]));
  return found.flatMap(({ id, left, isOpen }) => {
    const row = byId.get(id);
    if (!row?.number) return [];
    const { id: _, number, lines, _count, ...rest } = row;
    const [line] = lines;
    const amount = { quantity: line?.quantity?.toFixed() ?? null, unitCode: line?.unitCode ?? "" };
    return [{ ...rest, ...amount, number, lines: _count.lines, isOpen, placesLeft: left }];
  });
}

/**
 * A page of the requests that everybody may see: those that take offers, or those that are over. Nowhere who asks. The total counts
 * as far as one can page.
 */
export async function listPublicRequests(_actor: Actor, list: PublicList) {
  const { sql, values } = conditionOf(list);
  const { rows: counted } = await pool.query<{ total: number }>(
    `select count(*)::int as total from (select 1 from "PurchaseRequest" r where ${sql} limit ${deepestHit}) hits`,
    values,
  );
  const total = counted[0]?.total ?? 0;
  const last = lastPage(total, publicListPerPage);
  const page = Math.min(list.page, last);
  const { rows } = await pool.query<Found>(
    `select r.id, ${leftSql} as left, ${openSql} as "isOpen" from "PurchaseRequest" r where ${sql}
     order by ${orders[list.sort]} limit ${publicListPerPage} offset ${(page - 1) * publicListPerPage}`,
    values,
  );
  return { items: await rowsOf(rows), total, page, lastPage: last };
}

export type PublicRequests = Awaited<ReturnType<typeof listPublicRequests>>;
export type PublicRequestRow = PublicRequests["items"][number];

/** The countries from which requests come that everybody may see. */
export async function countriesOfPublicRequests(_actor: Actor): Promise<string[]> {
  const rows = await db.purchaseRequest.groupBy({
    by: ["countryCode"],
    where: publicRequests,
    orderBy: { countryCode: "asc" },
    take: mostCountries,
  });
  return rows.map(({ countryCode }) => countryCode);
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
