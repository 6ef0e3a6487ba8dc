import type { Prisma } from "#generated/prisma/client";
import { visibleCompaniesSql } from "#lib/company/policy";
import { nameOf } from "#lib/company/queries/contacts";
import { openRequests } from "#lib/opendata/policy";
import type { AwardedLine, History, NamedCategory, NamedFirm } from "#lib/opendata/release/history";
import { visitor } from "#lib/platform/actor";
import { db, pool } from "#lib/platform/db";
import { absolute, urls } from "#lib/platform/urls";
import type { RequestContent } from "#lib/rfq/schema/record";

const requestSelect = {
  id: true,
  number: true,
  isBuyerNamed: true,
  language: true,
  company: { select: { nameZh: true, nameEn: true, countryCode: true, status: true } },
  moves: { select: { move: true, createdAt: true }, orderBy: { createdAt: "asc" } },
} as const satisfies Prisma.PurchaseRequestSelect;

type Row = Prisma.PurchaseRequestGetPayload<{ select: typeof requestSelect }>;
type EditionRow = { requestId: string; edition: number; at: Date; fields: string[] };
type ContentRow = { requestId: string; edition: number; content: RequestContent };
type OfferRow = { requestId: string; round: number; withdrawnAt: Date | null };
type AwardRow = { requestId: string; position: number; quantity: string; quotationId: string } & FirmRow;
type FirmRow = { id: string; slug: string; nameZh: string | null; nameEn: string | null; countryCode: string; isShown: boolean };

/** Editions with the names of what changed, without what it was and is. */
const editionsSql = `select "requestId", edition, "createdAt" as at, array(select jsonb_array_elements(changes) ->> 'field') as fields
  from "RequestEdition" where "requestId" = any($1::uuid[]) order by edition`;

/** Contents only of the editions that are told of; the note stays where it is. */
const contentsSql = `select e."requestId", e.edition, e.content - 'note' as content from "RequestEdition" e
  join unnest($1::uuid[], $2::int[]) wanted (id, edition) on wanted.id = e."requestId" and wanted.edition = e.edition`;

const offersSql = `select q."requestId", q.round, (select min(m."createdAt") from "QuotationMove" m
    where m."quotationId" = q.id and m.move = 'withdraw') as "withdrawnAt"
  from "Quotation" q where q."requestId" = any($1::uuid[]) and q."submittedAt" is not null`;

const awardsSql = `select a."requestId", a.position, a.quantity::text as quantity, a."quotationId",
    s.id, s.slug, s."nameZh", s."nameEn", s."countryCode", (${visibleCompaniesSql(visitor)}) as "isShown"
  from "AwardLine" a join "Quotation" q on q.id = a."quotationId" join "Company" s on s.id = q."companyId"
  where a."requestId" = any($1::uuid[])`;

async function rowsOf<Found extends { requestId: string }>(sql: string, values: unknown[]): Promise<Map<string, Found[]>> {
  const { rows } = await pool.query<Found>(sql, values);
  return Map.groupBy(rows, ({ requestId }) => requestId);
}

async function categoriesOf(contents: readonly ContentRow[], locale: string): Promise<Map<string, NamedCategory>> {
  const ids = contents.flatMap(({ content }) => content.lines.flatMap(({ categoryId }) => categoryId ?? []));
  const rows = await db.category.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, slug: true, nameZh: true, nameEn: true },
  });
  return new Map(
    rows.map((row) => [row.id, { slug: row.slug, name: nameOf(row, locale), url: absolute(urls.category(locale, row.slug)) }]),
  );
}

const localeOf = ({ language }: { language: string }) => (language === "zh" ? "zh" : "en");

function firmOf(row: AwardRow, locale: string): NamedFirm | null {
  if (!row.isShown) return null;
  const { id, slug, countryCode } = row;
  return { id, name: nameOf(row, locale), countryCode, url: absolute(urls.supplier(locale, slug)) };
}

const awardOf = (row: AwardRow, locale: string): AwardedLine => ({
  position: row.position,
  quantity: row.quantity,
  quotationId: row.quotationId,
  firm: firmOf(row, locale),
});

/** Only a firm is ever named, never a person; and only where the buyer shows it to suppliers. */
function buyerOf(row: Row): History["buyer"] {
  const { company, isBuyerNamed } = row;
  if (!isBuyerNamed || company?.status !== "ACTIVE") return null;
  return { name: nameOf(company, localeOf(row)), countryCode: company.countryCode };
}

type Parts = {
  editions: Map<string, EditionRow[]>;
  contents: Map<string, ContentRow[]>;
  offers: Map<string, OfferRow[]>;
  awards: Map<string, AwardRow[]>;
  categories: Record<"zh" | "en", Map<string, NamedCategory>>;
};

function historyOf(row: Row, parts: Parts): History | null {
  const { id, number, moves } = row;
  if (number === null) return null;
  const locale = localeOf(row);
  return {
    requestId: id,
    number,
    buyer: buyerOf(row),
    editions: parts.editions.get(id) ?? [],
    contents: new Map((parts.contents.get(id) ?? []).map(({ edition, content }) => [edition, content])),
    moves: moves.map(({ move, createdAt }) => ({ move, at: createdAt })),
    offers: parts.offers.get(id) ?? [],
    awards: (parts.awards.get(id) ?? []).map((one) => awardOf(one, locale)),
    categories: parts.categories[locale],
  };
}

export type Wanted = { requestId: string; edition: number };

/** When requests were published, changed and ended, without what they say. */
export async function findCourses(requestIds: readonly string[]) {
  const where = { AND: [{ id: { in: [...requestIds] } }, openRequests] };
  const [rows, editions] = await Promise.all([
    db.purchaseRequest.findMany({ where, select: requestSelect }),
    rowsOf<EditionRow>(editionsSql, [requestIds]),
  ]);
  return { rows, editions };
}

/** Histories of open requests with the contents of the wanted editions: a handful of statements, however many there are. */
export async function findHistories(courses: Awaited<ReturnType<typeof findCourses>>, wanted: readonly Wanted[]) {
  const { rows, editions } = courses;
  const ids = rows.map(({ id }) => id);
  const [contents, offers, awards] = await Promise.all([
    rowsOf<ContentRow>(contentsSql, [wanted.map(({ requestId }) => requestId), wanted.map(({ edition }) => edition)]),
    rowsOf<OfferRow>(offersSql, [ids]),
    rowsOf<AwardRow>(awardsSql, [ids]),
  ]);
  const all = [...contents.values()].flat();
  const [zh, en] = await Promise.all([categoriesOf(all, "zh"), categoriesOf(all, "en")]);
  const parts = { editions, contents, offers, awards, categories: { zh, en } };
  return rows.flatMap((row) => historyOf(row, parts) ?? []);
}
