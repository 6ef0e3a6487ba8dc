import pg from "pg";
import { fail } from "#lib/platform/errors";
import type { Analyser } from "./analyser.ts";
import type { IndexDefinition, IndexHealth, SearchEngine, SearchQuery } from "./engine.ts";
import { cachedCatalogue } from "./postgres/catalogue.ts";
import { createDictionary, type Dictionary } from "./postgres/dictionary.ts";
import { createFacetMemory } from "./postgres/facet-memory.ts";
import { rebuildIndex } from "./postgres/rebuild.ts";
import { digestOf, ensureIndex } from "./postgres/schema.ts";
import { type Searching, searchIndex } from "./postgres/search.ts";
import { suggestTitles } from "./postgres/suggest.ts";
import { createFrequencies, type Frequencies } from "./postgres/vocabulary.ts";
import { removeDocuments, writeDocuments } from "./postgres/write.ts";
import { createThesaurus, extended, spellingsOf, type Thesaurus } from "./query/terms.ts";

type State = { digest: string; is_filled: boolean; documents: number; changed_at: Date };

async function healthOf(pool: pg.Pool, definition: IndexDefinition, digest: string): Promise<IndexHealth> {
  const { rows: made } = await pool.query<{ made: boolean }>("select to_regclass('search.indexes') is not null as made");
  if (!made[0]?.made) return { isReady: false, documents: 0, updatedAt: null, detail: "missing" };
  const { rows } = await pool.query<State>(
    "select digest, is_filled, documents, changed_at from search.indexes where name = $1",
    [definition.name],
  );
  const [state] = rows;
  if (!state) return { isReady: false, documents: 0, updatedAt: null, detail: "missing" };
  const isCurrent = state.digest === digest;
  const detail = isCurrent ? (state.is_filled ? undefined : "never filled") : "made by other rules; reindex";
  return {
    isReady: isCurrent && state.is_filled,
    documents: state.documents,
    updatedAt: state.changed_at,
    ...(detail === undefined ? {} : { detail }),
  };
}

/**
 * Connections for searching only: the planner takes a sequential scan of word vectors for cheap, which it is not,
 * and just-in-time compilation costs more than any of these statements.
 */
function readingPool({ options }: pg.Pool): pg.Pool {
  const settings = "-c enable_seqscan=off -c jit=off -c work_mem=16MB -c plan_cache_mode=force_generic_plan";
  const reading = new pg.Pool({ ...options, options: settings, application_name: "yongfair-search", allowExitOnIdle: true });
  reading.on("error", () => undefined);
  return reading;
}

/** Tables or columns that are not there: the index has not been made, or by an older release, and the worker is about to rebuild it. */
const unprepared = new Set(["42P01", "42703"]);

function whilePrepared(error: unknown): never {
  const isPrepared = !(error instanceof pg.DatabaseError && unprepared.has(error.code ?? ""));
  if (isPrepared) throw error;
  return fail("unavailable", "search");
}

/** Search in Postgres itself: the default engine, in a schema of its own. */
export function createPostgresEngine(pool: pg.Pool, analyser: Analyser): SearchEngine {
  const thesaurus = createThesaurus(analyser.entries, analyser);
  const spellings = spellingsOf(analyser.entries);
  const thesauri = new WeakMap<object, Thesaurus>();
  const thesaurusOf = ({ synonyms }: SearchQuery): Thesaurus => {
    if (!synonyms || synonyms.length === 0) return thesaurus;
    const known = thesauri.get(synonyms) ?? extended(thesaurus, synonyms, analyser);
    thesauri.set(synonyms, known);
    return known;
  };
  const reading = readingPool(pool);
  const dictionaries = new Map<string, Dictionary>();
  const dictionaryOf = (definition: IndexDefinition) => {
    const known = dictionaries.get(definition.name) ?? createDictionary(pool, definition);
    dictionaries.set(definition.name, known);
    return known;
  };
  const frequencies = new Map<string, Frequencies>();
  const frequenciesOf = ({ name }: IndexDefinition) => {
    const known = frequencies.get(name) ?? createFrequencies();
    frequencies.set(name, known);
    return known;
  };
  const memories = new Map<string, Searching["memories"]>();
  const memoriesOf = (definition: IndexDefinition) => {
    const known = memories.get(definition.name) ?? {
      single: createFacetMemory(reading, definition, false),
      family: createFacetMemory(reading, definition, true),
    };
    memories.set(definition.name, known);
    return known;
  };
  const tools = (definition: IndexDefinition) => ({
    pool,
    definition,
    analyser,
    thesaurus,
    dictionary: dictionaryOf(definition),
  });
  const searching = (definition: IndexDefinition) => ({
    ...tools(definition),
    pool: reading,
    spellings,
    memories: memoriesOf(definition),
    frequencies: frequenciesOf(definition),
  });
  const changing = async <Result>(definition: IndexDefinition, change: () => Promise<Result>) => {
    await ensure(definition);
    const result = await change();
    frequenciesOf(definition).clear();
    return result;
  };
  const ensured = new Map<string, Promise<void>>();
  const ensure = (definition: IndexDefinition) => {
    const under = ensured.get(definition.name) ?? ensureIndex(pool, definition, digestOf(definition, analyser));
    ensured.set(definition.name, under);
    under.catch(() => ensured.delete(definition.name));
    return under;
  };
  return {
    ensure,
    index: (definition, documents) => changing(definition, () => writeDocuments(tools(definition), documents)),
    remove: (definition, ids) => changing(definition, () => removeDocuments(pool, definition, ids)),
    rebuild: (definition, batches) =>
      changing(definition, () => rebuildIndex(tools(definition), digestOf(definition, analyser), batches)),
    search: async (definition, query) =>
      (await cachedCatalogue(searching(definition), query).catch(whilePrepared)) ??
      searchIndex({ ...searching(definition), thesaurus: thesaurusOf(query) }, query).catch(whilePrepared),
    suggest: (definition, typed, limit) => suggestTitles(reading, definition, analyser, typed, limit).catch(whilePrepared),
    health: (definition) => healthOf(pool, definition, digestOf(definition, analyser)),
    close: () => reading.end(),
  };
}
