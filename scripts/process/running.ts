import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { isAlive } from "#scripts/launcher/lock";

const running = z.object({ port: z.number(), pid: z.number(), url: z.string() });

/** What `npm start` left behind of its last run: the port is kept, the process may be gone. */
export type Running = z.infer<typeof running>;

const file = () => resolve(".data/start.json");

export function lastRun(): Running | undefined {
  if (!existsSync(file())) return undefined;
  const parsed = running.safeParse(JSON.parse(readFileSync(file(), "utf8") || "null"));
  if (!parsed.success) rmSync(file());
  return parsed.data;
}

export function rememberRun(value: Running) {
  mkdirSync(resolve(".data"), { recursive: true });
  writeFileSync(file(), JSON.stringify(value));
}

export const isRunning = (run: Running) => run.pid !== process.pid && isAlive(run.pid);
