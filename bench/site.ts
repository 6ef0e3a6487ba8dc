import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, openSync } from "node:fs";
import { resolve } from "node:path";
import { isBuilt } from "#scripts/process/build";
import { firstFreePort } from "#scripts/process/ports";
import { answers, webArguments, workerArguments } from "#scripts/process/serve";
import { runNode, say } from "./child.ts";

const host = "127.0.0.1";
const graceMilliseconds = 8_000;

/** The built site under load: who asks is told by a forwarding header, as behind a proxy, so that no one meets the rate limit. */
export type Site = { origin: string; web: number; worker: number; assertAlive: () => void; stop: () => Promise<void> };

async function buildWhenStale() {
  if (isBuilt()) return;
  say("Building the site…");
  const { code } = await runNode({ args: [resolve("scripts/run.mjs"), "build"] });
  if (code !== 0) throw new Error("The build failed");
}

function start(name: string, args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  mkdirSync(resolve(".data"), { recursive: true });
  const log = openSync(resolve(`.data/bench-${name}.log`), "w");
  return spawn(process.execPath, args, {
    stdio: ["ignore", log, log],
    env: { ...env, YONGFAIR_PARENT: String(process.pid), YONGFAIR_FOLLOWS: "1" },
  });
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const force = setTimeout(() => child.kill("SIGKILL"), graceMilliseconds);
  await ended;
  clearTimeout(force);
}

const isAlive = (child: ChildProcess) => child.exitCode === null && child.signalCode === null;

/** Builds the site where it is stale and starts web and worker on a free port, on the given database. */
export async function startSite(databaseUrl: string): Promise<Site> {
  await buildWhenStale();
  const port = await firstFreePort(4_300, host);
  const origin = `http://${host}:${port}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: origin,
    PORT: String(port),
    TRUSTED_PROXIES: "1",
  };
  const web = start("web", webArguments("start", host, port), env);
  const worker = start("worker", workerArguments(), env);
  const stop = async () => {
    await Promise.all([end(web), end(worker)]);
  };
  const assertAlive = () => {
    for (const [name, child] of Object.entries({ web, worker })) {
      if (!isAlive(child)) throw new Error(`${name} has ended: see .data/bench-${name}.log`);
    }
  };
  if (!(await answers(origin, 60_000))) {
    await stop();
    throw new Error("The site does not answer: see .data/bench-web.log");
  }
  return { origin, web: web.pid ?? 0, worker: worker.pid ?? 0, assertAlive, stop };
}
