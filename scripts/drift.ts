import { missingSql } from "#scripts/database/migrations";
import { words } from "#scripts/launcher/words";
import { databaseUrl } from "#scripts/process/settings";

/** Fails when prisma/models and prisma/migrations differ, and shows by what. */
export async function main(): Promise<number> {
  const sql = await missingSql(databaseUrl());
  if (!sql) return 0;
  console.error(`${words("drift")}\n\n${sql}`);
  return 1;
}
