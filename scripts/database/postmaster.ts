import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { isAlive } from "#scripts/launcher/lock";
import { Trouble } from "#scripts/launcher/words";
import { type Place, program } from "./place.ts";

const host = "127.0.0.1";

export type Settings = Record<string, string>;

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}

/** `wanted` where it is free on this machine, else one that is. */
export const freePort = (wanted: number): Promise<number> => listenOnce(wanted).catch(() => listenOnce(0));

/** The process id in postmaster.pid, or 0 where that process is not a postmaster of this data folder. */
export function postmasterOf(place: Place): number {
  try {
    const [pid = "", folder = ""] = readFileSync(join(place.data, "postmaster.pid"), "utf8").split("\n");
    if (!isAlive(Number(pid)) || folder.trim() !== place.data) return 0;
    const commandLine = `/proc/${pid}/cmdline`;
    return !existsSync(commandLine) || readFileSync(commandLine, "utf8").includes(place.data) ? Number(pid) : 0;
  } catch {
    return 0;
  }
}

const logFile = (place: Place) => `${place.data}.log`;

function lastWords(place: Place): string {
  const text = readFileSync(logFile(place), "utf8");
  return text.trim().split("\n").slice(-4).join("\n");
}

function spawnPostmaster(place: Place, port: number, settings: Settings): ChildProcess {
  const tooLong = (statSync(logFile(place), { throwIfNoEntry: false })?.size ?? 0) > 10_000_000;
  const log = openSync(logFile(place), tooLong ? "w" : "a");
  const options = { listen_addresses: host, port: String(port), unix_socket_directories: "", ...settings };
  const flags = Object.entries(options).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  try {
    const child = spawn(program(place, "postgres"), ["-D", place.data, ...flags], {
      cwd: place.data.startsWith("/") ? "/" : undefined,
      detached: true,
      stdio: ["ignore", log, log],
      windowsHide: true,
      ...place.owner,
    });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

/** Connects as the superuser; undefined while the server does not take connections. */
export async function connectAs(user: string, password: string, port: number, database: string): Promise<pg.Client | undefined> {
  const client = new pg.Client({ host, port, user, password, database, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    if (error instanceof pg.DatabaseError && error.code !== "57P03") throw error;
    return undefined;
  }
}

type Ready = "ready" | "gone";

async function waitUntilReady(isRunning: () => boolean, port: number, password: string): Promise<Ready> {
  while (isRunning()) {
    const client = await connectAs("postgres", password, port, "postgres");
    if (client) {
      await client.end();
      return "ready";
    }
    await sleep(40);
  }
  return "gone";
}

/** Waits for a postmaster that runs already; tells its port, or undefined when it ended instead. */
export async function joinRunning(place: Place, password: string): Promise<number | undefined> {
  const pid = postmasterOf(place);
  if (!pid) return undefined;
  const lines = readFileSync(join(place.data, "postmaster.pid"), "utf8").split("\n");
  const port = Number(lines[3]);
  return (await waitUntilReady(() => postmasterOf(place) === pid, port, password)) === "ready" ? port : undefined;
}

const isLeftBehind = /shared memory block|lock file .* already exists|is another postmaster/;

/**
 * Starts the server and waits until it takes connections, through crash recovery if need be.
 * Children of a postmaster that was killed need a moment to end: until then it is tried again.
 */
export async function startPostmaster(place: Place, wantedPort: number, password: string, settings: Settings): Promise<number> {
  for (const deadline = Date.now() + 15_000; ; ) {
    if (!postmasterOf(place)) rmSync(join(place.data, "postmaster.pid"), { force: true });
    const port = await freePort(wantedPort);
    const child = spawnPostmaster(place, port, settings);
    if ((await waitUntilReady(() => child.exitCode === null && child.signalCode === null, port, password)) === "ready")
      return port;
    const reason = lastWords(place);
    if (/No space left/.test(reason)) throw new Trouble("diskFull", { path: place.data });
    const mayPass = isLeftBehind.test(reason) || /Address already in use/.test(reason);
    if (!mayPass || Date.now() > deadline) throw new Trouble("databaseStartFailed", { log: logFile(place), reason });
    await sleep(300);
  }
}

/** Ends the server in order: connections are cut, everything committed is on disk. */
export async function stopPostmaster(place: Place) {
  const pid = postmasterOf(place);
  if (!pid) return;
  if (process.platform === "win32") spawnSync(program(place, "pg_ctl"), ["stop", "-D", place.data, "-m", "fast"]);
  else process.kill(pid, "SIGINT");
  for (const deadline = Date.now() + 60_000; postmasterOf(place) === pid && Date.now() < deadline; ) await sleep(20);
}
