import { dirname, join } from "node:path/posix";

export type Import = {
  /** As it is written. */
  specifier: string;
  /** Path of a project file (without its ending where it is named by `#`), or the name of a package. */
  target: string;
  isOurs: boolean;
  /** True where nothing of it is left at run time. */
  isType: boolean;
  isDynamic: boolean;
};

const statement = /^[ \t]*(?:import|export)\s+(type\s)?\s*([^"';]*?)(?:\bfrom\s*)?(["'])([^"'\n]+)\3/gm;
const call = /\bimport\(\s*(["'])([^"'\n]+)\1/g;
const folders = ["lib", "components", "generated", "prisma", "scripts"];
const packageName = /^(?:@[^/]+\/)?[^/]+/;

const onlyTypes = (names: string) => /^\{(?:\s*type\s+\w+(?:\s+as\s+\w+)?\s*,?)+\s*\}\s*$/.test(names);

function resolve(from: string, specifier: string): Pick<Import, "target" | "isOurs"> {
  const folder = folders.find((name) => specifier.startsWith(`#${name}/`));
  if (folder) return { target: specifier.slice(1), isOurs: true };
  if (/^\.{1,2}\//.test(specifier)) return { target: join(dirname(from), specifier), isOurs: true };
  return { target: specifier.startsWith("node:") ? specifier : (packageName.exec(specifier)?.[0] ?? specifier), isOurs: false };
}

/** The imports and re-exports of a file, from its code without comments. */
export function importsOf(path: string, code: string): Import[] {
  const found: Import[] = [];
  for (const [, type, names = "", , specifier = ""] of code.matchAll(statement)) {
    if (names.includes("=") || names.includes("(")) continue;
    found.push({ specifier, ...resolve(path, specifier), isType: Boolean(type) || onlyTypes(names), isDynamic: false });
  }
  for (const [, , specifier = ""] of code.matchAll(call)) {
    found.push({ specifier, ...resolve(path, specifier), isType: false, isDynamic: true });
  }
  return found;
}
