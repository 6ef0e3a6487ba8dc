import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CategoryNode } from "#lib/taxonomy/schema";
import { readCategoryContent } from "#lib/taxonomy/seed-content";
import { hanRuns, latinWords } from "./text.ts";

/** What a phrase says: the leaves it stands for, each with the share the phrase gives it. */
export type Entry = { leaves: number[]; weight: number };

export type Lexicon = {
  leaves: readonly CategoryNode[];
  rootOf: readonly number[];
  latin: ReadonlyMap<string, Entry>;
  /** The first two words of every phrase of more than one. */
  latinStarts: ReadonlySet<string>;
  han: ReadonlyMap<string, Entry>;
  /** Words that speak for a leaf only beside goods of that leaf ("men", "garden"). */
  context: ReadonlyMap<string, readonly number[]>;
  hs: ReadonlyMap<string, readonly number[]>;
};

export const longestLatin = 5;
export const longestHan = 8;

const lengthWeight = [0, 1, 1.7, 2.2, 2.6, 2.9];
const hanWeight = [0, 0.45, 1, 1.5, 1.9, 2.2, 2.4, 2.5, 2.6];

function put(map: Map<string, Set<number>>, key: string, leaf: number) {
  const leaves = map.get(key) ?? new Set<number>();
  map.set(key, leaves.add(leaf));
}

/** Words of category names that name no goods by themselves. */
const generic = new Set(["accessories", "parts", "components", "packaging", "stands", "trim", "equipment", "supplies"]);

const split = (list: string | undefined) => (list ?? "").split(/[,，]/).map((word) => word.trim());

function goodsOf(roots: readonly CategoryNode[]) {
  const file = readFileSync(join(/* turbopackIgnore: true */ process.cwd(), "lib/taxonomy/classify/goods.tsv"), "utf8");
  const lines = new Map(file.split("\n").map((line) => [line.slice(0, line.indexOf("\t")), line.split("\t")]));
  const written = new Map(roots.map((root) => [root.slug, readCategoryContent(root.slug).vocabulary?.leaves ?? {}]));
  return (root: CategoryNode, leaf: CategoryNode) => {
    const [, en, zh, context] = lines.get(leaf.slug) ?? [];
    const vocabulary = written.get(root.slug)?.[leaf.slug] ?? [];
    const parts = leaf.nameEn.split(/&|,/).filter((part) => !generic.has(part.trim().toLowerCase()));
    const names = [...parts, ...leaf.nameZh.split(/[\u3001\u4e0e\u548c\u53ca]/u)];
    return {
      names: [...split(en), ...split(zh), ...names, ...vocabulary.flatMap((good) => [good.en, good.zh])],
      context: split(context),
      hs: [...leaf.hsHeadings, ...vocabulary.flatMap((good) => good.hs ?? [])],
    };
  };
}

/** A phrase that many leaves share says little about each. */
function weigh(phrases: ReadonlyMap<string, ReadonlySet<number>>, weightOf: (phrase: string) => number) {
  const entry = (phrase: string, leaves: ReadonlySet<number>): [string, Entry] => [
    phrase,
    { leaves: [...leaves], weight: weightOf(phrase) / Math.sqrt(leaves.size) },
  ];
  return new Map([...phrases].map(([phrase, leaves]) => entry(phrase, leaves)));
}

type Phrases = Record<"latin" | "han" | "context" | "hs", Map<string, Set<number>>>;

function addGood({ latin, han }: Phrases, name: string, leaf: number) {
  const words = latinWords(name);
  const runs = hanRuns(name);
  if (runs.length === 0 && words.length > 0 && words.length <= longestLatin) put(latin, words.join(" "), leaf);
  for (const run of runs) if (run.length <= longestHan) put(han, run, leaf);
}

type Known = ReturnType<ReturnType<typeof goodsOf>>;

function addLeaf(phrases: Phrases, known: Known, leaf: number) {
  for (const name of known.names) addGood(phrases, name, leaf);
  for (const key of known.context.flatMap((word) => [...latinWords(word), ...hanRuns(word)])) put(phrases.context, key, leaf);
  for (const code of known.hs) put(phrases.hs, code, leaf);
}

const lists = (map: ReadonlyMap<string, ReadonlySet<number>>) => new Map([...map].map(([key, set]) => [key, [...set]]));

const firstTwo = (phrase: string) => phrase.split(" ", 2).join(" ");

/** Gathers what is known of the leaves: their names, hand-written goods, the seed's vocabulary, HS headings. */
export function makeLexicon(roots: readonly CategoryNode[]): Lexicon {
  const phrases: Phrases = { latin: new Map(), han: new Map(), context: new Map(), hs: new Map() };
  const goods = goodsOf(roots);
  const placed = roots.flatMap((root, rootIndex) => root.children.map((leaf) => ({ root, rootIndex, leaf })));
  for (const [at, { root, leaf }] of placed.entries()) addLeaf(phrases, goods(root, leaf), at);
  return {
    leaves: placed.map(({ leaf }) => leaf),
    rootOf: placed.map(({ rootIndex }) => rootIndex),
    latinStarts: new Set([...phrases.latin.keys()].filter((phrase) => phrase.includes(" ")).map(firstTwo)),
    latin: weigh(phrases.latin, (phrase) => lengthWeight[phrase.split(" ").length] ?? 1),
    han: weigh(phrases.han, (phrase) => hanWeight[phrase.length] ?? 1),
    context: lists(phrases.context),
    hs: lists(phrases.hs),
  };
}
