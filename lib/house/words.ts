import { type Finding, finding } from "./finding.ts";
import { lineAt, type Source, scripts } from "./sources.ts";

const han = /\p{Script=Han}/u;
const mayHoldHan = /^(prisma\/seed\/|messages\/|bench\/data\/)/;

/** Rule 4: Chinese words live in messages, seeds, tests and data files. */
export const strayHan = (files: readonly Source[] = scripts): Finding[] =>
  files
    .filter(({ path, isTest }) => !isTest && !mayHoldHan.test(path))
    .flatMap(({ path, code }) => {
      const line = code.split("\n").findIndex((row) => han.test(row)) + 1;
      return line > 0
        ? [finding(`${path}:${line}`, "has Chinese words in code", "messages/<locale>/<domain>.json, or a data file")]
        : [];
    });

const word = "[^<>{}()=;&|?:]*\\p{L}{2}[^<>{}()=;&|?:]*";
const jsxTexts = [new RegExp(`>(${word})(?:</|\\{)`, "gu"), new RegExp(`\\}(${word})</`, "gu")];
const spokenAttributes = /\b(?:aria-label|aria-description|alt|title|placeholder)="([^"]*\p{L}{2}[^"]*)"/gu;

/** Rule 4: no sentence in JSX, neither between tags nor in an attribute that is read aloud. */
export const strayTexts = (files: readonly Source[] = scripts): Finding[] =>
  files
    .filter(({ path, isTest }) => path.endsWith(".tsx") && !isTest)
    .flatMap(({ path, bare, code }) => {
      const texts = jsxTexts.flatMap((pattern) => [...bare.matchAll(pattern)]);
      return [...texts, ...code.matchAll(spokenAttributes)].map((match) =>
        finding(`${path}:${lineAt(code, match.index)}`, `says "${match[1]?.trim()}" in code`, "a key in messages/ and t(key)"),
      );
    });
