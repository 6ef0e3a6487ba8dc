import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { databaseUrl } from "#scripts/process/settings";
import { type Results, readResults, saveResults } from "./figures.ts";
import { describeMachine } from "./machine.ts";
import { type Options, readOptions, usage } from "./options.ts";
import { document, printed } from "./report.ts";
import { scratchDatabase } from "./scratch.ts";

async function measure(options: Options): Promise<{ results: Results; faults: string[] }> {
  const server = databaseUrl();
  const machine = await describeMachine(server);
  const needsCatalogue = [...options.parts].some((part) => part !== "import" && part !== "matching");
  const scratch = needsCatalogue ? await scratchDatabase(server, options.products) : undefined;
  if (scratch) process.env.DATABASE_URL = scratch.url;
  const { measureParts } = await import("./parts.ts");
  return measureParts(options, { server, machine, ...(scratch && { scratch }) });
}

function writeDocument(results: Results) {
  mkdirSync(resolve("docs"), { recursive: true });
  writeFileSync(resolve("docs/performance.md"), document(results));
}

async function run(options: Options): Promise<number> {
  const isMeasuring = options.parts.size > 0;
  const { results, faults } = isMeasuring ? await measure(options) : { results: {}, faults: [] };
  const all = isMeasuring ? saveResults(results) : readResults();
  if (options.writesDocument) writeDocument(all);
  if (options.isJson) console.log(JSON.stringify(isMeasuring ? results : all, null, 2));
  else for (const section of Object.values(results)) console.log(printed(section));
  for (const fault of faults) console.error(`\n✗ ${fault}`);
  return faults.length > 0 ? 1 : 0;
}

/** `npm run bench`: 0 where everything could be measured, however slow it was; 1 where something does not work. */
export async function main(args: string[]): Promise<number> {
  let options: Options | undefined;
  try {
    options = readOptions(args);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return 1;
  }
  if (options) return run(options);
  console.log(usage);
  return 0;
}
