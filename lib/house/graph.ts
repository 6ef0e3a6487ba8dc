import { type Finding, finding } from "./finding.ts";
import { imported, type Source, scripts } from "./sources.ts";

const edges = new Map(
  scripts.map(({ path, imports }) => [
    path,
    imports.filter((edge) => edge.isOurs && !edge.isDynamic && !edge.isType).flatMap((edge) => imported(edge.target)?.path ?? []),
  ]),
);

function findCycle(from: string, done: Set<string>, trail: string[] = []): string[] | undefined {
  const seen = trail.indexOf(from);
  if (seen >= 0) return [...trail.slice(seen), from];
  if (done.has(from)) return undefined;
  for (const next of edges.get(from) ?? []) {
    const cycle = findCycle(next, done, [...trail, from]);
    if (cycle) return cycle;
  }
  done.add(from);
  return undefined;
}

/** No file leads back to itself at run time. */
export function cycles(): Finding[] {
  const done = new Set<string>();
  return [...edges.keys()].flatMap((path) => {
    const cycle = findCycle(path, done);
    for (const file of cycle ?? []) done.add(file);
    return cycle
      ? [finding(path, `is part of a cycle (${cycle.join(" → ")})`, "move what both need into a file of its own")]
      : [];
  });
}

const barrelsAllowed = /^(prisma\/seed|bench)\/index\.ts$/;
/** Files that give a launcher module, which old Nodes must read, the ending that `#scripts/*` asks for. */
const shims = /^scripts\/launcher\/\w+\.ts$/;

/** No file only passes on what others export. */
export function barrels(files: readonly Source[] = scripts): Finding[] {
  return files.flatMap(({ path, bare }) => {
    const isIndex = /(^|\/)index\.\w+$/.test(path) && !barrelsAllowed.test(path);
    const passesOn = /^export \*/m.test(bare) && !shims.test(path);
    return isIndex || passesOn ? [finding(path, "is a barrel", "import the file that has the thing")] : [];
  });
}

/** One way to write an import: `#folder/…` across folders, `./…` inside one. Data and styles have no `#` name. */
export function strayPaths(files: readonly Source[] = scripts): Finding[] {
  return files.flatMap(({ path, imports }) =>
    imports.flatMap(({ specifier }) => {
      if (/^\.\.\/(?!.*\.(?:css|json)$)/.test(specifier))
        return [finding(path, `imports ${specifier}`, "write #lib/…, #components/… across folders")];
      if (/^[@~]\//.test(specifier)) return [finding(path, `imports ${specifier}`, "write #lib/…, which Node understands too")];
      return [];
    }),
  );
}
