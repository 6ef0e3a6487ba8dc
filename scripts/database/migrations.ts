import { randomUUID } from "node:crypto";
import { dropDatabase } from "./drop.ts";
import { migrationList, noFilter, schemaFiles, withEngine } from "./engine.ts";
import { appliedMigrations, assertKnown, takeMigrationLock, withClient } from "./pending.ts";

/** Brings the database at `url` up to date; of several processes at once, one does it. Tells what was applied. */
export const applyMigrations = (url: string): Promise<string[]> =>
  withClient(url, async (client) => {
    await takeMigrationLock(client);
    assertKnown(await appliedMigrations(client));
    const input = { migrationsList: migrationList(), filters: noFilter };
    const { appliedMigrationNames } = await withEngine(url, (engine) => engine.applyMigrations(input));
    return appliedMigrationNames;
  });

/** Runs `act` on an empty database beside the one at `url` and drops it afterwards. */
export async function withScratchDatabase<Result>(url: string, act: (scratchUrl: string) => Promise<Result>): Promise<Result> {
  const name = `scratch_${randomUUID().replaceAll("-", "")}`;
  const scratch = new URL(url);
  scratch.pathname = `/${name}`;
  return withClient(url, async (client) => {
    await client.query(`create database ${name}`);
    try {
      return await act(scratch.href);
    } finally {
      await dropDatabase(client, name);
    }
  });
}

/** What the migrations lack to give the schema, as SQL; empty when they agree. Uses a scratch database beside `url`. */
export const missingSql = (url: string): Promise<string> =>
  withScratchDatabase(url, async (scratchUrl) => {
    await applyMigrations(scratchUrl);
    const schema = { files: schemaFiles() };
    const { stdout, exitCode } = await withEngine(scratchUrl, (engine) =>
      engine.diff({
        from: { tag: "schemaDatasource", ...schema, configDir: process.cwd() },
        to: { tag: "schemaDatamodel", ...schema },
        script: true,
        exitCode: true,
        filters: noFilter,
      }),
    );
    return exitCode === 0 ? "" : (stdout ?? "").trim();
  });
