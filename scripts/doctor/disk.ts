import { mkdir, rm, statfs, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { isBuilt } from "#scripts/process/build";
import { type Finding, reasonOf } from "./finding.ts";

const needed = 2_000_000_000;

const folder = () => resolve(process.env.DATA_DIR ?? ".data");

/** Whether files can be stored: one is written and taken away again. */
export async function storageFinding(): Promise<Finding> {
  const path = folder();
  const probe = join(path, `.probe-${process.pid}`);
  try {
    await mkdir(path, { recursive: true });
    await writeFile(probe, "");
    await rm(probe);
    return { subject: "storage", isGood: true, detail: path };
  } catch (error) {
    return { subject: "storage", isGood: false, detail: reasonOf(error), mend: `DATA_DIR, chown ${path}` };
  }
}

export async function diskFinding(): Promise<Finding> {
  const { bavail, bsize } = await statfs(process.cwd());
  const free = bavail * bsize;
  return { subject: "disk", isGood: free >= needed, detail: `${(free / 1e9).toFixed(1)} GB`, mend: `> ${needed / 1e9} GB` };
}

export const buildFinding = (): Finding => {
  const isGood = isBuilt();
  return { subject: "build", isGood, detail: isGood ? "ok" : "-", mend: "npm run build" };
};
