import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { firstFreePort } from "#scripts/process/ports";
import { answers } from "#scripts/process/serve";

const host = "127.0.0.1";

export type SecondSite = { origin: string; stop: () => Promise<void> };

async function end(child: ChildProcess) {
  if (child.exitCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  await gone;
}

/** One more web process of the same build on the same database, with settings of its own; under a name where one is given. */
export async function startSecondSite(settings: Record<string, string>, name = host): Promise<SecondSite> {
  const port = await firstFreePort(3400, host);
  const origin = `http://${name}:${port}`;
  const follow = pathToFileURL(resolve("scripts/process/follow-parent.ts")).href;
  const args = [
    "--import",
    follow,
    resolve("node_modules/next/dist/bin/next"),
    "start",
    "--hostname",
    host,
    "--port",
    String(port),
  ];
  const own = { YONGFAIR_PARENT: String(process.pid), NODE_ENV: "production" as const, PUBLIC_URL: origin, PORT: String(port) };
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...settings, ...own },
  });
  const stop = () => end(child);
  if (await answers(origin, 60_000)) return { origin, stop };
  await stop();
  throw new Error(`the site at ${origin} does not answer`);
}
