import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

export function isAlive(pid) {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

const ownerOf = (file) => {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    return 0;
  }
};

function take(file) {
  const claim = `${file}.${process.pid}`;
  writeFileSync(claim, String(process.pid));
  try {
    linkSync(claim, file);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(claim, { force: true });
  }
}

/** Moves a dead owner's lock away; one that a faster process took meanwhile is put back. */
function clearDead(file) {
  if (isAlive(ownerOf(file))) return;
  const aside = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, aside);
    if (isAlive(ownerOf(aside))) linkSync(aside, file);
  } catch (error) {
    if (error.code !== "ENOENT" && error.code !== "EEXIST") throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Runs `act` while no other process holds `file`; a lock whose process has died does not count. */
export async function withLock(file, act) {
  mkdirSync(dirname(file), { recursive: true });
  while (!take(file)) {
    clearDead(file);
    await sleep(100);
  }
  try {
    return await act();
  } finally {
    rmSync(file, { force: true });
  }
}
