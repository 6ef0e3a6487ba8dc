import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CategoryNode } from "../schema.ts";
import { readCategoryContent } from "../seed-content.ts";
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
  const file = readFileSync(join(import.meta.dirname, "goods.tsv"), "utf8");
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

function addGood(latin: Map<string, Set<number>>, han: Map<string, Set<number>>, name: string, leaf: number) {
  const words = latinWords(name);
  const runs = hanRuns(name);
  if (runs.length === 0 && words.length > 0 && words.length <= longestLatin) put(latin, words.join(" "), leaf);
  for (const run of runs) if (run.length <= longestHan) put(han, run, leaf);
}

/** Gathers what is known of the leaves: their names, hand-written goods, the seed's vocabulary, HS headings. */
export function makeLexicon(roots: readonly CategoryNode[]): Lexicon {
  const latin = new Map<string, Set<number>>();
  const han = new Map<string, Set<number>>();
  const context = new Map<string, Set<number>>();
  const hs = new Map<string, Set<number>>();
  const leaves: CategoryNode[] = [];
  const rootOf: number[] = [];
  const goods = goodsOf(roots);
  for (const [rootIndex, root] of roots.entries()) {
    for (const leaf of root.children) {
      const at = leaves.push(leaf) - 1;
      rootOf.push(rootIndex);
      const known = goods(root, leaf);
      for (const name of known.names) addGood(latin, han, name, at);
      for (const word of known.context) for (const key of [...latinWords(word), ...hanRuns(word)]) put(context, key, at);
      for (const code of known.hs) put(hs, code, at);
    }
  }
  const lists = (map: Map<string, Set<number>>) => new Map([...map].map(([key, set]) => [key, [...set]]));
  return {
    leaves,
    rootOf,
    latinStarts: new Set(
      [...latin.keys()].filter((phrase) => phrase.includes(" ")).map((phrase) => phrase.split(" ", 2).join(" ")),
    ),
    latin: weigh(latin, (phrase) => lengthWeight[phrase.split(" ").length] ?? 1),
    han: weigh(han, (phrase) => hanWeight[phrase.length] ?? 1),
    context: lists(context),
    hs: lists(hs),
  };
}
