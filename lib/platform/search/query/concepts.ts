import type { Analyser, Token } from "#lib/platform/search/analyser";
import type { TermClass } from "#lib/platform/search/glossary";
import { stem } from "#lib/platform/search/text/english";
import { foldCode } from "#lib/platform/search/text/fold";
import { type Alternative, exactly, keyOf, phrase, quoted, type Sense, scattered, type Thesaurus, toNeedle } from "./terms.ts";

/** One thing that is asked for, in all the ways it may be said. */
export type Concept = {
  /** What was typed for it. */
  surface: string;
  tokens: Token[];
  alternatives: Alternative[];
  class: TermClass | "word";
  /** True behind "for" or "with": it does not name the thing that is sought. */
  isAside: boolean;
};

export type Vocabulary = { documents: number; frequency: (word: string) => number };

export const longestQuery = 10;
const longestTerm = 5;
const mostAlternatives = 14;
const asides = new Set(["for", "with", "without", "from", "by", "to", "in"]);

const equalWeight = 0.9;
const narrowerWeight = 0.62;
const scatteredWeight = 0.72;
const insideWeight = 0.5;
const splitWeight = 0.85;

/** The typed words, no more than the engine asks for. */
export const queryTokens = (analyser: Analyser, text: string) => analyser.tokens(text.slice(0, 400)).slice(0, longestQuery * 2);

/** Words to look up before concepts can be made: those typed, neighbours written in one, halves of compounds. */
export function wordsToLookUp(tokens: readonly Token[]): string[] {
  const words = tokens.flatMap(({ word, also }) => [word, ...also]);
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (!token.isHan && next && !next.isHan) words.push(joined(token, next));
    for (const [head, tail] of halves(token)) words.push(head.word, tail.word);
  }
  return [...new Set(words)];
}

const joined = (first: Token, second: Token) => stem(first.surface + second.surface);

function halves({ surface, isHan }: Token): [Token, Token][] {
  if (isHan || surface.length < 6 || !/^[a-z]+$/.test(surface)) return [];
  const part = (text: string): Token => ({ word: stem(text), surface: text, isHan: false, width: 1, also: [] });
  return Array.from({ length: surface.length - 5 }, (_, at) => [part(surface.slice(0, at + 3)), part(surface.slice(at + 3))]);
}

function insideHan(token: Token, analyser: Analyser): Alternative[] {
  if (!token.isHan || token.width < 3) return [];
  const text = token.word;
  const part = analyser.inside(text).find((word) => text.startsWith(word) || text.endsWith(word)) ?? text.slice(0, 2);
  const rest = text.startsWith(part) ? text.slice(part.length) : text.slice(0, -part.length);
  const han = (word: string): Token => ({ word, surface: word, isHan: true, width: [...word].length, also: [] });
  return rest ? [scattered([[han(part)], [han(rest)]], insideWeight)] : [];
}

function literal(tokens: Token[], analyser: Analyser, vocabulary: Vocabulary): Alternative[] {
  const [first, second] = tokens;
  if (!first) return [];
  const found = [exactly(tokens, 1)];
  if (tokens.length > 1)
    found.push(
      scattered(
        tokens.map((token) => [token]),
        scatteredWeight,
      ),
    );
  else
    found.push(
      ...first.also.map((word) => ({ query: quoted(word), needles: [toNeedle(word, false)], words: [word], weight: 0.9 })),
    );
  if (second && tokens.length === 2 && !first.isHan && !second.isHan) {
    const word = joined(first, second);
    if (vocabulary.frequency(word) > 0)
      found.push({ query: quoted(word), needles: [toNeedle(word, false)], words: [word], weight: 1 });
  }
  if (tokens.length === 1) {
    found.push(...insideHan(first, analyser));
    for (const pair of halves(first)) {
      if (pair.every(({ word }) => vocabulary.frequency(word) > 0)) {
        found.push({ ...exactly(pair, splitWeight), query: `(${phrase(pair)})` });
      }
    }
  }
  return found;
}

function said(senses: readonly Sense[], key: string): Alternative[] {
  const alternatives = senses.flatMap(({ equal, narrower }) => [
    ...equal.map(({ key: term, tokens }) => ({ term, alternative: exactly(tokens, equalWeight) })),
    ...narrower.map(({ key: term, tokens }) => ({ term, alternative: exactly(tokens, narrowerWeight) })),
  ]);
  const unique = new Map(
    alternatives
      .filter(({ term }) => term !== key)
      .map(({ term, alternative }) => [term, alternative] as const)
      .reverse(),
  );
  return [...unique.values()].reverse();
}

export type Making = { analyser: Analyser; thesaurus: Thesaurus; vocabulary: Vocabulary };

function longestMatch(
  tokens: readonly Token[],
  at: number,
  { thesaurus, vocabulary }: Making,
): { length: number; senses: readonly Sense[] } {
  for (let length = Math.min(longestTerm, tokens.length - at); length > 0; length -= 1) {
    const senses = thesaurus.get(keyOf(tokens.slice(at, at + length)));
    if (senses) return { length, senses };
  }
  const [first, second] = tokens.slice(at, at + 2);
  const isPair = first && second && !first.isHan && !second.isHan && vocabulary.frequency(joined(first, second)) > 0;
  if (isPair) return { length: 2, senses: thesaurus.get(joined(first, second)) ?? [] };
  return { length: 1, senses: [] };
}

function conceptAt(tokens: readonly Token[], at: number, making: Making, isAside: boolean): { concept: Concept; length: number } {
  const { length, senses } = longestMatch(tokens, at, making);
  const own = tokens.slice(at, at + length);
  const alternatives = [...literal(own, making.analyser, making.vocabulary), ...said(senses, keyOf(own))].slice(
    0,
    mostAlternatives,
  );
  const surface = own.map(({ surface: word, isHan }, index) => (index > 0 && !isHan ? ` ${word}` : word)).join("");
  return { concept: { surface, tokens: own, alternatives, class: senses[0]?.class ?? "word", isAside }, length };
}

/** Reads a query as a list of concepts; trade phrases that say nothing of the goods ("wholesale", "factory") count only when alone. */
export function toConcepts(tokens: readonly Token[], making: Making): Concept[] {
  const concepts: Concept[] = [];
  let isAside = false;
  for (let at = 0; at < tokens.length; ) {
    const { concept, length } = conceptAt(tokens, at, making, isAside);
    if (concept.class === "stop" && concepts.length > 0 && asides.has(concept.surface)) isAside = true;
    const isRepeated = concepts.some(({ surface }) => surface === concept.surface);
    if (!isRepeated) concepts.push(concept);
    at += length;
  }
  const telling = concepts.filter(({ class: name }) => name !== "noise" && name !== "stop");
  const kept = telling.length > 0 ? telling : concepts.filter(({ class: name }) => name !== "stop");
  return (kept.length > 0 ? kept : concepts).slice(0, longestQuery);
}

const character = (word: string): Token => ({ word, surface: word, isHan: true, width: [...word].length, also: [] });

/** A Chinese word's parts; of a short one the last character, which names the kind of thing. */
function pieces(token: Token, analyser: Analyser): Token[] {
  const text = token.word;
  if (token.width === 2) return [character(text.slice(-1))];
  const part = analyser.inside(text).find((word) => text.startsWith(word) || text.endsWith(word)) ?? text.slice(0, 2);
  const rest = text.startsWith(part) ? text.slice(part.length) : text.slice(0, -part.length);
  return (text.startsWith(part) ? [part, rest] : [rest, part]).filter(Boolean).map(character);
}

/** The words a compound concept is made of, as concepts of their own; none for a simple one. */
export function partsOf(concept: Concept, making: Making): Concept[] {
  const { tokens, isAside } = concept;
  const compounds = tokens.filter(({ isHan, width }) => isHan && width > 1);
  const words = tokens.length > 1 ? tokens : compounds.flatMap((token) => pieces(token, making.analyser));
  return words
    .map((token) => conceptAt([token], 0, making, isAside).concept)
    .filter(({ class: name }) => name !== "stop" && name !== "noise");
}

/** The whole query as an article number, if it could be one. */
export function codeQuery(text: string): string | undefined {
  const code = foldCode(text);
  const isCode = code.length >= 3 && code.length <= 40 && /\d/.test(code) && /^[a-z0-9]+$/.test(code);
  return isCode ? `${quoted(`#${code}`)}:*` : undefined;
}
