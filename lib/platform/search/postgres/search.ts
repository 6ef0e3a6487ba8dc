import type pg from "pg";
import type { Analyser, Token } from "#lib/platform/search/analyser";
import type { IndexDefinition, SearchQuery, SearchResult } from "#lib/platform/search/engine";
import {
  type Concept,
  codeQuery,
  longestQuery,
  partsOf,
  queryTokens,
  toConcepts,
  type Vocabulary,
  wordsToLookUp,
} from "#lib/platform/search/query/concepts";
import { keyOf, type Thesaurus } from "#lib/platform/search/query/terms";
import { conceptQuery, fullQuery, namesOnly, relaxedQueries } from "#lib/platform/search/query/tsquery";
import { type Candidate, headOf, score } from "#lib/platform/search/score";
import { countFacets } from "./count.ts";
import { type Dictionary, isOfFamily } from "./dictionary.ts";
import type { FacetMemory } from "./facet-memory.ts";
import { respell } from "./respell.ts";
import { type Filters, fewHits, hitLimit, type Match, named, type Request, searchStatement, walkStatement } from "./statement.ts";
import { type Frequencies, frequencyOf, lookUp, relatedWords, weightOf } from "./vocabulary.ts";

export type Searching = {
  pool: pg.Pool;
  definition: IndexDefinition;
  analyser: Analyser;
  thesaurus: Thesaurus;
  spellings: readonly string[];
  dictionary: Dictionary;
  frequencies: Frequencies;
  memories: { single: FacetMemory; family: FacetMemory };
};

type Row = { total: number; level: number; version: number | null; best: string | null; numbers?: string | null } & Record<
  `own_${number}`,
  string | null
>;
type Best = [string, number, string | null, number, boolean];
type Hits = { total: number; best: Best[]; row: Row | undefined; match: Match };

async function run({ pool, definition }: Searching, request: Request, match: Match): Promise<Hits> {
  const { rows } = await pool.query<Row>(named(searchStatement(definition, request, match)));
  const [row] = rows;
  const { wider = [], ...asked } = match;
  const words = row && row.level > 0 ? wider[row.level - 1] : asked.words;
  return {
    total: row?.total ?? 0,
    best: row?.best ? JSON.parse(row.best) : [],
    row,
    match: { ...asked, ...(words && { words }) },
  };
}

/** The facet counts of hits: keys that are filtered over their own scan, all others over the hits. */
async function countsOf(
  { memories }: Searching,
  { facetKeys, isFamilyCounted }: Request,
  { row }: Hits,
): Promise<[number, number][]> {
  if (!row || row.version === null) return [];
  const { version } = row;
  const memory = isFamilyCounted ? memories.family : memories.single;
  const counts = countFacets(await memory.valuesOf(row.numbers, version), facetKeys.free);
  for (const [at, { number }] of facetKeys.own.entries()) {
    counts.push(...countFacets(await memory.valuesOf(row[`own_${at}`], version), [number]));
  }
  return counts;
}

async function toRequest({ dictionary, definition }: Searching, query: SearchQuery): Promise<Request | undefined> {
  const filters: Filters = [];
  for (const [key, values] of Object.entries(query.filters)) {
    if (values.length === 0) continue;
    filters.push({ key, numbers: await dictionary.numbersOf(key, values) });
  }
  const owned = new Set(filters.map(({ key }) => key));
  const own = [];
  for (const key of query.facets.filter((facet) => owned.has(facet))) {
    const [number] = await dictionary.keyNumbers([key]);
    if (number !== undefined) own.push({ key, number });
  }
  const free = await dictionary.keyNumbers(query.facets.filter((facet) => !owned.has(facet)));
  const isSortable = !query.sort || definition.numbers.includes(query.sort.number);
  const { sort: _, ...unsorted } = query;
  return {
    query: isSortable ? query : unsorted,
    filters,
    facetKeys: { free, own },
    isFamilyCounted: query.facets.some((key) => isOfFamily(definition, key)),
  };
}

type Reading = { concepts: Concept[]; parts: Concept[][]; vocabulary: Vocabulary; text: string };

async function read(searching: Searching, text: string): Promise<Reading & { tokens: Token[] }> {
  const { analyser, thesaurus } = searching;
  const tokens = queryTokens(analyser, text);
  const vocabulary = await lookUp(searching, [...wordsToLookUp(tokens), ...relatedWords(tokens, thesaurus, keyOf)]);
  const making = { analyser, thesaurus, vocabulary };
  const concepts = toConcepts(tokens, making);
  return { tokens, text, vocabulary, concepts, parts: concepts.map((concept) => partsOf(concept, making)) };
}

const surfaces = (tokens: readonly Token[], respelt: ReadonlyMap<string, string>) =>
  tokens
    .map(
      ({ surface, isHan }, at) => `${at > 0 && !(isHan && tokens[at - 1]?.isHan) ? " " : ""}${respelt.get(surface) ?? surface}`,
    )
    .join("");

async function corrected(
  searching: Searching,
  reading: Awaited<ReturnType<typeof read>>,
): Promise<Reading & { correctedQuery?: string }> {
  const respelt = new Map<string, string>();
  for (const concept of reading.concepts) {
    const word = await respell(searching, concept, reading.vocabulary);
    if (word) respelt.set(concept.surface, word);
  }
  if (respelt.size === 0) return reading;
  const correctedQuery = surfaces(reading.tokens, respelt);
  return { ...(await read(searching, correctedQuery)), correctedQuery };
}

/** The concepts with compounds taken apart, for when too few documents have them whole. */
const simple = ({ concepts, parts }: Reading) =>
  concepts.flatMap((concept, at) => (parts[at]?.length ? parts[at] : [concept])).slice(0, longestQuery);

/** How many concepts may be missing, one try after the other: none where compounds were taken apart, else one, two, three, all but one. */
const missingOf = (concepts: number, isTakenApart: boolean): number[] =>
  Array.from({ length: concepts }, (_, missing) => missing).filter(
    (missing) => (missing > 0 || isTakenApart) && (missing <= 3 || missing === concepts - 1),
  );

/** Asks for fewer and fewer of the concepts until enough is found, in one statement. */
async function widen(searching: Searching, request: Request, reading: Reading, full: Hits): Promise<Hits> {
  const concepts = simple(reading);
  const weighed = concepts.map((concept) => ({ concept, weight: weightOf(concept, reading.vocabulary) }));
  const [whole = ""] = full.match.words ?? [];
  const isKept = full.total > 0;
  const isTakenApart = reading.parts.some(({ length }) => length > 0);
  const [words, ...wider] = missingOf(concepts.length, isTakenApart).map((missing) => {
    const fewer = relaxedQueries(weighed, missing);
    return isKept ? [whole, ...fewer] : fewer;
  });
  if (!words) return full;
  return run(searching, request, {
    words,
    wider,
    coverage: weighed.map(({ concept, weight }) => ({ query: conceptQuery(concept), weight })),
    ...(isKept ? { full: whole } : {}),
  });
}

/** Asks for all concepts first, then for fewer. */
async function find(searching: Searching, request: Request, reading: Reading): Promise<Hits & { isRelaxed: boolean }> {
  const { concepts, vocabulary, text } = reading;
  const words = fullQuery(concepts, text);
  const isBroad = !request.query.sort && Math.min(...concepts.map((concept) => frequencyOf(concept, vocabulary))) > 3 * hitLimit;
  if (isBroad) {
    const hits = await run(searching, request, { words: [namesOnly(words)] });
    if (hits.total >= hitLimit) return { ...hits, isRelaxed: false };
  }
  const full = await run(searching, request, { words: [words] });
  const isEnough =
    full.total >= fewHits || (full.total > 0 && (request.query.sort !== undefined || codeQuery(text) !== undefined));
  const wider = isEnough ? full : await widen(searching, request, reading, full);
  return { ...wider, isRelaxed: full.total === 0 && wider.total > 0 };
}

/** How much the words of a compound count beside the compound itself. */
const partWeight = 0.3;

function ranked(reading: Reading, best: readonly Best[]): string[] {
  const weigh = (concept: Concept, share: number) => ({ concept, weight: share * weightOf(concept, reading.vocabulary) });
  const concepts = [
    ...reading.concepts.map((concept) => weigh(concept, 1)),
    ...reading.parts.flatMap((parts) => parts.map((part) => weigh(part, partWeight))),
  ];
  const head = headOf(reading.concepts);
  const fine: { id: string; score: number }[] = [];
  const rest: string[] = [];
  for (const [id, rank, heads, quality, isFull] of best) {
    if (heads === null) rest.push(id);
    else fine.push({ id, score: score(concepts, head, { id, rank, heads, quality, isFull } satisfies Candidate) });
  }
  fine.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return [...fine.map(({ id }) => id), ...rest];
}

async function toResult(
  searching: Searching,
  request: Request,
  hits: Hits,
  order: (best: readonly Best[]) => string[],
): Promise<SearchResult> {
  const { query, filters } = request;
  const isFull = hits.total >= hitLimit;
  const isWalked = isFull && (query.sort !== undefined || hits.match.words === undefined);
  const page = isWalked
    ? (
        await searching.pool.query<{ id: string }>(named(walkStatement(searching.definition, { query, filters }, hits.match)))
      ).rows.map(({ id }) => id)
    : order(hits.best).slice(query.offset, query.offset + query.limit);
  return {
    ids: page,
    total: hits.total,
    isTotalExact: !isFull,
    facets: await searching.dictionary.decode(await countsOf(searching, request, hits)),
    isRelaxed: false,
  };
}

const asStored = (best: readonly Best[]) => best.map(([id]) => id);

/** Answers a query: concepts, spelling, all words or fewer, a coarse ranking in the database and a fine one here. */
export async function searchIndex(searching: Searching, query: SearchQuery): Promise<SearchResult> {
  const request = await toRequest(searching, query);
  if (!request) return { ids: [], total: 0, isTotalExact: true, facets: {}, isRelaxed: false };
  const typed = await read(searching, query.text);
  if (typed.concepts.length === 0) return toResult(searching, request, await run(searching, request, {}), asStored);
  const reading: Reading & { correctedQuery?: string } = query.correct ? await corrected(searching, typed) : typed;
  const hits = await find(searching, request, reading);
  const result = await toResult(searching, request, hits, (best) =>
    request.query.sort ? asStored(best) : ranked(reading, best),
  );
  return {
    ...result,
    isRelaxed: hits.isRelaxed,
    ...(reading.correctedQuery === undefined ? {} : { correctedQuery: reading.correctedQuery }),
  };
}
