import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const migrationsFolder = resolve("prisma/migrations");

/** Names of the migrations that this code knows, oldest first. */
export const migrationNames = () =>
  readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

export const migrationSql = (name: string) => readFileSync(join(migrationsFolder, name, "migration.sql"), "utf8");
