import { openRequestsSql } from "#lib/opendata/policy";
import type { ReleaseKey } from "#lib/opendata/schema/address";
import { publishedMoves } from "#lib/opendata/schema/ocid";
import { pool } from "#lib/platform/db";

export type FoundKey = ReleaseKey & { requestId: string };

export type Span = {
  /** The first moment, and the first one beyond. */
  since?: Date | undefined;
  until?: Date | undefined;
  after?: ReleaseKey | undefined;
  before?: ReleaseKey | undefined;
};

type Value = string | number | Date;
type Source = { at: string; suffix: string; from: string; also: string };

const editions: Source = {
  at: `e."createdAt"`,
  suffix: `'e' || e.edition`,
  from: `"RequestEdition" e join "PurchaseRequest" r on r.id = e."requestId"`,
  also: "true",
};

/** A second round that is withdrawn before it is published leaves the first as it was. */
const wasPublished = `(m.move <> 'withdraw' or r.round = 1 or exists (select 1 from "RequestEdition" e join "RequestMove" s
  on s."requestId" = e."requestId" and s.move = 'republish' and e."createdAt" > s."createdAt" where e."requestId" = r.id))`;

const moves: Source = {
  at: `m."createdAt"`,
  suffix: "m.move",
  from: `"RequestMove" m join "PurchaseRequest" r on r.id = m."requestId"`,
  also: `m.move in (${publishedMoves.map((move) => `'${move}'`).join(", ")}) and m."createdAt" >= r."createdAt"
    and exists (select 1 from "RequestEdition" e where e."requestId" = r.id and e."createdAt" <= m."createdAt") and ${wasPublished}`,
};

type Bounds = { values: Value[]; conditionOf: (source: Source) => string };

/** Times bound the index; the whole key then decides within one instant. */
function boundsOf({ since, until, after, before }: Span): Bounds {
  const values: Value[] = [];
  const add = (value: Value) => `$${values.push(value)}`;
  const beyond = (key: ReleaseKey, sign: ">" | "<") => {
    const [at, number, suffix] = [add(key.at), add(key.number), add(key.suffix)];
    return (source: Source) =>
      `${source.at} ${sign}= ${at} and (${source.at}, r.number, ${source.suffix}) ${sign} (${at}::timestamptz, ${number}::text, ${suffix}::text)`;
  };
  const from = since && add(since);
  const to = until && add(until);
  const conditions: ((source: Source) => string)[] = [
    ...(from ? [(source: Source) => `${source.at} >= ${from}`] : []),
    ...(to ? [(source: Source) => `${source.at} < ${to}`] : []),
    ...(after ? [beyond(after, ">")] : []),
    ...(before ? [beyond(before, "<")] : []),
  ];
  return { values, conditionOf: (source) => conditions.map((one) => ` and ${one(source)}`).join("") };
}

const branch = (source: Source, condition: string, order: string) =>
  `(select r.id as "requestId", r.number, ${source.at} as at, ${source.suffix} as suffix from ${source.from}
    where ${openRequestsSql} and ${source.also}${condition} order by 3 ${order}, 2 ${order}, 4 ${order} limit `;

/**
 * Which releases there are, in the order in which they were made: at most `limit`, from the beginning of the span or, with `before` alone,
 * up to its end. By key, so that the last page costs what the first does.
 */
export async function findKeys(span: Span, limit: number): Promise<FoundKey[]> {
  const isBackwards = span.before !== undefined && span.after === undefined;
  const order = isBackwards ? "desc" : "asc";
  const { values, conditionOf } = boundsOf(span);
  const most = `$${values.push(limit)}`;
  const parts = [editions, moves].map((source) => `${branch(source, conditionOf(source), order)}${most})`);
  const { rows } = await pool.query<FoundKey>(
    `select * from (${parts.join(" union all ")}) k order by at ${order}, number ${order}, suffix ${order} limit ${most}`,
    values,
  );
  return isBackwards ? rows.toReversed() : rows;
}

export type MonthCount = { month: string; releases: number };

/** How many releases each month has, newest month first. */
export async function countMonths(): Promise<MonthCount[]> {
  const parts = [editions, moves].map(
    ({ at, from, also }) => `select date_trunc('month', ${at}, 'UTC') as month from ${from} where ${openRequestsSql} and ${also}`,
  );
  const { rows } = await pool.query<MonthCount>(
    `select to_char(month at time zone 'UTC', 'YYYY-MM') as month, count(*)::int as releases
     from (${parts.join(" union all ")}) k group by month order by month desc limit 1200`,
  );
  return rows;
}

export type SpanState = { releases: number; latestAt: Date | null; changedAt: Date | null };

/** What tells whether anything in a span has changed. */
export async function findSpanState(span: Span): Promise<SpanState> {
  const { values, conditionOf } = boundsOf(span);
  const parts = [editions, moves].map(
    (source) =>
      `select ${source.at} as at, r."updatedAt" from ${source.from} where ${openRequestsSql} and ${source.also}${conditionOf(source)}`,
  );
  const { rows } = await pool.query<SpanState>(
    `select count(*)::int as releases, max(at) as "latestAt", max("updatedAt") as "changedAt" from (${parts.join(" union all ")}) k`,
    values,
  );
  return rows[0] ?? { releases: 0, latestAt: null, changedAt: null };
}
