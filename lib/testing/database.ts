import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { dropDatabase } from "#scripts/database/drop";

const required = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: tests run through vitest.config.ts`);
  return value;
};

/** Gives every test file a database of its own, copied from the migrated template: no file sees what another one left. */
async function takeOwnDatabase() {
  const name = `test_${required("TEST_RUN")}_${required("VITEST_POOL_ID")}`;
  const address = new URL(required("TEST_SERVER_URL"));
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  await dropDatabase(client, name);
  await client.query(`create database ${name} template ${required("TEST_TEMPLATE")}`);
  await client.end();
  address.pathname = `/${name}`;
  process.env.DATABASE_URL = address.href;
  process.env.LOG_LEVEL ??= "silent";
  process.env.DATA_DIR ??= join(tmpdir(), `yongfair-${name}`);
  process.env.AUTH_SECRET = "a key of the tests, of no worth to anybody";
}

await takeOwnDatabase();
