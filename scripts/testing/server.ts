import { createHash } from "node:crypto";
import pg from "pg";
import { ensureApplicationDatabase } from "#scripts/database/application";
import { openCluster } from "#scripts/database/cluster";
import { migrationNames, migrationSql } from "#scripts/database/migration-files";
import { applyMigrations } from "#scripts/database/migrations";
import { isAlive } from "#scripts/launcher/lock";

const settings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  shared_buffers: "128MB",
  work_mem: "32MB",
  random_page_cost: "1.1",
  jit: "off",
  max_connections: "200",
};

const templateLock = 20261124;

export type TestServer = { url: string; template: string; release: () => Promise<void> };

/** The address of another database on the same server. */
export function databaseAt(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

const templateName = () =>
  `template_${createHash("sha256").update(migrationNames().map(migrationSql).join("\0")).digest("hex").slice(0, 16)}`;

const namesLike = async (client: pg.Client, pattern: string) => {
  const { rows } = await client.query<{ name: string }>("select datname as name from pg_database where datname ~ $1", [pattern]);
  return rows.map(({ name }) => name);
};

async function dropLeftOvers(client: pg.Client) {
  for (const name of await namesLike(client, "^test_\\d+_")) {
    if (!isAlive(Number(name.split("_")[1]))) await client.query(`drop database if exists ${name} with (force)`);
  }
}

async function ensureTemplate(client: pg.Client, url: string): Promise<string> {
  const template = templateName();
  if ((await namesLike(client, `^${template}$`)).length > 0) return template;
  for (const old of await namesLike(client, "^template_[0-9a-f]{16}$")) await client.query(`drop database if exists ${old}`);
  const unfinished = `unfinished_${process.pid}`;
  await client.query(`drop database if exists ${unfinished} with (force)`);
  await client.query(`create database ${unfinished}`);
  await applyMigrations(databaseAt(url, unfinished));
  await client.query(`alter database ${unfinished} rename to ${template}`);
  return template;
}

async function prepare(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [templateLock]);
    await dropLeftOvers(client);
    return await ensureTemplate(client, url);
  } finally {
    await client.end();
  }
}

/**
 * A server for tests with a migrated template database: the one TEST_DATABASE_URL names (its role may create databases),
 * else an embedded one of its own that trades safety for speed.
 */
export async function openTestServer(): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, template: await prepare(given), release: async () => {} };
  const cluster = await openCluster("test-postgres", settings);
  const url = await ensureApplicationDatabase(cluster);
  return { url, template: await prepare(url), release: cluster.release };
}
