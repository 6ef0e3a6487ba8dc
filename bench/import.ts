import { once } from "node:events";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import { runCommand, runNode, say } from "./child.ts";
import { type Figure, most } from "./figures.ts";
import { type Watched, watchUsage } from "./processes.ts";
import { dropScratch, freshDatabase } from "./scratch.ts";
import { rounded } from "./statistics.ts";

const file = "products-fashion/products.csv.gz";
const company = "bench-fashion";
const mostSeconds = 40;
const mostMegabytes = 500;

const summary = z.object({ read: z.number(), created: z.number(), rejected: z.number() });

/** Products in the search index of another database, asked by a thread that is connected to it. */
async function searchableProducts(databaseUrl: string): Promise<number> {
  const worker = new Worker(new URL("searchable.ts", import.meta.url), { env: { ...process.env, DATABASE_URL: databaseUrl } });
  const [documents] = await once(worker, "message");
  return z.number().parse(documents);
}

async function importInto(databaseUrl: string, path: string) {
  const args = [
    resolve("scripts/run.mjs"),
    "import",
    "products",
    path,
    "--company",
    company,
    "--create-company",
    "--publish",
    "--json",
  ];
  let watch: { stop: () => Watched } | undefined;
  const startedAt = performance.now();
  const { code, output } = await runNode({
    args,
    env: { ...process.env, DATABASE_URL: databaseUrl },
    onStart: (pid) => {
      watch = watchUsage(pid);
    },
  });
  const seconds = (performance.now() - startedAt) / 1000;
  const { peakMb, cpuMs } = watch?.stop() ?? { peakMb: 0, cpuMs: 0 };
  if (code !== 0 && code !== 2) throw new Error(`import ended with ${code}`);
  return { seconds, peakMb, cpuSeconds: cpuMs / 1000, ...summary.parse(JSON.parse(output)) };
}

/** Imports a large supplier file into a fresh demo fair: until every row can be found, start of the command included. */
export async function measureImport(serverUrl: string, data: string): Promise<Figure[] | undefined> {
  const path = resolve(data, file);
  if (!existsSync(path)) return undefined;
  const name = `yongfair_bench_import_${process.pid}`;
  const url = await freshDatabase(serverUrl, name);
  try {
    await runCommand(["seed", "--scale", "demo"], url);
    const before = await searchableProducts(url);
    say(`Importing ${path}…`);
    const { seconds, peakMb, cpuSeconds, read, created, rejected } = await importInto(url, path);
    const found = (await searchableProducts(url)) - before;
    if (found < created) throw new Error(`${created} products were imported, but ${found} can be found`);
    const rows = {
      "rows read": read,
      "products searchable": found,
      "rows rejected": rejected,
      "s CPU in Node.js": rounded(cpuSeconds),
    };
    return [
      { name: "until searchable", measured: rounded(seconds), unit: "s", target: most(mostSeconds), beside: rows },
      { name: "memory at most", measured: rounded(peakMb), unit: "MB resident", target: most(mostMegabytes) },
    ];
  } finally {
    await dropScratch(serverUrl, name);
  }
}
