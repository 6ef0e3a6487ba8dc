import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";

const state = z.object({
  home: z.string().optional(),
  port: z.number().int().default(0),
  superPassword: z.string(),
  password: z.string(),
});

/** What is remembered of a cluster between runs, in `.data/<name>.json`, readable by its owner only. */
export type State = z.infer<typeof state>;

export const stateFile = (name: string) => resolve(".data", `${name}.json`);

const newPassword = () => randomBytes(24).toString("base64url");

export function readState(name: string): State {
  const file = stateFile(name);
  if (existsSync(file)) return state.parse(JSON.parse(readFileSync(file, "utf8")));
  return { port: 0, superPassword: newPassword(), password: newPassword() };
}

export function writeState(name: string, value: State) {
  const file = stateFile(name);
  writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
