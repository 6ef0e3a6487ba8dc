import { Dice } from "#prisma/seed/random.ts";
import type { Samples } from "./samples.ts";

/** What people type, made from the catalogue's own names: the same at every run on the same seed. */
export type Questions = {
  /** Three words of one real name. */
  selective: string[];
  /** One frequent word. */
  broad: string[];
  /** A frequent word with two neighbouring letters swapped. */
  typo: string[];
  /** Two words of one real Chinese name. */
  chinese: string[];
  /** First letters of words. */
  beginnings: string[];
};

export const questionCount = 200;

const wordsOf = (name: string) => name.toLowerCase().match(/[a-z]{3,}/g) ?? [];
const chinese = new Intl.Segmenter("zh", { granularity: "word" });
const hanWordsOf = (name: string) =>
  [...chinese.segment(name)].map(({ segment }) => segment).filter((word) => /^\p{Script=Han}{2,}$/u.test(word));

/** Words by the number of names they stand in, the most frequent first. */
export function frequentWords(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) for (const word of new Set(wordsOf(name))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([word]) => word);
}

/** The word with two different neighbours inside it swapped, as a hurried hand does. */
export function misspelt(word: string, dice: Dice): string {
  const places = Array.from({ length: word.length - 2 }, (_, at) => at + 1).filter((at) => word[at] !== word[at + 1]);
  if (places.length === 0) return `${word}${word.at(-1)}`;
  const at = dice.of(places);
  return `${word.slice(0, at)}${word[at + 1] ?? ""}${word[at]}${word.slice(at + 2)}`;
}

function severalOf(names: readonly string[], cut: (name: string) => string[], count: number, dice: Dice): string[] {
  return names.flatMap((name) => {
    const words = [...new Set(cut(name))];
    return words.length < count ? [] : [dice.some(words, count).join(" ")];
  });
}

const cycle = <Item>(items: readonly Item[], count: number): Item[] =>
  items.length === 0
    ? []
    : Array.from({ length: count }, (_, at) => items[at % items.length]).filter((item) => item !== undefined);

/** `count` questions of each kind; with fewer different ones they repeat. */
export function questionsFrom(
  { namesEn, namesZh }: Pick<Samples, "namesEn" | "namesZh">,
  seed: number,
  count = questionCount,
): Questions {
  const dice = new Dice(seed);
  const frequent = frequentWords(namesEn);
  const long = frequent.filter((word) => word.length >= 6);
  const from = <Item>(items: readonly Item[]) => dice.some(items.slice(0, 4 * count), count);
  return {
    selective: cycle(severalOf(from(namesEn), wordsOf, 3, dice), count),
    broad: cycle(dice.some(frequent.slice(0, count), count), count),
    typo: cycle(
      dice.some(long.slice(0, count), count).map((word) => misspelt(word, dice)),
      count,
    ),
    chinese: cycle(severalOf(from(namesZh), hanWordsOf, 2, dice), count),
    beginnings: cycle(
      dice.some(frequent.slice(0, count), count).map((word) => word.slice(0, dice.whole(2, 5))),
      count,
    ),
  };
}
