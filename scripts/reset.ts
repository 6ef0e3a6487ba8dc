import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { applyMigrations } from "#scripts/database/migrations";
import { say, words } from "#scripts/launcher/words";
import { databaseUrl } from "#scripts/process/settings";

async function isConfirmed(name: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await prompt.question(`${words("resetAsk", { name })} `);
  prompt.close();
  return answer.trim() === name;
}

/** `npm run db:reset`: empties the database and applies all migrations. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { yes: { type: "boolean" }, help: { type: "boolean" } } });
  if (values.help) {
    say("help.db:reset");
    return 0;
  }
  const client = new pg.Client({ connectionString: databaseUrl() });
  const name = client.database ?? "";
  if (!values.yes && !(await isConfirmed(name))) {
    say("resetRefused");
    return 1;
  }
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    "select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'",
  );
  for (const schema of rows) await client.query(`drop schema ${client.escapeIdentifier(schema.name)} cascade`);
  await client.query("create schema public");
  await client.end();
  const applied = await applyMigrations(databaseUrl());
  say("resetDone", { count: applied.length });
  return 0;
}
