import words from "./words.json" with { type: "json" };

/** A part of a text that was understood, so that it is not taken for the name of the goods. */
export type Span = { from: number; to: number };

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s+");

/** One of some words, longest first, as part of a pattern. */
export const oneOf = (list: readonly string[]): string =>
  `(?:${[...list]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join("|")})`;

/** Where a word may begin and end beside letters of alphabets; Chinese runs on without spaces. */
export const start = "(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\d])";
export const end = "(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\d])";

/** All places in a text where a pattern stands. */
export function* hits(text: string, pattern: string): Generator<RegExpExecArray> {
  yield* text.matchAll(new RegExp(pattern, "giu"));
}

export const spanOf = (hit: RegExpExecArray): Span => ({ from: hit.index, to: hit.index + hit[0].length });

/** The text with what was understood taken out: a bar stands for each part. */
export function without(text: string, spans: readonly Span[]): string {
  let left = "";
  let at = 0;
  for (const { from, to } of [...spans].sort((one, other) => one.from - other.from)) {
    if (from > at) left += text.slice(at, from);
    if (to > at) left += "|";
    at = Math.max(at, to);
  }
  return left + text.slice(at);
}

const scripts = [
  ["zh", /\p{Script=Han}/gu, 2],
  ["ru", /\p{Script=Cyrillic}/gu, 1],
  ["ar", /\p{Script=Arabic}/gu, 1],
  ["ko", /\p{Script=Hangul}/gu, 1],
] as const;

/** The language of a text by its script, else by its commonest words; English where nothing speaks for another. */
export function languageOf(text: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return "ja";
  for (const [language, script, weight] of scripts)
    if (((text.match(script)?.length ?? 0) * weight) / Math.max(1, letters) > 0.5) return language;
  const said = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = Object.entries(words.stop).map(([language, list]) => ({
    language,
    count: said.filter((word) => list.includes(word)).length,
  }));
  const [first, second] = counts.sort((one, other) => other.count - one.count);
  return first && first.count > 1 && first.count > (second?.count ?? 0) ? first.language : "en";
}
