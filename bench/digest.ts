import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const seedSources = ["prisma/seed", "prisma/migrations", "lib/taxonomy"];
const indexSources = [
  "lib/platform/search",
  "lib/discovery/glossary",
  ...["lib/product", "lib/company"].flatMap((domain) =>
    ["search", "search.ts", "jobs", "jobs.ts"].map((part) => `${domain}/${part}`),
  ),
];

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return path.includes(".test.") ? [] : [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

function digestOf(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(filesUnder)) hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

/** What a scratch database was made from: when `seed` changes it is made anew, when only `index` changes it is indexed anew. */
export const sourceDigests = () => ({ seed: digestOf(seedSources), index: digestOf(indexSources) });
