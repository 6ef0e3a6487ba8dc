import { createHash } from "node:crypto";
import type pg from "pg";
import type { Analyser } from "#lib/platform/search/analyser";
import type { IndexDefinition } from "#lib/platform/search/engine";
import { namesOf } from "./names.ts";

const storedVersion = 7;

/** Changes when documents would be stored otherwise: an index with another digest has to be rebuilt. */
export function digestOf(definition: IndexDefinition, analyser: Analyser): string {
  return createHash("sha256")
    .update(JSON.stringify([storedVersion, definition, analyser.digest]))
    .digest("hex")
    .slice(0, 16);
}

const base = `
  create extension if not exists pg_trgm;
  create schema if not exists search;
  create table if not exists search.indexes (
    name text primary key, live int not null, building int, digest text not null, is_filled boolean not null default false,
    documents int not null default 0, changed_at timestamptz not null default now(), last_version int not null default 1,
    catalogue jsonb, catalogue_at timestamptz, catalogue_ms float8 not null default 0);
  create table if not exists search.facets (id int primary key, index text not null, key text not null, value text not null, unique (index, key, value));
  create table if not exists search.facet_keys (number serial primary key, index text not null, key text not null, unique (index, key));
  create table if not exists search.touched (index text not null, id text not null, primary key (index, id));`;

/**
 * The texts stand apart from the row (TOAST), so that collecting ten thousand hits touches few pages: what a hit is counted
 * and ordered by is some 250 bytes, its words and names are ten times that and read for the best hits only.
 */
export const tableSql = (definition: IndexDefinition, version: number) => {
  const names = namesOf(definition);
  return `
    create table ${names.table(version)} (
      id text not null, quality float4 not null, packed bytea not null, packed_family bytea not null, facets int[] not null,
      numbers float8[] not null, words tsvector not null, names tsvector not null, heads text not null, titles jsonb not null
    ) with (toast_tuple_target = 256);
    ${["id", "packed", "packed_family", "facets", "numbers"].map((column) => `alter table ${names.table(version)} alter ${column} set storage main;`).join(" ")}
    ${["words", "names", "heads", "titles"].map((column) => `alter table ${names.table(version)} alter ${column} set storage external;`).join(" ")}
    create table ${names.words(version)} (word text not null, frequency int not null);
    create unique index on ${names.words(version)} (word);`;
};

/** Indexes of a version; made after it is filled, which is much faster. */
export const indexSql = (definition: IndexDefinition, version: number) => {
  const names = namesOf(definition);
  const table = names.table(version);
  return [
    `create unique index on ${table} (id)`,
    `create index on ${table} using gin (words) with (fastupdate = on, gin_pending_list_limit = 16384)`,
    `create index on ${table} using gin (facets) with (fastupdate = on, gin_pending_list_limit = 4096)`,
    `create index on ${table} (quality desc)`,
    ...definition.numbers.map((_, at) => `create index on ${table} ((numbers[${at + 1}]))`),
    `create index on ${names.words(version)} using gin (word gin_trgm_ops) where word like '~%'`,
    `create index on ${names.words(version)} (left(word, 2), length(word)) where word like '~%'`,
    `create index on ${names.words(version)} (word text_pattern_ops) where word like '~%'`,
  ];
};

export const viewSql = (definition: IndexDefinition, version: number) => {
  const names = namesOf(definition);
  return `
    drop view if exists ${names.documents}, ${names.vocabulary};
    create view ${names.documents} as select ctid as tid, * from ${names.table(version)};
    create view ${names.vocabulary} as select * from ${names.words(version)};`;
};

/** Runs in a transaction that holds the index's writer lock, so that schemas and dictionaries change one at a time. */
export async function locked<Result>(
  pool: pg.Pool,
  lock: string,
  run: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [lock]);
    const result = await run(client);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

const schemaLock = "search:schema";

/** Makes the schema and an empty first version of the index where they are missing. */
export async function ensureIndex(pool: pg.Pool, definition: IndexDefinition, digest: string): Promise<void> {
  await locked(pool, schemaLock, async (client) => {
    await client.query(base);
    const { rowCount } = await client.query(
      "insert into search.indexes (name, live, digest) values ($1, 1, $2) on conflict do nothing",
      [definition.name, digest],
    );
    if (rowCount === 0) return;
    await client.query(tableSql(definition, 1));
    for (const statement of indexSql(definition, 1)) await client.query(statement);
    await client.query(viewSql(definition, 1));
  });
}
