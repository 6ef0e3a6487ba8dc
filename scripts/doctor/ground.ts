import { readFileSync } from "node:fs";
import { isInstalled } from "#scripts/launcher/install";
import { type Finding, reasonOf } from "./finding.ts";

export function nodeFinding(): Finding {
  const pinned = readFileSync(".nvmrc", "utf8").trim();
  const isGood = process.versions.node.split(".")[0] === pinned;
  return { subject: "node", isGood, detail: process.version, mend: "rm -rf node_modules && npm ci" };
}

export const packagesFinding = (): Finding => {
  const isGood = isInstalled(process.cwd());
  return { subject: "packages", isGood, detail: isGood ? "ok" : "-", mend: "npm ci" };
};

/** The settings as the web process will read them; the embedded database's address is made at start. */
export async function settingsFinding(): Promise<Finding> {
  const isEmbedded = process.env.DATABASE_URL === undefined;
  try {
    if (isEmbedded) process.env.DATABASE_URL = "postgresql://localhost/embedded";
    await import("#lib/platform/env");
    return { subject: "settings", isGood: true, detail: "ok" };
  } catch (error) {
    return { subject: "settings", isGood: false, detail: reasonOf(error), mend: ".env, .env.example" };
  } finally {
    if (isEmbedded) delete process.env.DATABASE_URL;
  }
}
