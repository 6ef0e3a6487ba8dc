import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import { type MigrationList, SchemaEngine, type SchemasContainer } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { migrationNames, migrationSql, migrationsFolder } from "./migration-files.ts";

Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) } });

const catalogueChar = 18;
const text = 25;

/** adapter-pg refuses the catalogue type "char": it is handed over as text here, and named again in `withCharacters`. */
class CataloguePool extends pg.Pool {
  readonly characters = new Map<string, Set<string>>();
}

function presentCharactersAsText(pool: CataloguePool): CataloguePool {
  const { query } = pool;
  const rewriting = async (...parameters: unknown[]) => {
    const result: pg.QueryResult = await Reflect.apply(query, pool, parameters);
    for (const field of result.fields ?? []) {
      if (field.dataTypeID !== catalogueChar) continue;
      field.dataTypeID = text;
      const [statement] = parameters;
      const sql = typeof statement === "string" ? statement : String(Object(statement).text);
      pool.characters.set(sql, (pool.characters.get(sql) ?? new Set()).add(field.name));
    }
    return result;
  };
  return Object.assign(pool, { query: rewriting });
}

/** Migrations run as one script: adapter-pg would cut them at every semicolon, also inside function bodies. */
function adapt(adapter: SqlDriverAdapter, pool: CataloguePool): SqlDriverAdapter {
  const queryRaw = adapter.queryRaw.bind(adapter);
  return Object.assign(adapter, {
    queryRaw: async (query: Parameters<typeof queryRaw>[0]) => {
      const result = await queryRaw(query);
      const characters = pool.characters.get(query.sql);
      const columnTypes = result.columnTypes.map((type, index) =>
        characters?.has(result.columnNames[index] ?? "") ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    },
    executeScript: async (script: string) => {
      await pool.query(script);
    },
  });
}

function adapterFactory(pool: CataloguePool): SqlMigrationAwareDriverAdapterFactory {
  const inner = new PrismaPg(pool);
  return {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: async () => adapt(await inner.connect(), pool),
    connectToShadowDb: () => inner.connectToShadowDb(),
  };
}

/** The Prisma schema as the engine takes it. */
export function schemaFiles(): SchemasContainer["files"] {
  const models = readdirSync(resolve("prisma/models")).sort();
  return ["schema.prisma", ...models.map((name) => join("models", name))].map((path) => ({
    path: resolve("prisma", path),
    content: readFileSync(resolve("prisma", path), "utf8"),
  }));
}

/** The migration folder as the engine takes it. */
export function migrationList(): MigrationList {
  return {
    baseDir: migrationsFolder,
    lockfile: { path: "migration_lock.toml", content: readFileSync(join(migrationsFolder, "migration_lock.toml"), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: migrationNames().map((name) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: migrationSql(name) } },
    })),
  };
}

export const noFilter = { externalTables: [], externalEnums: [] };

/** Runs `act` with Prisma's schema engine (its WebAssembly build) on the database at `url`. */
export async function withEngine<Result>(url: string, act: (engine: SchemaEngine) => Promise<Result>): Promise<Result> {
  const pool = presentCharactersAsText(new CataloguePool({ connectionString: url, max: 2 }));
  pool.on("error", () => {});
  const datamodels = schemaFiles().map(({ path, content }): [string, string] => [path, content]);
  try {
    const engine = await SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(adapterFactory(pool)));
    return await act(engine);
  } finally {
    await pool.end();
  }
}
