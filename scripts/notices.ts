import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { bin, run } from "#scripts/checks/run";

const file = "THIRD_PARTY_NOTICES.md";
const between = /(<!-- packages -->\n)[\s\S]*?(\n<!-- \/packages -->)/;
/** Binaries of one system each: the head of the file names their families, so that the table is the same everywhere. */
const ofOneSystem = /(?:^|[-/])(?:linux|linuxmusl|darwin|win32|win|windows|freebsd|android|wasm32)(?:-|$)|^node-bin-/;

const listing = z.record(
  z.string(),
  z.object({ licenses: z.union([z.string(), z.array(z.string())]), repository: z.string().optional() }),
);

type Listing = z.infer<typeof listing>;

async function readListing(ending: AbortSignal): Promise<Listing> {
  const args = ["--production", "--json", "--excludePrivatePackages"];
  const { output } = await run(bin("license-checker-rseidelsohn", "license-checker-rseidelsohn", ...args), ending);
  return listing.parse(JSON.parse(output.slice(output.indexOf("{"))));
}

const nameOf = (id: string) => id.slice(0, id.lastIndexOf("@"));
const versionOf = (id: string) => id.slice(id.lastIndexOf("@") + 1);

function row([id, { licenses, repository }]: [string, Listing[string]]): string {
  const licence = [licenses].flat().join(", ").replace("*", "");
  return `| ${nameOf(id)} | ${versionOf(id)} | ${licence} | ${repository ?? ""} |`;
}

function table(packages: Listing): string {
  const rows = Object.entries(packages)
    .filter(([id]) => !ofOneSystem.test(nameOf(id)))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(row);
  return ["| package | version | licence | source |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

/** `npm run notices`: writes the table of packages in THIRD_PARTY_NOTICES.md; with `--check` only compares it. */
export async function main(args: string[], ending: AbortSignal = new AbortController().signal): Promise<number> {
  const before = readFileSync(file, "utf8");
  const packages = table(await readListing(ending));
  const after = before.replace(between, (_, open: string, close: string) => open + packages + close);
  if (args.includes("--check")) {
    if (before !== after) console.error(`✗ ${file}: npm run notices`);
    return before === after ? 0 : 1;
  }
  writeFileSync(file, after);
  return 0;
}
