import type { PoolClient } from "pg";
import { pool } from "#lib/platform/db";
import { copyRows } from "./copy.ts";
import type { Tables } from "./write.ts";

type Made = { drop: string; make: string };

/** Foreign keys and plain indexes of the tables, as statements that drop them and make them again. */
const dressing = `
  select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
    format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
  from pg_constraint where contype = 'f' and conrelid = any (select format('%I', name)::regclass from unnest($1::text[]) name)
  union all
  select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
  from pg_index i where indrelid = any (select format('%I', name)::regclass from unnest($1::text[]) name)
    and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)`;

async function each(client: PoolClient, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await client.query(statement);
}

/**
 * Fills tables with very many rows in one transaction: their foreign keys and indexes are put aside and made anew at the end, which
 * checks every row as well and takes a fraction of the time. Their triggers rest: whoever loads writes what they would write.
 */
export async function bulkLoad(
  names: readonly string[],
  load: (write: (tables: Tables) => Promise<void>) => Promise<void>,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin; set local statement_timeout = 0; set local maintenance_work_mem = '256MB'");
    const { rows } = await client.query<Made>(dressing, [names]);
    await each(
      client,
      rows.map(({ drop }) => drop),
    );
    await each(
      client,
      names.map((name) => `alter table "${name}" disable trigger user`),
    );
    await load(async (tables) => {
      for (const { table, rows: lines } of tables) await copyRows(client, table, lines);
    });
    await each(
      client,
      names.map((name) => `alter table "${name}" enable trigger user`),
    );
    await each(
      client,
      rows.map(({ make }) => make),
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}
