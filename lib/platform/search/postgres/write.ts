import type pg from "pg";
import type { Analyser } from "#lib/platform/search/analyser";
import type { IndexDefinition, SearchDocument } from "#lib/platform/search/engine";
import type { Dictionary } from "./dictionary.ts";
import { namesOf } from "./names.ts";
import { columns, toRows } from "./rows.ts";
import { locked } from "./schema.ts";

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

async function writeBatch({ pool, definition, analyser, dictionary }: Writing, documents: readonly SearchDocument[]) {
  const names = namesOf(definition);
  await locked(pool, names.lock, async (client) => {
    const { live, building } = await liveVersion(client, definition);
    const ids = documents.map(({ id }) => id);
    const { rows: known } = await client.query<{ id: string }>(`select id from ${names.table(live)} where id = any($1)`, [ids]);
    const old = new Set(known.map(({ id }) => id));
    await dictionary.learnDocuments(client, documents);
    const counts = new Map<string, number>();
    const rows = toRows(definition, documents, {
      analyser,
      dictionary,
      onWords: ({ id, words }) => {
        for (const word of words) counts.set(word, (counts.get(word) ?? 0) + (old.has(id) ? 0 : 1));
      },
    });
    const list = columns.join(", ");
    await client.query(
      `insert into ${names.table(live)} (${list})
       select id, words::tsvector, names::tsvector, heads, titles::jsonb, facets::int[], packed::bytea, packed_family::bytea, numbers::float8[], quality
       from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::float4[]) as r(${list})
       on conflict (id) do update set (${list}) = (excluded.${columns.join(", excluded.")}), number = excluded.number`,
      columns.map((column) => rows.map((row) => row[column])),
    );
    await countWords(client, names.words(live), counts);
    await touch(client, definition, ids, building);
    await changed(client, definition.name, documents.length - old.size);
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

/** Takes documents out of the live version. */
export async function removeDocuments(pool: pg.Pool, definition: IndexDefinition, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const names = namesOf(definition);
  await locked(pool, names.lock, async (client) => {
    const { live, building } = await liveVersion(client, definition);
    const { rowCount } = await client.query(`delete from ${names.table(live)} where id = any($1)`, [ids]);
    await touch(client, definition, ids, building);
    await changed(client, definition.name, -(rowCount ?? 0));
  });
}
