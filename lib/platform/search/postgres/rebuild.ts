import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { IndexDefinition, SearchDocument } from "#lib/platform/search/engine";
import { namesOf } from "./names.ts";
import { columns, toCopy, toRows } from "./rows.ts";
import { indexSql, locked, tableSql, viewSql } from "./schema.ts";
import type { Writing } from "./write.ts";

async function dropVersion(client: pg.PoolClient, definition: IndexDefinition, version: number) {
  const names = namesOf(definition);
  await client.query(`drop table if exists ${names.table(version)}, ${names.shelf(version)}, ${names.words(version)}`);
}

function begin({ pool, definition }: Writing): Promise<number> {
  return locked(pool, namesOf(definition).lock, async (client) => {
    const { rows } = await client.query<{ left: number | null; version: number }>(
      `update search.indexes i set building = i.last_version + 1, last_version = i.last_version + 1 from search.indexes old
       where i.name = $1 and old.name = i.name returning old.building as left, i.building as version`,
      [definition.name],
    );
    const [state] = rows;
    if (!state) throw new Error(`The search index "${definition.name}" has not been made`);
    if (state.left !== null) await dropVersion(client, definition, state.left);
    await client.query("delete from search.touched where index = $1", [definition.name]);
    await client.query(tableSql(definition, state.version));
    return state.version;
  });
}

async function fill(writing: Writing, client: pg.PoolClient, version: number, batches: AsyncIterable<readonly SearchDocument[]>) {
  const { pool, definition, analyser, dictionary } = writing;
  const names = namesOf(definition);
  const frequencies = new Map<string, number>();
  let documents = 0;
  async function* lines() {
    for await (const list of batches) {
      await locked(pool, names.lock, (writer) => dictionary.learnDocuments(writer, list));
      const rows = toRows(definition, list, {
        analyser,
        dictionary,
        onWords: ({ words }) => {
          for (const word of words) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
        },
      });
      documents += rows.length;
      yield toCopy(rows);
    }
  }
  await pipeline(
    Readable.from(lines()),
    client.query(copyFrom(`copy ${names.table(version)} (${columns.join(", ")}) from stdin`)),
  );
  const words = [...frequencies];
  for (let at = 0; at < words.length; at += 20_000) {
    const part = words.slice(at, at + 20_000);
    await client.query(`insert into ${names.words(version)} select * from unnest($1::text[], $2::int[])`, [
      part.map(([word]) => word),
      part.map(([, count]) => count),
    ]);
  }
  return documents;
}

function swap({ pool, definition }: Writing, version: number, digest: string): Promise<number> {
  const names = namesOf(definition);
  return locked(pool, names.lock, async (client) => {
    const { rows } = await client.query<{ live: number; digest: string }>(
      "select live, digest from search.indexes where name = $1",
      [definition.name],
    );
    const live = rows[0]?.live ?? version;
    const list = columns.join(", ");
    await client.query(`delete from ${names.table(version)} where id in (select id from search.touched where index = $1)`, [
      definition.name,
    ]);
    const isAlike = rows[0]?.digest === digest;
    if (isAlike)
      await client.query(
        `insert into ${names.table(version)} (${list}) select ${list} from ${names.table(live)} where id in (select id from search.touched where index = $1)`,
        [definition.name],
      );
    await client.query("delete from search.touched where index = $1", [definition.name]);
    await client.query(viewSql(definition, version));
    const { rows: counted } = await client.query<{ documents: number }>(
      `select count(*)::int as documents from ${names.table(version)}`,
    );
    const documents = counted[0]?.documents ?? 0;
    await client.query(
      `update search.indexes set live = $2, building = null, digest = $3, documents = $4, is_filled = true, changed_at = clock_timestamp(), catalogue = null where name = $1`,
      [definition.name, version, digest, documents],
    );
    await dropVersion(client, definition, live);
    return documents;
  });
}

/**
 * Fills a new version beside the live one and swaps it in. Documents written or removed meanwhile are taken over from the live
 * version at the swap (unless that was made by other rules: then their jobs fail and come again); a rebuild that died is cleared away by the next one; two at once wait for each other.
 */
export async function rebuildIndex(
  writing: Writing,
  digest: string,
  batches: AsyncIterable<readonly SearchDocument[]>,
): Promise<number> {
  const { pool, definition } = writing;
  const client = await pool.connect();
  const lock = `${namesOf(definition).lock}:rebuild`;
  try {
    await client.query("select pg_advisory_lock(hashtextextended($1, 0))", [lock]);
    await client.query("set statement_timeout = 0; set maintenance_work_mem = '256MB'");
    const version = await begin(writing);
    await fill(writing, client, version, batches);
    for (const statement of indexSql(definition, version)) await client.query(statement);
    await client.query(`analyze ${namesOf(definition).table(version)}; analyze ${namesOf(definition).words(version)}`);
    return await swap(writing, version, digest);
  } catch (error) {
    writing.dictionary.forget();
    throw error;
  } finally {
    await client
      .query("select pg_advisory_unlock_all(); reset statement_timeout; reset maintenance_work_mem")
      .catch(() => undefined);
    client.release();
  }
}
