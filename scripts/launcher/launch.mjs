import { spawn } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { watchForEnd } from "./ending.mjs";
import { ensureGenerated } from "./generate.mjs";
import { ensureInstalled, pinnedNode } from "./install.mjs";
import { Trouble, words } from "./words.mjs";

/** Prints what went wrong: one sentence where a person can mend it, everything where it is a bug. */
export function reportFailure(error) {
  if (error?.code === "ENOSPC") console.error(words("diskFull", { path: error.path ?? "" }));
  else if (error instanceof Trouble) console.error(`\n✗ ${error.message}`);
  else if (/^Settings that need mending/.test(error?.message)) console.error(`\n✗ ${words("badSettings")}\n${error.message}`);
  else console.error(error);
  return 1;
}

/** Runs this launcher again on the pinned Node.js; its end, however it comes, is ours. */
async function repeatOn(node, flags, root, args) {
  const child = spawn(node, [...flags, join(root, "scripts/run.mjs"), ...args], {
    stdio: "inherit",
    env: { ...process.env, YONGFAIR_FOLLOWS: "1" },
  });
  watchForEnd((signal) => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

/** Prisma's schema engine is a WebAssembly module, which Node.js announces as experimental at each start. */
function silenceExperiments() {
  process.removeAllListeners("warning");
  process.on("warning", (warning) => warning.name !== "ExperimentalWarning" && console.error(String(warning)));
}

function loadSettings(root) {
  const file = join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  for (const [name, value] of Object.entries(process.env)) if (value === "") delete process.env[name];
}

async function openFor(command) {
  if (!command.database) return undefined;
  const { openDatabase } = await import("#scripts/database/open");
  const database = await openDatabase(command.database === "migrated");
  process.env.DATABASE_URL = database.url;
  if (database.isEmbedded && !process.env.AUTH_SECRET) {
    const { ownSecret } = await import("#scripts/process/secret");
    process.env.AUTH_SECRET = ownSecret();
  }
  return database;
}

async function perform(root, command, args) {
  const ending = new AbortController();
  let database;
  let isRunning = false;
  const close = async () => {
    await database?.release();
    database = undefined;
  };
  watchForEnd(async (signal) => {
    if (ending.signal.aborted) return;
    ending.abort();
    if (command.stays || !isRunning) return;
    await close().catch(reportFailure);
    process.exit(128 + constants.signals[signal]);
  });
  try {
    database = await openFor(command);
    if (ending.signal.aborted) return 130;
    isRunning = true;
    const script = await import(pathToFileURL(join(root, command.file)).href);
    return await script.main(args, ending.signal, database);
  } finally {
    await close();
  }
}

/** From a bare checkout to the running command: packages, Node.js, settings, Prisma client, database. */
export async function launch(root, command, [name, ...args]) {
  process.chdir(root);
  const isPrepared = Boolean(process.env.YONGFAIR_PREPARED);
  if (!isPrepared) await ensureInstalled(root);
  const node = isPrepared ? undefined : pinnedNode(root);
  const flags = command.flags ?? [];
  const isFlagged = flags.every((flag) => process.execArgv.includes(flag));
  if (node && (realpathSync(process.execPath) !== node || !isFlagged)) return repeatOn(node, flags, root, [name, ...args]);
  if (Number(process.versions.node.split(".")[0]) < 24) throw new Trouble("noPinnedNode", { version: process.version });
  silenceExperiments();
  loadSettings(root);
  if (!isPrepared) await ensureGenerated(root);
  return perform(root, command, args);
}
