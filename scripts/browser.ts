import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { say, Trouble } from "#scripts/launcher/words";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge"];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The browser of this machine: CHROME_PATH, else a Chromium or Chrome that is installed. */
export function systemBrowser(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...elsewhere];
  return [process.env.CHROME_PATH ?? "", ...candidates].find((path) => path !== "" && existsSync(path));
}

function installDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  say("installingBrowser");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const packages = ["chromium", "fonts-noto-cjk"];
  spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore", env });
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], { stdio: "ignore", env });
  return systemBrowser();
}

async function unpackShipped(): Promise<string | undefined> {
  if (process.platform !== "linux") return undefined;
  const { default: chromium } = await import("@sparticuz/chromium");
  return chromium.executablePath();
}

async function starts(executablePath: string): Promise<boolean> {
  const { chromium } = await import("@playwright/test");
  const browser = await chromium.launch({ executablePath, args: browserSwitches, timeout: 30_000 }).catch(() => undefined);
  await browser?.close();
  return browser !== undefined;
}

/** A Chromium that starts: the system's, else Debian's where we may install it, else the one that npm brought. */
export async function findBrowser(): Promise<string> {
  const installed = systemBrowser() ?? installDebian();
  if (installed) return installed;
  const shipped = await unpackShipped();
  if (shipped && (await starts(shipped))) return shipped;
  throw new Trouble("noBrowser");
}

/** Switches under which a browser calls nobody but the page under test. */
export const browserSwitches = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
  "--disable-gpu",
];

/** Prints where the browser is, installing one where there is none. */
export async function main(): Promise<number> {
  console.log(await findBrowser());
  return 0;
}
