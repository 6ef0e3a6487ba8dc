import type { Analyser, Token } from "#lib/platform/search/analyser";
import type { Entry, TermClass } from "#lib/platform/search/glossary";
import { hasHan } from "#lib/platform/search/text/fold";

/** What must stand in a text for an alternative to be met there; Chinese is looked for inside words too. */
export type Needle = { text: string; spaced: string; isHan: boolean };

export const toNeedle = (text: string, isHan: boolean): Needle => ({ text, spaced: ` ${text} `, isHan });

/** One way of meeting a concept, with its weight beside the typed one (1). */
export type Alternative = { query: string; needles: Needle[]; words: string[]; weight: number };

/** A term of the glossary, cut as queries are. */
export type Term = { key: string; tokens: readonly Token[] };
export type Sense = { class: TermClass; equal: Term[]; narrower: Term[] };
export type Thesaurus = ReadonlyMap<string, readonly Sense[]>;

export const quoted = (lexeme: string) => `'${lexeme.replace(/'/g, "''").replace(/\\/g, "\\\\")}'`;

/** How a sequence of tokens is looked up: stems with blanks, Chinese without. */
export function keyOf(tokens: readonly Token[]): string {
  let key = "";
  for (const [at, { word, isHan }] of tokens.entries()) key += at > 0 && !(isHan && tokens[at - 1]?.isHan) ? ` ${word}` : word;
  return key;
}

type Place = { lexeme: string; at: number; isPrefix?: true };

function hanPlaces(run: string[], start: number): Place[] {
  if (run.length === 1) return [{ lexeme: `_${run[0]}`, at: start, isPrefix: true }];
  const places: Place[] = [];
  for (let at = 0; at < run.length - 1; at += 2) places.push({ lexeme: `_${run[at]}${run[at + 1]}`, at: start + at });
  if (run.length % 2 === 1) places.push({ lexeme: `_${run.slice(-2).join("")}`, at: start + run.length - 2 });
  return places;
}

function placesOf(tokens: readonly Token[]): Place[] {
  const places: Place[] = [];
  let at = 0;
  let run: string[] = [];
  const closeRun = () => {
    if (run.length > 0) places.push(...hanPlaces(run, at - run.length));
    run = [];
  };
  for (const { word, isHan, width } of tokens) {
    if (isHan) run.push(...word);
    else {
      closeRun();
      places.push({ lexeme: word, at });
    }
    at += width;
  }
  closeRun();
  return places;
}

/** The words one after the other. */
export function phrase(tokens: readonly Token[]): string {
  const places = placesOf(tokens);
  let query = "";
  for (const [index, { lexeme, at, isPrefix }] of places.entries()) {
    const before = places[index - 1];
    query += `${before ? `<${at - before.at}>` : ""}${quoted(lexeme)}${isPrefix ? ":*" : ""}`;
  }
  return query;
}

/** A term as it is written: its words in order, a Chinese word also as a part of others. */
export function exactly(tokens: readonly Token[], weight: number): Alternative {
  const words = tokens.map(({ word }) => word);
  const text = keyOf(tokens);
  const [only] = tokens;
  const together = phrase(tokens);
  const query = only && tokens.length === 1 && only.isHan ? `(${quoted(only.word)}|${together})` : `(${together})`;
  return { query, needles: [hasHan(text) ? toNeedle(text.replaceAll(" ", ""), true) : toNeedle(text, false)], words, weight };
}

/** All words of a term, wherever they stand. */
export function scattered(parts: readonly (readonly Token[])[], weight: number): Alternative {
  const all = parts.map((part) => exactly(part, weight));
  return {
    query: `(${all.map(({ query }) => query).join("&")})`,
    needles: all.flatMap(({ needles }) => needles),
    words: all.flatMap(({ words }) => words),
    weight,
  };
}

const toTerm = (text: string, analyser: Analyser): Term => {
  const tokens = analyser.tokens(text);
  return { key: keyOf(tokens), tokens };
};

/** The glossary by what may be asked: for each term the concepts it stands for. */
export function createThesaurus(entries: readonly Entry[], analyser: Analyser): Thesaurus {
  const senses = new Map<string, Sense[]>();
  for (const entry of entries.filter((one) => one.class !== "unit")) {
    const equal = entry.terms.map((text) => toTerm(text, analyser));
    const sense: Sense = { class: entry.class, equal, narrower: entry.narrower.map((text) => toTerm(text, analyser)) };
    const keys = new Set([...equal.map(({ key }) => key), ...entry.asked.map((text) => toTerm(text, analyser).key)]);
    for (const key of keys) {
      const known = senses.get(key);
      if (known) known.push(sense);
      else senses.set(key, [sense]);
    }
  }
  return senses;
}

/** A thesaurus with more entries in it; the older senses of a term come first. */
export function extended(thesaurus: Thesaurus, entries: readonly Entry[], analyser: Analyser): Thesaurus {
  const added = createThesaurus(entries, analyser);
  const both = new Map(thesaurus);
  for (const [key, senses] of added) both.set(key, [...(thesaurus.get(key) ?? []), ...senses]);
  return both;
}

/** The glossary's single Latin words as they are written: what a misspelt word may have meant besides words of the catalogue. */
export function spellingsOf(entries: readonly Entry[]): string[] {
  const terms = entries.flatMap(({ terms: equal, asked, narrower }) => [...equal, ...asked, ...narrower]);
  return [...new Set(terms.map((term) => term.toLowerCase()))].filter((term) => /^[a-z]{4,}$/.test(term));
}
