import type pg from "pg";
import type { Analyser } from "#lib/platform/search/analyser";
import type { IndexDefinition, SearchDocument } from "#lib/platform/search/engine";
import type { Dictionary } from "./dictionary.ts";
import { namesOf } from "./names.ts";
import { columns, digestOfTexts, figuresOf, toRows } from "./rows.ts";
import { locked } from "./schema.ts";
import { shelve, unshelve } from "./shelf.ts";

export type Writing = { pool: pg.Pool; definition: IndexDefinition; analyser: Analyser; dictionary: Dictionary };

const batch = 500;

async function liveVersion(
  client: pg.PoolClient,
  definition: IndexDefinition,
): Promise<{ live: number; building: number | null }> {
  const { rows } = await client.query<{ live: number; building: number | null }>(
    "select live, building from search.indexes where name = $1",
    [definition.name],
  );
  const [state] = rows;
  if (!state) throw new Error(`The search index "${definition.name}" has not been made`);
  return state;
}

async function touch(client: pg.PoolClient, definition: IndexDefinition, ids: readonly string[], building: number | null) {
  if (building !== null) {
    await client.query("insert into search.touched (index, id) select $1, unnest($2::text[]) on conflict do nothing", [
      definition.name,
      ids,
    ]);
  }
}

const changed = (client: pg.PoolClient, name: string, difference: number) =>
  client.query(
    "update search.indexes set changed_at = clock_timestamp(), documents = greatest(0, documents + $2), is_filled = true where name = $1",
    [name, difference],
  );

async function countWords(client: pg.PoolClient, table: string, counts: Map<string, number>) {
  const words = [...counts.keys()].sort();
  await client.query(
    `insert into ${table} as v (word, frequency) select * from unnest($1::text[], $2::int[]) on conflict (word) do update set frequency = v.frequency + excluded.frequency
     where excluded.frequency > 0`,
    [words, words.map((word) => counts.get(word) ?? 0)],
  );
}

const list = columns.join(", ");
const types = columns.map((column) => `${column} ${column === "quality" ? "float4" : "text"}`).join(", ");

/** Documents whose words are as they stand there: only their figures are written, where they are others. */
async function writeFigures(client: pg.PoolClient, table: string, rows: readonly object[]) {
  if (rows.length === 0) return;
  await client.query(
    `update ${table} d set numbers = r.numbers::float8[], quality = r.quality
     from json_to_recordset($1::json) as r(id text, numbers text, quality float4)
     where d.id = r.id and (d.numbers is distinct from r.numbers::float8[] or d.quality is distinct from r.quality)`,
    [JSON.stringify(rows)],
  );
}

type Place = { table: string; words: string; known: ReadonlyMap<string, string> };

async function writeWhole(
  client: pg.PoolClient,
  { definition, analyser, dictionary }: Writing,
  { table, words: counted, known }: Place,
  documents: readonly SearchDocument[],
) {
  if (documents.length === 0) return;
  await dictionary.learnDocuments(client, documents);
  const counts = new Map<string, number>();
  const rows = toRows(definition, documents, {
    analyser,
    dictionary,
    onWords: ({ id, words }) => {
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + (known.has(id) ? 0 : 1));
    },
  });
  await client.query(
    `insert into ${table} (${list})
     select id, digest, words::tsvector, names::tsvector, heads, titles::jsonb, facets::int[], packed::bytea, packed_family::bytea, numbers::float8[], quality
     from json_to_recordset($1::json) as r(${types})
     on conflict (id) do update set (${list}) = (excluded.${columns.join(", excluded.")}), number = excluded.number`,
    [JSON.stringify(rows)],
  );
  await countWords(client, counted, counts);
}

async function writeBatch(writing: Writing, documents: readonly SearchDocument[]) {
  const { pool, definition } = writing;
  const names = namesOf(definition);
  await locked(pool, names.lock, async (client) => {
    const { live, building } = await liveVersion(client, definition);
    const table = names.table(live);
    const ids = documents.map(({ id }) => id);
    const { rows } = await client.query<{ id: string; digest: string }>(`select id, digest from ${table} where id = any($1)`, [
      ids,
    ]);
    const known = new Map(rows.map(({ id, digest }) => [id, digest]));
    const about = documents.map((document) => ({
      id: document.id,
      digest: digestOfTexts(document),
      ...figuresOf(definition, document),
    }));
    const same = about.filter(({ id, digest }) => known.get(id) === digest);
    await writeFigures(client, table, same);
    const back = await unshelve(
      client,
      { table, shelf: names.shelf(live) },
      about.filter(({ id }) => !known.has(id)),
    );
    const done = new Set([...back, ...same.map(({ id }) => id)]);
    const other = documents.filter(({ id }) => !done.has(id));
    await writeWhole(client, writing, { table, words: names.words(live), known }, other);
    await touch(client, definition, ids, building);
    await changed(client, definition.name, documents.length - known.size);
  });
}

/** Adds or replaces documents in the live version; the last of several with one id counts. */
export async function writeDocuments(writing: Writing, documents: readonly SearchDocument[]): Promise<void> {
  const unique = [...new Map(documents.map((document) => [document.id, document])).values()];
  try {
    for (let at = 0; at < unique.length; at += batch) await writeBatch(writing, unique.slice(at, at + batch));
  } catch (error) {
    writing.dictionary.forget();
    throw error;
  }
}

/** Takes documents out of the live version; what comes back unchanged within a month need not be cut again. */
export async function removeDocuments(pool: pg.Pool, definition: IndexDefinition, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const names = namesOf(definition);
  await locked(pool, names.lock, async (client) => {
    const { live, building } = await liveVersion(client, definition);
    const gone = await shelve(client, { table: names.table(live), shelf: names.shelf(live) }, ids);
    await touch(client, definition, ids, building);
    await changed(client, definition.name, -gone);
  });
}
