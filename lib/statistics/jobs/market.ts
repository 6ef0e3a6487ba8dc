import { pool } from "#lib/platform/db";
import { timeZone } from "#lib/platform/i18n/time-zone";
import { setting } from "#lib/platform/settings";
import { type Cell, cellKey, hiddenCells } from "#lib/statistics/market/hide";

type Counted = {
  quarter: string;
  category: string;
  country: string;
  requests: number;
  lines: number;
  quotesMedian: number | null;
  awardedShare: number | null;
  firstQuoteHours: number | null;
  buyers: number;
  firms: number;
};

/** What was published, a row a request: who asks counts once, whether alone or for a firm. */
const asked = `with asked as (
  select r.id, date_trunc('quarter', r."publishedAt" at time zone '${timeZone}')::date as quarter, coalesce(root.slug, leaf.slug) as category,
    r."countryCode"::text as country, coalesce(r."companyId", r."buyerId") as party, r.status <> 'PUBLISHED' as "isOver", r.status = 'AWARDED' as "isAwarded",
    coalesce(l.lines, 0) as lines, coalesce(sent.quotes, 0) as quotes,
    extract(epoch from sent.first - r."publishedAt") / 3600 as hours
  from "PurchaseRequest" r join "Category" leaf on leaf.id = r."categoryId" left join "Category" root on root.id = leaf."parentId"
  left join (select "requestId", count(*) as lines from "RequestLine" group by 1) l on l."requestId" = r.id
  left join (select "requestId", count(*) as quotes, min("submittedAt") as first from "Quotation" where "submittedAt" is not null group by 1) sent
    on sent."requestId" = r.id
  where r."publishedAt" is not null)`;

const sets = `group by grouping sets ((quarter, category, country), (quarter, category), (quarter, country), (quarter))`;
const names = `quarter::text as quarter, coalesce(category, '') as category, coalesce(country, '') as country`;

const figures = `${asked} select ${names}, count(*)::int as requests, sum(lines)::int as lines, count(distinct party)::int as buyers,
    percentile_cont(0.5) within group (order by quotes) as "quotesMedian", (count(*) filter (where "isAwarded"))::float8 / nullif(count(*) filter (where "isOver"), 0) as "awardedShare",
    percentile_cont(0.5) within group (order by hours) filter (where hours is not null) as "firstQuoteHours"
  from asked ${sets}`;

const firms = `${asked} select ${names}, count(distinct q."companyId")::int as firms
  from asked join "Quotation" q on q."requestId" = asked.id and q."submittedAt" is not null ${sets}`;

const place = ({ quarter, category, country }: Pick<Counted, "quarter" | "category" | "country">) =>
  `${quarter}|${category}|${country}`;

async function counted(): Promise<Counted[]> {
  const [one, other] = await Promise.all([
    pool.query<Omit<Counted, "firms">>(figures),
    pool.query<Pick<Counted, "quarter" | "category" | "country" | "firms">>(firms),
  ]);
  const quoting = new Map(other.rows.map((row) => [place(row), row.firms]));
  return one.rows.map((row) => ({ ...row, firms: quoting.get(place(row)) ?? 0 }));
}

/** A cell of a table, rare where fewer than `least` buyers stand behind it, or fewer firms where there are quotations at all. */
const cellOf = ({ category, country, requests, buyers, firms: quoting }: Counted, least: number): Cell => ({
  row: category,
  column: country,
  count: requests,
  isRare: buyers < least || (quoting > 0 && quoting < least),
});

/** The rows of one quarter as they are kept: what is hidden has no figures, not even in the table. */
function told(rows: readonly Counted[], least: number) {
  const cells = rows.map((row) => cellOf(row, least));
  const hidden = hiddenCells(cells);
  return rows.map(({ buyers: _, firms: __, ...row }) => {
    const isShown = !hidden.has(cellKey({ row: row.category, column: row.country }));
    const { quarter, category, country } = row;
    return isShown ? { ...row, isShown } : { quarter, category, country, isShown };
  });
}

/** Counts the market anew, each quarter a table of categories and countries, in place of what was counted the night before. */
export async function countMarket(): Promise<void> {
  const [rows, least] = await Promise.all([counted(), setting("marketLeast")]);
  const quarters = Map.groupBy(rows, ({ quarter }) => quarter);
  const kept = [...quarters.values()].flatMap((quarter) => told(quarter, least));
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query(`delete from "MarketFigure"`);
    await client.query(
      `insert into "MarketFigure" (quarter, category, country, "isShown", requests, lines, "quotesMedian", "awardedShare", "firstQuoteHours")
       select * from jsonb_to_recordset($1::jsonb) as kept (quarter date, category text, country text, "isShown" boolean, requests int, lines int,
         "quotesMedian" float8, "awardedShare" float8, "firstQuoteHours" float8)`,
      [JSON.stringify(kept)],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}
