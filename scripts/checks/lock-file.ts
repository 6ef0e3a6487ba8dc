import { readFileSync } from "node:fs";
import { z } from "zod";

const manifest = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), resolved: z.string().optional(), link: z.boolean().optional() }),
  ),
});

/** The lowest releases without a known hole. */
const floors: Record<string, string> = { next: "16.4.5", sharp: "0.35.5" };

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

const isBelow = (version: string, floor: string) => version.localeCompare(floor, "en", { numeric: true }) < 0;

function unpinned(): string[] {
  const { dependencies, devDependencies, optionalDependencies } = manifest.parse(readJson("package.json"));
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, range]) => !/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(range))
    .map(([name, range]) => `package.json: ${name} is "${range}"; name one exact version`);
}

/** What in package.json and package-lock.json is not one exact, unpatched release from the registry. */
export function lockFileFaults(): string[] {
  const { packages } = lockFile.parse(readJson("package-lock.json"));
  const foreign = Object.entries(packages).filter(
    ([path, { resolved, link }]) => path !== "" && (link || (resolved && !resolved.startsWith("https://registry.npmjs.org/"))),
  );
  const holes = Object.entries(floors).filter(([name, floor]) => {
    const version = packages[`node_modules/${name}`]?.version;
    return version && isBelow(version, floor);
  });
  return [
    ...unpinned(),
    ...foreign.map(
      ([path, { resolved }]) => `package-lock.json: ${path} comes from ${resolved ?? "a link"}, not from the registry`,
    ),
    ...holes.map(([name, floor]) => `${name} must be ${floor} or newer`),
  ];
}
