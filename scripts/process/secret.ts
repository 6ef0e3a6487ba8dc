import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

/** The key of sessions and seals where none is set: made once, kept beside the embedded database, readable by its owner only. */
export function ownSecret(): string {
  const file = resolve(".data", "secret");
  if (!existsSync(file)) {
    mkdirSync(resolve(".data"), { recursive: true });
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  }
  return readFileSync(file, "utf8").trim();
}
