import type { IndexDefinition, SearchQuery } from "#lib/platform/search/engine";
import { namesOf } from "./names.ts";

/** Hits that are ranked and counted; beyond, totals are "10,000+". */
export const hitLimit = 10_000;
/** Hits that are ranked by their words; of more, the first will do. */
const rankLimit = 800;
const widerRankLimit = 600;
/** Fewer hits than this: documents that lack a word are looked for too. */
export const fewHits = 12;
/** Hits with all words that are put before the wider ones. */
const mostFull = 50;
/** Hits of the coarse ranking that are ranked finely. */
export const fineLimit = 60;
const fieldWeights = "{0.1,0.35,0.75,1}";

export type Match = {
  /** Queries of which every hit meets one, where anything was typed. */
  words?: readonly string[];
  /** What is asked instead of `words`, one after the other, while too few hits are found. */
  wider?: readonly (readonly string[])[];
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

type Level = { match: Match; source: string; isAsked: string; isChosen: string };

/**
 * The ways of asking, each as a source of its own behind a condition that does not look at rows: the database asks only until
 * one of them has found enough.
 */
function levelsOf({ wider = [], ...match }: Match): Level[] {
  const matches = [match, ...wider.map((words) => ({ ...match, words }))];
  const isFew = (at: number) => `(select count(*) from level_${at}) < ${fewHits}`;
  return matches.map((one, at) => {
    const isAsked =
      matches
        .slice(0, at)
        .map((_, before) => isFew(before))
        .join(" and ") || "true";
    const isChosen = at === matches.length - 1 ? isAsked : `not ${isFew(at)}`;
    return { match: one, source: `level_${at}`, isAsked, isChosen };
  });
}

const behind = (condition: string, where: string) =>
  condition === "true" ? where : where === "" ? `where ${condition}` : `${where} and ${condition}`;

/** The hits of the level that found enough, as `hits`. */
function hitsSql(levels: readonly Level[], hitsOf: (level: Level) => string): string {
  const [only] = levels;
  if (only && levels.length === 1) return `with hits as materialized (${hitsOf(only)})`;
  const sources = levels.map((level) => `${level.source} as materialized (${hitsOf(level)})`);
  const chosen = levels.map(({ source, isChosen }) => `select * from ${source} where ${isChosen}`);
  return `with ${sources.join(", ")}, hits as materialized (${chosen.join(" union all ")})`;
}

const numbersOf = (source: string) => `(select encode(string_agg(int4send(number), ''), 'base64') from ${source})`;

export type Statement = { text: string; values: unknown[] };

/**
 * One statement for a page of hits, their count and the numbers of all hits (`numbers`; for a key that is filtered too `own_0`,
 * `own_1` … of a scan that leaves its filter out). Their facet values are counted in this process, which remembers those of
 * each number: a tenth of what grouping them costs the database.
 */
export function searchStatement(definition: IndexDefinition, { query, filters, facetKeys }: Request, match: Match): Statement {
  const { documents } = namesOf(definition);
  const values = new Values();
  const asking = { definition, values, query };
  const levels = levelsOf(match);
  const whereOf = (one: Match) => conditions(asking, one, filters);
  const hits = hitsSql(
    levels,
    ({ match: one, isAsked }) =>
      `select tid, number, quality, ${sortColumn(definition, query)} as rank from ${documents} ${behind(isAsked, whereOf(one))} limit ${hitLimit}`,
  );
  const candidates = ranked({ documents, values, where: whereOf }, query, match);
  const order = `rank ${direction(query)}, quality desc, tid`;
  const limit = values.add(Math.max(query.sort ? 0 : fineLimit, query.offset + query.limit), "int");
  const own = facetKeys.own.map(({ key }, at) => {
    const others = filters.filter((filter) => filter.key !== key);
    const scans = levels.map(
      (level) =>
        `(select number from ${documents} ${behind(level.isChosen, conditions(asking, level.match, others))} limit ${hitLimit})`,
    );
    return `, ${numbersOf(`(${scans.join(" union all ")}) others`)} as own_${at}`;
  });
  const text = `${hits},
    best as materialized (select tid, rank, quality, is_full, row_number() over (order by ${order}) as place from (${candidates}) candidates order by ${order} limit ${limit})
    select (select count(*)::int from hits) as total, (select version from ${documents} limit 1) as version,
      case ${levels.map(({ isChosen }, at) => `when ${isChosen} then ${at}`).join(" ")} end as level,
      (select json_agg(json_build_array(d.id, best.rank, case when place <= ${fineLimit} and ${!query.sort && match.words !== undefined} then d.heads end,
         best.quality, best.is_full) order by place)::text from best join ${documents} d on d.tid = best.tid) as best
      ${facetKeys.free.length > 0 ? `, ${numbersOf("hits")} as numbers` : ""}${own.join("")}`;
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
