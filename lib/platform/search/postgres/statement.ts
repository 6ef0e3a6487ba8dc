import type { IndexDefinition, SearchQuery } from "#lib/platform/search/engine";
import { namesOf } from "./names.ts";

/** Hits that are ranked and counted; beyond, totals are "10,000+". */
export const hitLimit = 10_000;
/** Hits that are ranked by their words; of more, the first will do. */
const rankLimit = 800;
const widerRankLimit = 600;
/** Hits with all words that are put before the wider ones. */
const mostFull = 50;
/** Hits of the coarse ranking that are ranked finely. */
export const fineLimit = 60;
const fieldWeights = "{0.1,0.35,0.75,1}";

export type Match = {
  /** Queries of which every hit meets one, where anything was typed. */
  words?: readonly string[];
  /** What the coarse ranking counts; `words` where absent. */
  coverage?: readonly { query: string; weight: number }[];
  /** Marks hits that have all concepts. */
  full?: string;
};

export type Filters = { key: string; numbers: number[] }[];

class Values {
  readonly list: unknown[] = [];
  add(value: unknown, type: string) {
    this.list.push(value);
    return `$${this.list.length}::${type}`;
  }
}

type Asking = { definition: IndexDefinition; values: Values; query: SearchQuery };

/**
 * What a hit has to meet. Beside words, filters that many documents meet are only looked at (`is true` keeps the planner
 * from fetching half the catalogue out of their index); narrow ones, and all where there are no words, use theirs.
 */
function conditions({ definition, values, query }: Asking, match: Match, filters: Filters): string {
  const words = match.words?.map((one) => `words @@ ${values.add(one, "tsquery")}`);
  const looked = (condition: string) => (words === undefined ? condition : `(${condition}) is true`);
  const all = words === undefined ? [] : [`(${words.join(" or ")})`];
  for (const { key, numbers } of filters) {
    const met = `facets && ${values.add(numbers, "int[]")}`;
    all.push(definition.narrowFacets.includes(key) ? met : looked(met));
  }
  for (const [key, { min, max }] of Object.entries(query.ranges)) {
    const at = definition.numbers.indexOf(key) + 1;
    if (at === 0) continue;
    if (min !== undefined) all.push(looked(`numbers[${at}] >= ${values.add(min, "float8")}`));
    if (max !== undefined) all.push(looked(`numbers[${at}] <= ${values.add(max, "float8")}`));
  }
  return all.length > 0 ? `where ${all.join(" and ")}` : "";
}

function ranking(values: Values, match: Match, words: readonly string[]): string {
  if (!match.coverage)
    return `ts_rank('${fieldWeights}', d.names, ${values.add(words.join("|").replaceAll("&", "|"), "tsquery")})`;
  const covered = match.coverage.map(
    ({ query, weight }) => `${values.add(weight, "float8")} * (d.names @@ ${values.add(query, "tsquery")})::int`,
  );
  return `(${covered.join(" + ")})`;
}

const sortColumn = (definition: IndexDefinition, { sort }: SearchQuery) =>
  sort ? `numbers[${definition.numbers.indexOf(sort.number) + 1}]` : "quality";

type Sources = { documents: string; values: Values; where: (match: Match) => string };

/** Hits with what they are ordered by: a number, or for a typed query how well the words fit. Hits with all words are never left out. */
function ranked({ documents, values, where }: Sources, query: SearchQuery, match: Match): string {
  if (query.sort || match.words === undefined) return "select tid, quality, rank, true as is_full from hits";
  const full =
    match.full === undefined ? undefined : `select tid from ${documents} ${where({ words: [match.full] })} limit ${mostFull}`;
  const first = `select tid from hits limit ${full === undefined ? rankLimit : widerRankLimit}`;
  return `select d.tid, d.quality, ${ranking(values, match, match.words)}::float4 as rank, ${full === undefined ? String(match.coverage === undefined) : `d.tid = any(array(${full}))`} as is_full
      from ${documents} d where d.tid = any(array(${full === undefined ? first : `(${first}) union (${full})`}))`;
}

const direction = ({ sort }: SearchQuery) => (sort?.direction === "asc" ? "asc nulls last" : "desc nulls last");

/** A query with its filters and the numbers of the facet keys it counts; `own` are keys that are filtered too. */
export type Request = {
  query: SearchQuery;
  filters: Filters;
  facetKeys: { free: number[]; own: { key: string; number: number }[] };
  /** Whether keys of a family (`attribute.*`) are counted: their values are packed apart, as they are seldom asked for. */
  isFamilyCounted: boolean;
};

export type Statement = { text: string; values: unknown[] };

/**
 * One statement for a page of hits, their number and the facet values of the hits, end to end as `packed` holds them
 * (`packed`; for a key that is filtered too `own_0`, `own_1` … over a scan that leaves its filter out). They are counted
 * in this process: a tenth of what grouping them costs the database.
 */
export function searchStatement(
  definition: IndexDefinition,
  { query, filters, facetKeys, isFamilyCounted }: Request,
  match: Match,
): Statement {
  const packed = isFamilyCounted ? "packed || packed_family" : "packed";
  const { documents } = namesOf(definition);
  const values = new Values();
  const asking = { definition, values, query };
  const whereOf = (one: Match) => conditions(asking, one, filters);
  const where = whereOf(match);
  const candidates = ranked({ documents, values, where: whereOf }, query, match);
  const order = `rank ${direction(query)}, quality desc, tid`;
  const limit = values.add(Math.max(query.sort ? 0 : fineLimit, query.offset + query.limit), "int");
  const own = facetKeys.own.map(({ key }, at) => {
    const others = filters.filter((filter) => filter.key !== key);
    return `, (select encode(string_agg(packed, ''), 'base64') from (select ${packed} as packed from ${documents} ${conditions(asking, match, others)} limit ${hitLimit}) others) as own_${at}`;
  });
  const text = `with hits as materialized (
      select tid, ${packed} as packed, quality, ${sortColumn(definition, query)} as rank from ${documents} ${where} limit ${hitLimit}),
    best as materialized (select tid, rank, quality, is_full, row_number() over (order by ${order}) as place from (${candidates}) candidates order by ${order} limit ${limit})
    select (select count(*)::int from hits) as total,
      (select json_agg(json_build_array(d.id, best.rank, case when place <= ${fineLimit} and ${!query.sort && match.words !== undefined} then d.heads end,
         best.quality, best.is_full) order by place)::text from best join ${documents} d on d.tid = best.tid) as best
      ${facetKeys.free.length > 0 ? ", (select encode(string_agg(packed, ''), 'base64') from hits) as packed" : ""}${own.join("")}`;
  return { text, values: values.list };
}

/** The page in the order of a number, walked along its index: for when there are too many hits to collect and sort. */
export function walkStatement(
  definition: IndexDefinition,
  { query, filters }: Pick<Request, "query" | "filters">,
  match: Match,
): Statement {
  const values = new Values();
  const where = conditions({ definition, values, query }, match, filters);
  const at = sortColumn(definition, query);
  const present = query.sort ? `${where ? " and" : "where"} ${at} is not null` : "";
  const text = `select id from ${namesOf(definition).documents} ${where} ${present} order by ${at} ${query.sort?.direction ?? "desc"}
    limit ${values.add(query.limit, "int")} offset ${values.add(query.offset, "int")}`;
  return { text, values: values.list };
}

/** The statement's name on a connection: the same text is planned once. */
const statementNames = new Map<string, string>();

export function named({ text, values }: Statement) {
  let name = statementNames.get(text);
  if (!name && statementNames.size < 300) statementNames.set(text, (name = `search_${statementNames.size}`));
  return name ? { name, text, values } : { text, values };
}
