import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { migrationsFolder } from "#scripts/database/migration-files";
import { missingSql } from "#scripts/database/migrations";
import { say, words } from "#scripts/launcher/words";
import { databaseUrl } from "#scripts/process/settings";

const stamp = () => new Date().toISOString().replace(/\D/g, "").slice(0, 14);

/** `npm run db:new -- name`: writes the migration that the schema has and the migrations lack. */
export async function main(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { help: { type: "boolean" }, empty: { type: "boolean" }, at: { type: "string" } },
  });
  const [name] = positionals;
  if (values.help || !name || !/^[a-z][a-z0-9_]*$/.test(name)) {
    console.log(words("help.db:new"));
    return values.help ? 0 : 1;
  }
  const sql = await missingSql(databaseUrl());
  if (!sql && !values.empty) {
    say("nothingToMigrate");
    return 0;
  }
  const folder = join(migrationsFolder, `${values.at ?? stamp()}_${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, "migration.sql"), `${sql}\n`);
  say("migrationWritten", { path: join(folder, "migration.sql") });
  return 0;
}
