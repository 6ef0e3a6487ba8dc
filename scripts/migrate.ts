import { applyMigrations } from "#scripts/database/migrations";
import { say } from "#scripts/launcher/words";
import { databaseUrl } from "#scripts/process/settings";

/** `npm run db:migrate`: brings the database up to date. */
export async function main(): Promise<number> {
  const applied = await applyMigrations(databaseUrl());
  for (const name of applied) console.log(`✓ ${name}`);
  if (applied.length === 0) say("nothingToMigrate");
  return 0;
}
