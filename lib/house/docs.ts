import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Finding, finding } from "./finding.ts";
import { filesBelow, lineAt, readText, root } from "./sources.ts";

const isDoc = (path: string) => path.endsWith(".md");

const docs = () => [...readdirSync(root).filter(isDoc), ...["docs", "lib", "prisma"].flatMap(filesBelow).filter(isDoc)];

const link = /\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)]*)?\)/g;

/** Every relative link in the documents leads somewhere. */
export const deadLinks = (): Finding[] =>
  docs().flatMap((path) => {
    const text = readText(path);
    return [...text.matchAll(link)]
      .filter(([, target = ""]) => !existsSync(join(root, dirname(path), target)))
      .map(({ index, 1: target }) => finding(`${path}:${lineAt(text, index)}`, `links to ${target}`, "a file that is there"));
  });

const named = /`((?:app|components|lib|scripts|prisma|bench|e2e|messages)\/[\w./[\]-]*[\w\]/])`/g;

/** Files that documents name are there. */
export const deadNames = (): Finding[] =>
  docs()
    .filter((path) => path !== "CHANGELOG.md" && !path.startsWith("docs/adr/"))
    .flatMap((path) => {
      const text = readText(path);
      return [...text.matchAll(named)]
        .filter(([, target = ""]) => !existsSync(join(root, target)) && !existsSync(join(root, `${target}.ts`)))
        .map(({ index, 1: target }) => finding(`${path}:${lineAt(text, index)}`, `names ${target}`, "a file that is there"));
    });

/** A decision fits on one screen. */
export const longDecisions = (): Finding[] =>
  filesBelow("docs/adr")
    .filter((path) => readText(path).split("\n").length > 41)
    .map((path) => finding(path, "is longer than 40 lines", "context, decision, consequences; the rest belongs elsewhere"));
