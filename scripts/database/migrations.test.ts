import pg from "pg";
import { describe, expect, it } from "vitest";
import { databaseUrl } from "#scripts/process/settings";
import { migrationNames } from "./migration-files.ts";
import { applyMigrations, missingSql, withScratchDatabase } from "./migrations.ts";
import { pendingMigrations } from "./pending.ts";

const run = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

describe("migrations", () => {
  it("bring an empty database up to date once, in Prisma's own table", async () => {
    await withScratchDatabase(databaseUrl(), async (url) => {
      expect(await pendingMigrations(url)).toEqual(migrationNames());
      expect(await applyMigrations(url)).toEqual(migrationNames());
      expect(await applyMigrations(url)).toEqual([]);
      const rows = await run(url, "select migration_name from _prisma_migrations order by 1");
      expect(rows.map((row) => row.migration_name)).toEqual(migrationNames());
    });
  });

  it("are applied once when several processes begin together", async () => {
    await withScratchDatabase(databaseUrl(), async (url) => {
      const applied = await Promise.all([applyMigrations(url), applyMigrations(url), applyMigrations(url)]);
      expect(applied.flat()).toEqual(migrationNames());
    });
  });

  it("refuse a database that is newer than the code", async () => {
    await withScratchDatabase(databaseUrl(), async (url) => {
      await applyMigrations(url);
      await run(
        url,
        `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
         values ('1', 'x', '29990101000000_future', now(), 1)`,
      );
      await expect(pendingMigrations(url)).rejects.toThrow("29990101000000_future");
      await expect(applyMigrations(url)).rejects.toThrow("29990101000000_future");
    });
  });

  it("give exactly the schema", async () => {
    expect(await missingSql(databaseUrl())).toBe("");
  });
});
