import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { env } from "#lib/platform/env";

/** Where files live. Keys are generated, ASCII, immutable and never reused; names are kept in the database. */
export const store = new Disk(new FSDriver({ location: resolve(env.DATA_DIR ?? ".data", "files"), visibility: "private" }));

/** A new key: 120 random bits under a folder of 256 parts. */
export function newKey(): string {
  const name = randomBytes(15).toString("hex");
  return `${name.slice(0, 2)}/${name.slice(2)}`;
}
