import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type Import, importsOf } from "./imports.ts";
import { type Scan, scan } from "./scan.ts";

export type Source = Scan & { path: string; text: string; lines: number; isTest: boolean; imports: Import[] };

const roots = ["app", "components", "lib", "scripts", "prisma", "e2e", "bench"];
const skipped = /^(node_modules|generated|migrations|\.\w+)$/;

export const root = join(import.meta.dirname, "../..");

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !skipped.test(entry.name)) yield* walk(path);
    else if (entry.isFile()) yield relative(root, path).split(sep).join("/");
  }
}

/** Paths below a folder of the project, whatever they are. */
export const filesBelow = (folder: string): string[] => [...walk(join(root, folder))].sort();

export const readText = (path: string): string => readFileSync(join(root, path), "utf8");

const isCode = (path: string) => /\.(ts|tsx|mjs|css)$/.test(path) && !path.endsWith(".d.mts");
const inRoot = () => readdirSync(root).filter((name) => isCode(name) && name !== "next-env.d.ts");

/** A file as the rules see it; its text may be given. */
export function toSource(path: string, text = readText(path)): Source {
  const scanned = scan(text);
  const isTest = /\.(test|spec|contract)\.tsx?$|\/contract\.ts$/.test(path) || /^e2e\/|\/testing\//.test(path);
  return { ...scanned, path, text, lines: text.split("\n").length - 1, isTest, imports: importsOf(path, scanned.code) };
}

/** Every source file of the project, taken apart once. */
export const sources: readonly Source[] = [...inRoot(), ...roots.flatMap(filesBelow)]
  .filter(isCode)
  .map((path) => toSource(path));

export const scripts = sources.filter(({ path }) => !path.endsWith(".css"));

export const sourceAt = (path: string): Source | undefined => sources.find((source) => source.path === path);

/** The 1-based line of a place in a text. */
export const lineAt = (text: string, index: number): number => text.slice(0, index).split("\n").length;

const endings = ["", ".ts", ".tsx", ".mjs"];

/** The source file that an import names, where there is one. */
export const imported = (target: string): Source | undefined => endings.map((ending) => sourceAt(target + ending)).find(Boolean);
