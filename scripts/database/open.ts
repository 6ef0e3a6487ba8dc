import pg from "pg";
import { note, Trouble } from "#scripts/launcher/words";
import { ensureApplicationDatabase } from "./application.ts";
import { openCluster } from "./cluster.ts";
import { pendingMigrations } from "./pending.ts";

export type OpenDatabase = {
  url: string;
  isEmbedded: boolean;
  data?: string;
  release: () => Promise<void>;
  revive: () => Promise<void>;
};

const settings = {
  shared_buffers: "256MB",
  work_mem: "32MB",
  maintenance_work_mem: "256MB",
  effective_cache_size: "1GB",
  max_wal_size: "2GB",
  random_page_cost: "1.1",
  effective_io_concurrency: "200",
  jit: "off",
  synchronous_commit: "on",
  max_connections: "100",
  log_checkpoints: "off",
};

const extensionLock = 20261121;

/** Fails where the server cannot take Chinese words apart: its character type must be a UTF-8 one. */
async function assertChineseTrigrams(url: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  const { host, port } = client;
  try {
    await client.connect();
    await client.query("select pg_advisory_lock($1)", [extensionLock]);
    await client.query("create extension if not exists pg_trgm");
    const { rows } = await client.query<{ count: number }>("select cardinality(show_trgm($1)) as count", ["\u4fdd\u6e29\u676f"]);
    if (!rows[0]?.count) throw new Trouble("noChineseTrigrams", { address: `${host}:${port}` });
  } catch (error) {
    if (error instanceof Trouble) throw error;
    const reason = error instanceof Error ? error.message || String(Object(error).code) : String(error);
    throw new Trouble("databaseUnreachable", { address: `${host}:${port}`, reason });
  } finally {
    await client.end().catch(() => {});
  }
}

function assertAddress(url: string) {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) throw new Trouble("badDatabaseUrl");
}

async function reach(): Promise<OpenDatabase> {
  const given = process.env.DATABASE_URL;
  if (given) {
    assertAddress(given);
    return { url: given, isEmbedded: false, release: async () => {}, revive: async () => {} };
  }
  const cluster = await openCluster("postgres", settings);
  try {
    const { data, release, revive } = cluster;
    return { url: await ensureApplicationDatabase(cluster), isEmbedded: true, data, release, revive };
  } catch (error) {
    await cluster.release();
    throw error;
  }
}

/**
 * The database a command works on: the one DATABASE_URL names, else the embedded one, started when it does not run.
 * With `migrated` the embedded one is brought up to date; another one must have been (`npm run db:migrate`).
 */
export async function openDatabase(migrated: boolean): Promise<OpenDatabase> {
  const database = await reach();
  try {
    await assertChineseTrigrams(database.url);
    if (!migrated) return database;
    const pending = await pendingMigrations(database.url);
    if (pending.length === 0) return database;
    if (!database.isEmbedded) throw new Trouble("migrationsPending", { names: pending.join(", ") });
    note("migrating", { count: pending.length });
    const { applyMigrations } = await import("./migrations.ts");
    await applyMigrations(database.url);
    return database;
  } catch (error) {
    await database.release();
    throw error;
  }
}
