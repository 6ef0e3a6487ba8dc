import { readSeed } from "#prisma/seed/content.ts";
import type { Dice } from "#prisma/seed/random.ts";

export type Country = { zone: string; port: string; place: string; currency: string; languages: string[]; weight: number };
export type Language = {
  goods: "zh" | "en";
  titles: string[];
  details: string[];
  notes: string[];
  questions: [question: string, answer: string | null][];
};

type Trade = {
  countries: Record<string, Country>;
  languages: Record<string, Language>;
  offerNotes: Record<"zh" | "en", string[]>;
  remarks: Record<"zh" | "en", string[]>;
  reasons: Record<"cancel" | "fail" | "refuse" | "withdraw", string[]>;
  days: { open: number[]; decide: number[] };
  certificates: Record<string, string[]>;
  /** How much is asked for of a root category, against the others. */
  demand: Record<string, number>;
  /** The same of the months, January first. */
  seasons: number[];
};

/** What trade looks like in the full seed: who asks from where, in which words, how often. */
export const trade = readSeed<Trade>("decade/trade.json");

export const hour = 3_600_000;
export const day = 86_400_000;

/** Words with `{name}`s, which are replaced by what they stand for. */
export const filled = (template: string, words: Record<string, string>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? "");

/** A repeatable id in the form of a version 7 UUID; cheaper than `idOf` where nothing else has to find it. */
export function diceId(dice: Dice, at: number): string {
  const time = at.toString(16).padStart(12, "0");
  const word = () =>
    Math.floor(dice.next() * 0x1_00_00_00_00)
      .toString(16)
      .padStart(8, "0");
  const [one, two, three] = [word(), word(), word()];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${one.slice(0, 3)}-8${one.slice(3, 6)}-${two}${three.slice(0, 4)}`;
}

/** One of the items, each as often as it weighs. */
export function weighed<Item>(items: readonly (readonly [Item, number])[], dice: Dice): Item {
  let left = dice.next() * items.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of items) {
    left -= weight;
    if (left < 0) return item;
  }
  const [first] = items;
  if (!first) throw new Error("nothing to choose from");
  return first[0];
}
