import { z } from "zod";
import { bin, run } from "./run.ts";

const allowed = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "OFL-1.1",
  "Unlicense",
  "Zlib",
]);

/** Licences that are fine for one package, for the reason given. */
const exceptions: Record<string, { name: RegExp; reason: string }> = {
  "LGPL-3.0-or-later": { name: /^@img\/sharp-libvips-/, reason: "a library that is linked dynamically and not changed" },
  "EPL-2.0": { name: /^elkjs$/, reason: "part of Prisma's own tools, not of what is served" },
  "CC-BY-4.0": { name: /^caniuse-lite$/, reason: "data for the build, named in THIRD_PARTY_NOTICES" },
};

const listing = z.record(z.string(), z.object({ licenses: z.union([z.string(), z.array(z.string())]) }));

/** The licences an expression such as `(MIT OR CC0-1.0)` names; `*` marks one that was read from a licence file. */
const named = (expression: string) =>
  expression
    .replace(/[()*]/g, " ")
    .split(/\s+(?:and|or)\s+/i)
    .map((name) => name.trim());

const isFine = (name: string, licence: string) => allowed.has(licence) || exceptions[licence]?.name.test(name);

/** Packages in what is shipped whose licence does not go with ours. */
export async function licenceFaults(ending: AbortSignal): Promise<string[]> {
  const args = ["--production", "--json", "--excludePrivatePackages"];
  const { output } = await run(bin("license-checker-rseidelsohn", "license-checker-rseidelsohn", ...args), ending);
  const packages = listing.parse(JSON.parse(output.slice(output.indexOf("{"))));
  return Object.entries(packages).flatMap(([id, { licenses }]) => {
    const name = id.slice(0, id.lastIndexOf("@"));
    const unknown = [licenses]
      .flat()
      .flatMap(named)
      .filter((licence) => !isFine(name, licence));
    return unknown.length > 0 ? [`${id}: ${unknown.join(", ")} is not on the list in scripts/checks/licences.ts`] : [];
  });
}
