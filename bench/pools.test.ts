import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { pool } from "#lib/platform/db";
import { watchPools } from "./pools.ts";

afterEach(() => pool.end());

it("counts the time of statements, one beside the other once, and no time between them", async () => {
  await pool.query("select 1");
  const pools = watchPools();
  await Promise.all([pool.query("select pg_sleep(0.1)"), pool.query("select pg_sleep(0.1)")]);
  await sleep(100);
  expect(pools.totalMs()).toBeGreaterThan(95);
  expect(pools.totalMs()).toBeLessThan(195);
});
