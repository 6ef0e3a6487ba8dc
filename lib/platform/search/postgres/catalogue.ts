import type { FacetCount, SearchQuery, SearchResult } from "#lib/platform/search/engine";
import { namesOf } from "./names.ts";
import type { Searching } from "./search.ts";
import { named, walkStatement } from "./statement.ts";

type Counted = { total: number; facets: [number, number][] };

const valuesPerKey = 100;
/** Counts of the whole catalogue that cost less than this (ms) are made anew after every change, others at most every ten seconds. */
const cheap = 60;
const keep = 10_000;

const isWhole = ({ text, filters, ranges }: SearchQuery) =>
  text.trim() === "" &&
  Object.values(filters).every((values) => values.length === 0) &&
  Object.values(ranges).every(({ min, max }) => min === undefined && max === undefined);

async function count({ pool, definition }: Searching): Promise<Counted> {
  const started = performance.now();
  const { documents } = namesOf(definition);
  const { rows } = await pool.query<{ total: number; facets: [number, number][] | null }>(
    `select (select count(*)::int from ${documents}) as total, (select json_agg(json_build_array(facet, n) order by n desc) from
      (select facet, n, row_number() over (partition by facet >> 18 order by n desc) as place from
        (select facet, count(*)::int as n from ${documents} d, unnest(d.facets) facet group by facet) counted) ranked where place <= ${valuesPerKey}) as facets`,
  );
  const counted = { total: rows[0]?.total ?? 0, facets: rows[0]?.facets ?? [] };
  await pool.query(
    "update search.indexes set catalogue = $2, catalogue_at = clock_timestamp(), catalogue_ms = $3 where name = $1",
    [definition.name, JSON.stringify(counted), performance.now() - started],
  );
  return counted;
}

async function counted(searching: Searching): Promise<Counted> {
  const { rows } = await searching.pool.query<{ catalogue: Counted | null; is_fresh: boolean }>({
    name: "search_catalogue",
    text: `select catalogue, catalogue_at >= changed_at or (catalogue_ms > $2 and catalogue_at > clock_timestamp() - $3 * interval '1 millisecond') as is_fresh
      from search.indexes where name = $1`,
    values: [searching.definition.name, cheap, keep],
  });
  const [row] = rows;
  return row?.catalogue && row.is_fresh ? row.catalogue : count(searching);
}

/** The answer to a query that asks for nothing in particular, from counts that are kept beside the index. */
export async function cachedCatalogue(searching: Searching, query: SearchQuery): Promise<SearchResult | undefined> {
  if (!isWhole(query)) return undefined;
  const { total, facets } = await counted(searching);
  const decoded = await searching.dictionary.decode(facets);
  const wanted: Record<string, FacetCount[]> = {};
  for (const key of query.facets) if (decoded[key]) wanted[key] = decoded[key];
  const { rows } = await searching.pool.query<{ id: string }>(
    named(walkStatement(searching.definition, { query, filters: [] }, {})),
  );
  return { ids: rows.map(({ id }) => id), total, isTotalExact: true, facets: wanted, isRelaxed: false };
}
