import { createHash } from "node:crypto";
import { Meilisearch, MeilisearchError } from "meilisearch";
import { fail } from "#lib/platform/errors";
import { exactTotal } from "#lib/platform/paging";
import type { Analyser } from "./analyser.ts";
import type { IndexDefinition, IndexHealth, SearchEngine, SearchQuery, SearchResult } from "./engine.ts";
import { askedText, toFacets, toQueries } from "./meilisearch/query.ts";
import { done, rebuildMeili, touch } from "./meilisearch/rebuild.ts";
import { type MeiliDocument, settingsOf, synonymsOf, toMeili } from "./meilisearch/shape.ts";
import { arrangeTitles } from "./suggestion.ts";
import { fold } from "./text/fold.ts";

const searchTimeout = 2_000;
const writeTimeout = 30_000;
const longestTask = 30 * 60_000;
const states = "yongfair_search";

type State = { id: string; digest: string; changedAt: string };

/** A search that the engine did not answer is a neighbour that is down, told as such; everything else is ours to hear of. */
async function answered<Result>(asking: Promise<Result>): Promise<Result> {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof MeilisearchError) return fail("unavailable", `search: ${error.message}`);
    throw error;
  }
}

const digestOf = (definition: IndexDefinition, analyser: Analyser) =>
  createHash("sha256")
    .update(JSON.stringify(["meili", 1, definition, settingsOf(definition, analyser.entries)]))
    .digest("hex")
    .slice(0, 16);

/** Search in Meilisearch. The key needs search, documents.*, indexes.*, settings.*, tasks.get and stats.get on these indexes, no more (docs/search.md). */
export function createMeilisearchEngine(host: string, apiKey: string, analyser: Analyser): SearchEngine {
  const reader = new Meilisearch({ host, apiKey, timeout: searchTimeout });
  const writer = new Meilisearch({
    host,
    apiKey,
    timeout: writeTimeout,
    defaultWaitOptions: { timeout: longestTask, interval: 50 },
  });

  const note = (definition: IndexDefinition, digest: string) =>
    done(
      writer
        .index<State>(states)
        .addDocuments([{ id: definition.name, digest, changedAt: new Date().toISOString() }], { primaryKey: "id" }),
    );
  const stateOf = async ({ name }: IndexDefinition): Promise<State | undefined> =>
    (
      await reader
        .index<State>(states)
        .getDocuments({ ids: [name] })
        .catch(() => ({ results: [] }))
    ).results[0];

  async function ensure(definition: IndexDefinition) {
    const { results } = await writer.getIndexes({ limit: 1000 });
    if (results.some(({ uid }) => uid === definition.name)) return;
    await done(writer.createIndex(definition.name, { primaryKey: "id" }));
    await done(writer.index(definition.name).updateSettings(settingsOf(definition, analyser.entries)));
  }

  const applied = new WeakMap<object, Set<string>>();

  /** Synonyms are a setting of the index here: a list that this process has not seen yet is written there once, without indexing anew. */
  async function applySynonyms({ name }: IndexDefinition, synonyms: SearchQuery["synonyms"]) {
    if (!synonyms || applied.get(synonyms)?.has(name)) return;
    await done(writer.index(name).updateSynonyms(synonymsOf([...analyser.entries, ...synonyms]))).catch(() => undefined);
    applied.set(synonyms, (applied.get(synonyms) ?? new Set<string>()).add(name));
  }

  async function search(definition: IndexDefinition, query: SearchQuery): Promise<SearchResult> {
    await applySynonyms(definition, query.synonyms);
    const text = askedText(query.text, analyser);
    const ask = (strategy: "all" | "frequency") =>
      answered(reader.multiSearch({ queries: toQueries(definition, query, text, strategy) }));
    const strict = await ask("all");
    const isRelaxed = text !== "" && (strict.results[0]?.estimatedTotalHits ?? 0) === 0;
    const { results } = isRelaxed ? await ask("frequency") : strict;
    const [page] = results;
    const total = page?.estimatedTotalHits ?? 0;
    return {
      ids: (page?.hits ?? []).map(({ id }) => String(id)),
      total,
      isTotalExact: total < exactTotal,
      facets: toFacets(results.map(({ facetDistribution }) => facetDistribution)),
      isRelaxed: isRelaxed && total > 0,
    };
  }

  return {
    ensure,
    search,
    index: async (definition, documents) => {
      if (documents.length === 0) return;
      await ensure(definition);
      await done(
        writer.index<MeiliDocument>(definition.name).addDocuments(
          documents.map((document) => toMeili(definition, document)),
          { primaryKey: "id" },
        ),
      );
      await touch(
        writer,
        definition,
        documents.map(({ id }) => id),
      );
      await note(definition, (await stateOf(definition))?.digest ?? digestOf(definition, analyser));
    },
    remove: async (definition, ids) => {
      if (ids.length === 0) return;
      await ensure(definition);
      await done(writer.index(definition.name).deleteDocuments([...ids]));
      await touch(writer, definition, ids);
      await note(definition, (await stateOf(definition))?.digest ?? digestOf(definition, analyser));
    },
    suggest: async (definition, typed, limit) => {
      const text = fold(typed.slice(0, 60)).trim();
      if (text === "") return [];
      const { hits } = await answered(
        reader.index<MeiliDocument>(definition.name).search(text, {
          attributesToSearchOn: ["typed"],
          attributesToRetrieve: ["id", "titles"],
          limit: 40,
          matchingStrategy: "all",
        }),
      );
      return arrangeTitles(hits, text, limit);
    },
    rebuild: async (definition, batches) => {
      await ensure(definition);
      const documents = await rebuildMeili(writer, definition, settingsOf(definition, analyser.entries), batches);
      await note(definition, digestOf(definition, analyser));
      return documents;
    },
    health: async (definition): Promise<IndexHealth> => {
      const state = await stateOf(definition);
      const stats = await reader
        .index(definition.name)
        .getStats()
        .catch(() => undefined);
      if (!stats)
        return { isReady: false, documents: 0, updatedAt: null, detail: (await reader.isHealthy()) ? "missing" : "no answer" };
      const isCurrent = state?.digest === digestOf(definition, analyser);
      const updatedAt = state ? new Date(state.changedAt) : null;
      return {
        isReady: isCurrent,
        documents: stats.numberOfDocuments,
        updatedAt,
        ...(isCurrent ? {} : { detail: "made by other rules; reindex" }),
      };
    },
    close: async () => undefined,
  };
}
