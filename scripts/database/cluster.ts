import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { isAlive, withLock } from "#scripts/launcher/lock";
import { note, Trouble } from "#scripts/launcher/words";
import { findPlace, makePrivateFolder, type Place, program } from "./place.ts";
import { joinRunning, postmasterOf, type Settings, startPostmaster, stopPostmaster } from "./postmaster.ts";
import { readState, type State, writeState } from "./state.ts";

/** A running server: `release` ends it unless another process of this checkout still uses it; `revive` starts it again after a kill. */
export type Cluster = State & { data: string; release: () => Promise<void>; revive: () => Promise<void> };

const leases = (name: string) => resolve(".data", `${name}.users`);
const lock = (name: string) => resolve(".data", `${name}.lock`);

function otherUsers(name: string): number {
  const others = readdirSync(leases(name)).filter((pid) => pid !== String(process.pid));
  for (const pid of others) if (!isAlive(Number(pid))) rmSync(join(leases(name), pid), { force: true });
  return others.filter((pid) => isAlive(Number(pid))).length;
}

function take(name: string) {
  mkdirSync(leases(name), { recursive: true });
  writeFileSync(join(leases(name), String(process.pid)), "");
}

const release = (name: string, place: Place) =>
  withLock(lock(name), async () => {
    rmSync(join(leases(name), String(process.pid)), { force: true });
    if (otherUsers(name) === 0) await stopPostmaster(place);
  });

const localeFlags = process.platform === "darwin" ? ["--locale=en_US.UTF-8", "--lc-collate=C"] : ["--locale=C.UTF-8"];

/** Made beside its place and moved there when complete, so that a half-made one is never taken for a database. */
function create(place: Place, superPassword: string) {
  note("creatingDatabase", { path: place.data });
  const unfinished = `${place.data}.new`;
  makePrivateFolder(unfinished, place.owner);
  const passwordFile = `${place.data}.password`;
  writeFileSync(passwordFile, superPassword, { mode: 0o600 });
  if (place.owner) chownSync(passwordFile, place.owner.uid, place.owner.gid);
  const flags = ["--username=postgres", "--auth=scram-sha-256", "--encoding=UTF8", ...localeFlags];
  const { status, stdout, stderr } = spawnSync(
    program(place, "initdb"),
    [`--pgdata=${unfinished}`, `--pwfile=${passwordFile}`, ...flags],
    { cwd: place.owner ? "/" : undefined, encoding: "utf8", ...place.owner },
  );
  rmSync(passwordFile, { force: true });
  if (/No space left/.test(stderr)) throw new Trouble("diskFull", { path: place.home });
  if (status !== 0) throw new Trouble("databaseStartFailed", { log: place.data, reason: `${stdout}${stderr}`.trim() });
  renameSync(unfinished, place.data);
}

const reach = async (place: Place, { superPassword, port }: State, settings: Settings) =>
  (await joinRunning(place, superPassword)) ?? (await startPostmaster(place, port, superPassword, settings));

async function revive(name: string, place: Place, state: State, settings: Settings) {
  if (postmasterOf(place)) return;
  await withLock(lock(name), async () => {
    if (!existsSync(join(leases(name), String(process.pid)))) return;
    const port = await reach(place, state, settings);
    if (port !== state.port) throw new Trouble("databasePortLost", { port: state.port });
  });
}

/** A checkout that was moved where the database's account cannot follow: its data move to where the account can. */
function bringAlong(name: string, place: Place) {
  const left = resolve(".data", name);
  if (left === place.data || existsSync(place.data) || !existsSync(left)) return;
  const { status, stderr } = spawnSync("mv", [left, place.data], { encoding: "utf8" });
  if (status !== 0) throw new Trouble("noPermission", { path: `${place.data} (${stderr.trim()})` });
}

/**
 * The embedded PostgreSQL server `name` of this checkout: made on first use, started when it does not run, joined when it does.
 * It listens on the loopback address only, at a remembered port that changes when something else has taken it.
 */
export async function openCluster(name: string, settings: Settings): Promise<Cluster> {
  mkdirSync(resolve(".data"), { recursive: true });
  return withLock(lock(name), async () => {
    const state = readState(name);
    const place = findPlace(name, state.home);
    writeState(name, { ...state, home: place.home });
    bringAlong(name, place);
    if (!existsSync(place.data)) create(place, state.superPassword);
    const port = await reach(place, state, settings);
    take(name);
    const running = { ...state, home: place.home, port };
    writeState(name, running);
    return {
      ...running,
      data: place.data,
      release: () => release(name, place),
      revive: () => revive(name, place, running, settings),
    };
  });
}
