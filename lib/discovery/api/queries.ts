import { pool } from "#lib/platform/db";
import { store } from "#lib/platform/files/store";
import { isStopping } from "#lib/platform/http/stopping";
import { engine } from "#lib/platform/search/select";
import { productIndex } from "#lib/product/search";

type Part = { status: "up" | "down"; ms: number };
type Named<Name extends string> = Record<Name, Part>;
export type Readiness = { status: "ready" | "unavailable" } & Named<"database" | "search" | "storage" | "worker">;

const patienceMs = 1_000;
const probeKey = "health/probe";

async function isUp(check: () => Promise<boolean>): Promise<boolean> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error("no answer in time")), patienceMs);
  try {
    return await Promise.race([check(), promise]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

async function part(check: () => Promise<boolean>): Promise<Part> {
  const startedAt = performance.now();
  const status = (await isUp(check)) ? "up" : "down";
  return { status, ms: Math.round(performance.now() - startedAt) };
}

const hasRow = async (text: string) => (await pool.query({ text })).rows.length > 0;
const isBeating = () => hasRow(`select 1 from "WorkerBeat" where "beatAt" > now() - interval '60 seconds' limit 1`);

async function canStore(): Promise<boolean> {
  await store.put(probeKey, "ready");
  return true;
}

/**
 * What this process needs, each asked apart and given one second.
 * Only the database is vital: without search, storage or worker the site goes on and says what is missing.
 */
export async function findReadiness(): Promise<Readiness> {
  const [database, search, storage, worker] = await Promise.all([
    part(() => hasRow("select 1")),
    part(async () => (await engine.health(productIndex)).isReady),
    part(canStore),
    part(isBeating),
  ]);
  const isReady = database.status === "up" && !isStopping();
  return { status: isReady ? "ready" : "unavailable", database, search, storage, worker };
}
