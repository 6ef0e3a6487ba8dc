import { randomUUID } from "node:crypto";
import pg from "pg";
import { expect, test } from "vitest";
import { databaseAt } from "#scripts/testing/server";
import { dropDatabase } from "./drop.ts";
import { withClient } from "./pending.ts";

test("a database goes with whoever is in it, and one that is not there is no fault", async () => {
  const server = process.env.TEST_SERVER_URL ?? "";
  const name = `scratch_${randomUUID().replaceAll("-", "")}`;
  await withClient(server, async (client) => {
    await client.query(`create database ${name}`);
    const guest = new pg.Client({ connectionString: databaseAt(server, name) });
    const shown = new Promise<Error>((resolve) => guest.on("error", resolve));
    await guest.connect();
    await dropDatabase(client, name);
    await dropDatabase(client, name);
    expect((await shown).message).toMatch(/terminat/i);
    const { rows } = await client.query("select 1 from pg_database where datname = $1", [name]);
    expect(rows).toEqual([]);
  });
});
