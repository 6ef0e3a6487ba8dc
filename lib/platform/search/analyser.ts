import { createHash } from "node:crypto";
import type { Entry } from "./glossary.ts";
import { stem } from "./text/english.ts";
import { fold, hasHan } from "./text/fold.ts";
import { type Cutter, createCutter } from "./text/han.ts";

/** One word of a text. `width` is how many places it takes: one for a Latin word, one per character for Chinese. */
export type Token = {
  word: string;
  surface: string;
  isHan: boolean;
  width: number;
  /** Other forms found at the same place: a hyphenated word written in one, a number without its unit. */
  also: readonly string[];
};

export type Analyser = {
  tokens: (text: string) => readonly Token[];
  inside: Cutter["inside"];
  entries: readonly Entry[];
  /** Changes when the same text would be cut otherwise: indexes made with another one are rebuilt. */
  digest: string;
};

const analyserVersion = 6;
const pattern =
  /\p{Script=Han}+|\d+(?:\.\d+)?(?:(?![\p{Script=Han}])\p{L})*|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:['’](?:s\b)?|[-‐‑](?=(?!\p{Script=Han})[\p{L}\p{N}]))?/gu;

const latin = (surface: string, also: readonly string[] = []): Token => ({
  word: stem(surface),
  surface,
  isHan: false,
  width: 1,
  also,
});

/** Names of units and how they are written behind a number: the first term of each line of the glossary's unit section. */
function unitNames(entries: readonly Entry[]): Map<string, string> {
  const units = new Map<string, string>();
  for (const { class: name, terms } of entries) {
    const [sign] = terms;
    if (name === "unit" && sign) for (const term of terms) units.set(fold(term), fold(sign));
  }
  return units;
}

type Cut = { cutter: Cutter; units: Map<string, string>; hanUnits: RegExp | undefined };

function hanTokens(run: string, { cutter }: Cut): Token[] {
  return cutter.words(run).map((word) => ({ word, surface: word, isHan: true, width: [...word].length, also: [] }));
}

const measure = (number: string, unit: string): Token => ({
  word: `${number}${unit}`,
  surface: `${number}${unit}`,
  isHan: false,
  width: 1,
  also: [number],
});

function splitNumber(piece: string, units: Map<string, string>): Token {
  const [, number, letters] = /^(\d+(?:\.\d+)?)(.*)$/.exec(piece) ?? [];
  const unit = letters ? units.get(letters) : undefined;
  return number && unit ? measure(number, unit) : latin(piece);
}

function closeHyphen(out: Token[], opened: string[]) {
  if (opened.length < 2) return;
  const first = out.at(-opened.length);
  if (first) out[out.length - opened.length] = { ...first, also: [...first.also, stem(opened.join(""))] };
}

function cutText(text: string, cut: Cut): Token[] {
  const out: Token[] = [];
  let hyphenated: string[] = [];
  for (const [piece] of fold(text).matchAll(pattern)) {
    const last = out.at(-1);
    const isNumberBefore = last && !last.isHan && /^\d+(\.\d+)?$/.test(last.surface);
    if (hasHan(piece)) {
      closeHyphen(out, hyphenated);
      hyphenated = [];
      const unit = isNumberBefore ? cut.hanUnits?.exec(piece)?.[0] : undefined;
      if (last && unit) out[out.length - 1] = measure(last.surface, cut.units.get(unit) ?? unit);
      out.push(...hanTokens(unit ? piece.slice(unit.length) : piece, cut));
      continue;
    }
    const surface = piece.replace(/['’]s?$|[-‐‑]$/u, "");
    const unit = isNumberBefore && hyphenated.length === 0 ? cut.units.get(surface) : undefined;
    if (last && unit) out[out.length - 1] = measure(last.surface, unit);
    else out.push(/^\d/.test(surface) ? splitNumber(surface, cut.units) : latin(surface));
    hyphenated.push(surface);
    if (/[-‐‑]$/u.test(piece)) continue;
    closeHyphen(out, hyphenated);
    hyphenated = [];
  }
  closeHyphen(out, hyphenated);
  return out;
}

const remembered = 20_000;
const shortText = 60;

/** Remembers how short texts are cut: names of colours, categories and firms come back in thousands of documents. */
function remembering(cutter: (text: string) => Token[]) {
  const known = new Map<string, Token[]>();
  return (text: string): Token[] => {
    const tokens = known.get(text) ?? cutter(text);
    if (text.length > shortText) return tokens;
    if (known.size >= remembered) known.clear();
    known.set(text, tokens);
    return tokens;
  };
}

/** Makes the one analyser that documents and queries share. */
export function createAnalyser(entries: readonly Entry[]): Analyser {
  const tradeWords = entries
    .flatMap(({ terms, asked, narrower }) => [...terms, ...asked, ...narrower])
    .filter((term) => /^\p{Script=Han}{2,6}$/u.test(term));
  const cutter = createCutter([...new Set(tradeWords)].filter((word) => word.length < 5));
  const units = unitNames(entries);
  const hanNames = [...units.keys()].filter(hasHan).sort((a, b) => b.length - a.length);
  const cut = { cutter, units, hanUnits: hanNames.length > 0 ? new RegExp(`^(?:${hanNames.join("|")})`, "u") : undefined };
  const digest = createHash("sha256")
    .update(JSON.stringify([analyserVersion, tradeWords, [...units]]))
    .digest("hex")
    .slice(0, 16);
  return { tokens: remembering((text) => cutText(text, cut)), inside: cutter.inside, entries, digest };
}
