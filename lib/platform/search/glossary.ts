import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What a line of the glossary is about. Goods name things; the other classes say more about a thing. */
export const termClasses = ["goods", "people", "colour", "material", "quality", "noise", "stop", "unit"] as const;
export type TermClass = (typeof termClasses)[number];

/**
 * One concept. `terms` mean the same and find each other; `asked` find the terms but are not found by them (shades → sunglasses);
 * `narrower` are found by the terms but do not find them (footwear → sandals).
 */
export type Entry = { class: TermClass; terms: string[]; asked: string[]; narrower: string[] };

const isClass = (word: string): word is TermClass => termClasses.some((name) => name === word);

const sorted = (cells: string[], sign: string) =>
  cells.filter((cell) => cell.startsWith(sign)).map((cell) => cell.slice(1).trim());

function toEntry(line: string, className: TermClass): Entry {
  const cells = line
    .split("\t")
    .map((cell) => cell.trim())
    .filter(Boolean);
  return {
    class: className,
    terms: cells.filter((cell) => !/^[<>]/.test(cell)),
    asked: sorted(cells, ">"),
    narrower: sorted(cells, "<"),
  };
}

/**
 * Reads a glossary: tab-separated terms, one concept a line; `## class` opens a section, `#` a comment;
 * `>term` is only asked for, `<term` is narrower than the line.
 */
export function parseGlossary(text: string): Entry[] {
  const entries: Entry[] = [];
  let current: TermClass = "goods";
  for (const line of text.split(/\r?\n/)) {
    const heading = /^## (\w+)/.exec(line)?.[1];
    if (heading !== undefined) {
      if (!isClass(heading)) throw new Error(`The glossary has no class "${heading}" (it has ${termClasses.join(", ")})`);
      current = heading;
    } else if (line.trim() && !line.startsWith("#")) {
      entries.push(toEntry(line, current));
    }
  }
  return entries;
}

/** The trade glossary, a data file that editors extend; see docs/search.md. */
export const tradeGlossaryPath = join(/* turbopackIgnore: true */ process.cwd(), "lib/discovery/glossary/trade.tsv");

export const loadGlossary = (path = tradeGlossaryPath): Entry[] => parseGlossary(readFileSync(path, "utf8"));
