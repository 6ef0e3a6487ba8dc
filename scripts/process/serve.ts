import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { keepRunning } from "./keep-running.ts";

export type Site = {
  mode: "start" | "dev";
  host: string;
  port: number;
  env: NodeJS.ProcessEnv;
  onProcess?: (pid: number) => void;
};

/** Garbage is collected before it piles up. All pages and doors, once read, fill some 250 MB of the web process; the worker stays under 300 MB. */
const webMemory = ["--max-old-space-size=384", "--max-semi-space-size=8"];
const workerMemory = ["--max-old-space-size=136", "--max-semi-space-size=4"];

/** What `node` is given to run the web server. */
export const webArguments = (mode: Site["mode"], host: string, port: number): string[] => [
  ...(mode === "start" ? webMemory : []),
  "--import",
  pathToFileURL(resolve("scripts/process/follow-parent.ts")).href,
  resolve("node_modules/next/dist/bin/next"),
  mode,
  "--hostname",
  host,
  "--port",
  String(port),
];

/** What `node` is given to run the worker. */
export const workerArguments = (): string[] => [...workerMemory, resolve("scripts/run.mjs"), "worker"];

/** Runs the web server and the worker until `ending` fires; resolves when both have ended. */
export async function serve({ mode, host, port, env, onProcess }: Site, ending: AbortSignal): Promise<void> {
  const nodeEnv = mode === "dev" ? "development" : "production";
  const settings: NodeJS.ProcessEnv = { ...env, NODE_ENV: nodeEnv, PORT: String(port), NEXT_TELEMETRY_DISABLED: "1" };
  const shared = { env: settings, ...(onProcess && { onStart: onProcess }) };
  await Promise.all([
    keepRunning({ name: "web", args: webArguments(mode, host, port), ...shared }, ending),
    keepRunning({ name: "worker", args: workerArguments(), ...shared }, ending),
  ]);
}

/** Whether the web server at `origin` answers within `milliseconds`. */
export async function answers(origin: string, milliseconds: number, ending?: AbortSignal): Promise<boolean> {
  for (const deadline = Date.now() + milliseconds; Date.now() < deadline && !ending?.aborted; await sleep(50)) {
    const response = await fetch(`${origin}/api/health/live`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    if (response?.ok) return true;
  }
  return false;
}
