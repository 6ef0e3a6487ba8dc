import { afterAll, describe, expect, it } from "vitest";
import { pool } from "#lib/platform/db";
import { createAnalyser } from "./analyser.ts";
import { contractIndex, searchContract } from "./contract.ts";
import { loadGlossary } from "./glossary.ts";
import { createPostgresEngine } from "./postgres.ts";

const engine = createPostgresEngine(pool, createAnalyser(loadGlossary()));
afterAll(() => engine.close());

describe("Postgres as a search engine", () => {
  searchContract(engine, { corrects: true });

  it("waits for a second rebuild instead of mixing the two", async () => {
    async function* none() {}
    await Promise.all([engine.rebuild(contractIndex, none()), engine.rebuild(contractIndex, none())]);
    expect(await engine.health(contractIndex)).toMatchObject({ isReady: true, documents: 0 });
  });

  it("clears away a rebuild that failed", async () => {
    async function* failing() {
      yield [];
      throw new Error("the source broke");
    }
    await expect(engine.rebuild(contractIndex, failing())).rejects.toThrow("the source broke");
    async function* none() {}
    await engine.rebuild(contractIndex, none());
    const { rows } = await pool.query(
      "select count(*)::int as tables from pg_tables where schemaname = 'search' and tablename ~ '^contract_[0-9]+$'",
    );
    expect(rows[0]).toEqual({ tables: 1 });
  });
});
