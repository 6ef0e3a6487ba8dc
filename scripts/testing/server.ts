import { createHash } from "node:crypto";
import pg from "pg";
import { ensureApplicationDatabase } from "#scripts/database/application";
import { openCluster } from "#scripts/database/cluster";
import { dropDatabase } from "#scripts/database/drop";
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

const runOf = (name: string) => Number(name.split("_")[1]);

/** Drops what ended runs left; old templates only where no run is left that may copy them. */
async function dropLeftOvers(client: pg.Client, template: string) {
  const databases = await namesLike(client, "^(test|unfinished)_\\d+");
  const ended = databases.filter((name) => !isAlive(runOf(name)));
  const others = ended.length === databases.length ? await namesLike(client, "^template_[0-9a-f]{16}$") : [];
  for (const name of [...ended, ...others.filter((name) => name !== template)]) await dropDatabase(client, name);
}

async function ensureTemplate(client: pg.Client, url: string, template: string): Promise<string> {
  if ((await namesLike(client, `^${template}$`)).length > 0) return template;
  const unfinished = `unfinished_${process.pid}`;
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
    const template = templateName();
    await dropLeftOvers(client, template);
    return await ensureTemplate(client, url, template);
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
