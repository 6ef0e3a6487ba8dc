import { readFileSync } from "node:fs";
import type pg from "pg";
import { usageOf } from "./processes.ts";

function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").startsWith("postgres");
  } catch {
    return false;
  }
}

/** Processor time in milliseconds that the database's backends have used so far, by process; empty where they run elsewhere. */
export async function backendTimes(client: pg.Client): Promise<Map<number, number>> {
  const { rows } = await client.query<{ pid: number }>(
    "select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
  );
  return new Map(rows.filter(({ pid }) => isPostgres(pid)).map(({ pid }) => [pid, usageOf(pid)?.cpuMs ?? 0]));
}

export function timeBetween(before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>): number {
  let total = 0;
  for (const [pid, time] of after) total += time - (before.get(pid) ?? 0);
  return total;
}
