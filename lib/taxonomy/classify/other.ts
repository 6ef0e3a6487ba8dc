import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Lexicon } from "./lexicon.ts";

/** Goods in Portuguese, French, Italian and Russian: the stems of a phrase, and the leaves it stands for. */
export type OtherLexicon = { phrases: ReadonlyMap<string, readonly number[]>; starts: ReadonlySet<string> };

const word = /[\p{Script=Latin}\p{Script=Cyrillic}]+/gu;
const longest = 4;
const lengthWeight = [0, 1, 1.7, 2.2, 2.6];

/** Articles and prepositions that join the words of a name in one language and are left out in the next. */
const joining = new Set(
  "de da do das dos di del della per para pour en em et e a à au aux la le les il lo gli i un une uma con com avec для из и на с l d ad al".split(
    " ",
  ),
);

const cyrillicEnding =
  /(иями|ями|ами|ого|его|ому|ему|ыми|ими|иях|ях|ах|ов|ев|ей|ой|ый|ий|ая|яя|ое|ее|ые|ие|ую|юю|ом|ем|ам|ям|их|ых|а|я|о|е|ы|и|у|ю|ь|й)$/u;

/** Strips what number, gender and case put at the end of a word; rough, but the same on both sides. */
function stem(given: string): string {
  const plain = given.toLowerCase().replaceAll("ё", "е");
  if (/\p{Script=Cyrillic}/u.test(plain)) return plain.length > 4 ? plain.replace(cyrillicEnding, "") : plain;
  const bare = plain.normalize("NFD").replace(/\p{M}/gu, "");
  const singular = bare.length > 3 ? bare.replace(/(?<=[^s])s$/, "").replace(/x$/, "") : bare;
  return singular.length > 4 ? singular.replace(/(ch|gh|c|g)?[aeiou]$/, (all) => all.slice(0, -1).replace(/h$/, "")) : singular;
}

const stems = (text: string): string[] => (text.match(word) ?? []).filter((one) => !joining.has(one.toLowerCase())).map(stem);

function rows(): [slug: string, names: string[]][] {
  const file = readFileSync(join(/* turbopackIgnore: true */ process.cwd(), "lib/taxonomy/classify/goods-more.tsv"), "utf8");
  return file
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [slug = "", ...lists] = line.split("\t");
      return [slug, lists.flatMap((list) => list.split(",")).map((name) => name.trim())];
    });
}

/** Gathers goods of other languages for the leaves of a lexicon. */
export function makeOtherLexicon({ leaves }: Lexicon): OtherLexicon {
  const at = new Map(leaves.map(({ slug }, index) => [slug, index]));
  const phrases = new Map<string, number[]>();
  for (const [slug, names] of rows()) {
    const leaf = at.get(slug);
    for (const name of leaf === undefined ? [] : names) {
      const key = stems(name).join(" ");
      if (leaf !== undefined && key !== "") phrases.set(key, [...new Set([...(phrases.get(key) ?? []), leaf])]);
    }
  }
  return { phrases, starts: new Set([...phrases.keys()].map((key) => key.split(" ")[0] ?? "")) };
}

/** The longest known phrase that begins at a word, or null. */
function phraseAt(phrases: OtherLexicon["phrases"], words: readonly string[], from: number) {
  for (let length = Math.min(longest, words.length - from); length > 0; length -= 1) {
    const key = words.slice(from, from + length).join(" ");
    const leaves = phrases.get(key);
    if (leaves) return { key, leaves, length };
  }
  return null;
}

/** Adds what a text says about the leaves in those languages: the longest known phrases, each once. */
export function addOther(scores: Float64Array, { phrases, starts }: OtherLexicon, text: string, weight: number): void {
  const words = stems(text);
  const counted = new Set<string>();
  for (let from = 0; from < words.length; from += 1) {
    const found = starts.has(words[from] ?? "") ? phraseAt(phrases, words, from) : null;
    if (!found) continue;
    const { key, leaves, length } = found;
    const share = ((lengthWeight[length] ?? 1) * weight) / Math.sqrt(leaves.length);
    for (const leaf of counted.has(key) ? [] : leaves) scores[leaf] = (scores[leaf] ?? 0) + share;
    counted.add(key);
    from += length - 1;
  }
}
