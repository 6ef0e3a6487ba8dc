import pg from "pg";
import { Trouble } from "#scripts/launcher/words";
import { migrationNames } from "./migration-files.ts";

const migrationLock = 20261123;

/** Waits until nobody else migrates, and keeps others from it until the connection ends. */
export async function takeMigrationLock(client: pg.Client) {
  await client.query("select pg_advisory_lock($1)", [migrationLock]);
}

/** Runs `act` on one connection to the database at `url`. */
export async function withClient<Result>(url: string, act: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}

type Applied = { name: string; isFinished: boolean };

export async function appliedMigrations(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<{ there: string | null }>("select to_regclass('_prisma_migrations')::text as there");
  if (!rows[0]?.there) return [];
  const applied = await client.query<Applied>(
    `select migration_name as name, finished_at is not null as "isFinished" from _prisma_migrations where rolled_back_at is null`,
  );
  return applied.rows;
}

/** Fails on a database that has migrations this code does not know, or one that did not finish. */
export function assertKnown(applied: readonly Applied[]) {
  const known = new Set(migrationNames());
  const unknown = applied.filter(({ name }) => !known.has(name)).map(({ name }) => name);
  if (unknown.length > 0) throw new Trouble("databaseNewer", { names: unknown.join(", ") });
  const broken = applied.find(({ isFinished }) => !isFinished);
  if (broken) throw new Trouble("migrationBroken", { name: broken.name });
}

/** Migrations that the database at `url` has still to get; fails on a database that is newer than this code. */
export const pendingMigrations = (url: string): Promise<string[]> =>
  withClient(url, async (client) => {
    await takeMigrationLock(client);
    const applied = await appliedMigrations(client);
    assertKnown(applied);
    const names = new Set(applied.map(({ name }) => name));
    return migrationNames().filter((name) => !names.has(name));
  });
