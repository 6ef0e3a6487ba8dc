import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { withLock } from "#scripts/launcher/lock";
import { say, Trouble } from "#scripts/launcher/words";

const sources = [
  "app",
  "components",
  "lib",
  "messages",
  "public",
  "prisma/schema.prisma",
  "prisma/models",
  "next.config.ts",
  "postcss.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
  "package-lock.json",
];

const isTest = /\.test\.tsx?$|^lib\/testing\/|^messages\/\w+\/launcher\.json$/;

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

function sourceDigest(): string {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(filesUnder)) {
    if (!isTest.test(file)) hash.update(`${file}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

const stamp = () => resolve(".next/source-digest");

/** Whether the build in .next was made from the sources as they are now. */
export const isBuilt = () => existsSync(stamp()) && readFileSync(stamp(), "utf8") === sourceDigest();

async function build() {
  rmSync(stamp(), { force: true });
  const digest = sourceDigest();
  const child = spawn(process.execPath, [resolve("node_modules/next/dist/bin/next"), "build"], {
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  const code = await new Promise((done, failed) => child.on("error", failed).on("exit", done));
  if (code !== 0) throw new Trouble("buildFailed");
  writeFileSync(stamp(), digest);
}

/** Builds the site when its sources differ from those of the build that is there; of several processes at once, one builds. */
export async function buildWhenChanged({ force = false } = {}): Promise<void> {
  if (!force && isBuilt()) return;
  await withLock(resolve(".data/build.lock"), async () => {
    if (!force && isBuilt()) return;
    say("building");
    await build();
  });
}
