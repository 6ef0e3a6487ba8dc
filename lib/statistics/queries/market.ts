import type { Actor } from "#lib/platform/actor";
import { db, pool } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { canOpen } from "#lib/statistics/policy";
import type { MarketList } from "#lib/statistics/schema/lists";
import { type Listed, type Listing, readPage } from "./listing.ts";

export type MarketLine = {
  key: string;
  /** Its first day, as `2027-04-01`. */
  quarter: string;
  category: string;
  country: string;
  nameZh: string | null;
  nameEn: string | null;
  isShown: boolean;
  requests: number | null;
  lines: number | null;
  quotesMedian: number | null;
  awardedShare: number | null;
  firstQuoteHours: number | null;
};

const latest = `(select max(quarter) from "MarketFigure")`;

/** By category and by country, one quarter's rows, the largest first; by quarter, a category's and country's rows, the latest first. */
export const marketListing = ({ by, quarter, category, country }: MarketList): Listing => ({
  columns: `t.quarter::text || t.category || ':' || t.country as key, t.quarter::text as quarter, t.category, t.country, c."nameZh", c."nameEn", t."isShown", t.requests,
    t.lines, t."quotesMedian", t."awardedShare", t."firstQuoteHours"`,
  from: `"MarketFigure" t left join "Category" c on c.slug = t.category`,
  conditions: [
    ...(by === "quarter"
      ? []
      : quarter
        ? [["t.quarter = ?::date", quarter] as const]
        : [[`(t.quarter = ${latest}) = ?`, true] as const]),
    by === "category" ? ["(t.category <> '') = ?", true] : ["t.category = ?", category ?? ""],
    by === "country" ? ["(t.country <> '') = ?", true] : ["t.country = ?", country ?? ""],
  ],
  order: by === "quarter" ? "t.quarter desc" : "t.requests desc nulls last, t.category, t.country",
});

/** Figures of the market as they were counted last night; nothing else is read. */
export async function listMarket(actor: Actor, list: MarketList): Promise<Listed<MarketLine>> {
  if (!canOpen(actor, "market")) fail("notFound");
  return readPage<MarketLine>(marketListing(list), list.page);
}

const choices = `select
  array(select quarter::text from "MarketFigure" where category = '' and country = '' order by quarter desc limit 60) as quarters,
  array(select distinct country from "MarketFigure" where category = '' and country <> '' order by 1 limit 250) as countries,
  (select max("countedAt") from "MarketFigure" where category = '' and country = '') as "countedAt"`;

/** What can be chosen: quarters, categories and countries that there are figures of. */
export async function findMarketChoices(actor: Actor) {
  if (!canOpen(actor, "market")) fail("notFound");
  const [counted, categories] = await Promise.all([
    pool.query<{ quarters: string[]; countries: string[]; countedAt: Date | null }>(choices),
    db.category.findMany({
      where: { parentId: null },
      select: { slug: true, nameZh: true, nameEn: true },
      orderBy: { position: "asc" },
    }),
  ]);
  const [{ quarters, countries, countedAt } = { quarters: [], countries: [], countedAt: null }] = counted.rows;
  return { quarters, countries, countedAt, categories };
}

export type MarketChoices = Awaited<ReturnType<typeof findMarketChoices>>;
