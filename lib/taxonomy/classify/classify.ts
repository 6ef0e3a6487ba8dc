import type { CategoryNode } from "#lib/taxonomy/schema";
import { type Lexicon, makeLexicon } from "./lexicon.ts";
import { findNamed, type NamedCategories, nameCategories } from "./named.ts";
import { addContext, addText } from "./score.ts";

export type Classifiable = {
  /** What the supplier calls the category: slug, path or name, or words of their own. */
  category?: string | null;
  hsCode?: string | null;
  nameZh?: string | null;
  nameEn?: string | null;
  description?: string | null;
  /** Other short texts that speak of the kind of goods (type, gender). */
  hints?: readonly string[];
};

export type Classification = {
  leaf: CategoryNode;
  /** 0–1; 1 where the leaf was named. */
  confidence: number;
  by: "name" | "hs" | "words" | "none";
};

export type Classifier = (product: Classifiable) => Classification;

/** Below this a guess is listed as unsure. */
export const sureFrom = 0.5;
const fallbackLeaf = "promotional-gifts";

/** The leaves of the longest HS heading that begins the code. */
function leavesOfHs(lexicon: Lexicon, code: string): readonly number[] {
  for (const length of [6, 4]) {
    const leaves = lexicon.hs.get(code.slice(0, length));
    if (leaves) return leaves;
  }
  return [];
}

function wordScores(lexicon: Lexicon, named: NamedCategories, product: Classifiable): Float64Array {
  const tally = { lexicon, scores: new Float64Array(lexicon.leaves.length), seen: new Set<string>() };
  for (const name of [product.nameZh, product.nameEn]) if (name) addText(tally, name, 1);
  for (const part of (product.category ?? "").split(/[>/|»,]/u)) {
    if (part !== "" && findNamed(named, part).root === null) addText(tally, part, 0.9);
  }
  for (const hint of product.hints ?? []) addText(tally, hint, 0.8);
  if (product.description && Math.max(...tally.scores) < 1) addText(tally, product.description.slice(0, 300), 0.3);
  addContext(tally);
  return tally.scores;
}

type Best = { at: number; score: number; second: number };

function best(scores: Float64Array, allowed: (leaf: number) => boolean): Best {
  let found: Best = { at: -1, score: 0, second: 0 };
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? 0;
    if (score === 0 || !allowed(at)) continue;
    if (score > found.score) found = { at, score, second: found.score };
    else if (score > found.second) found = { ...found, second: score };
  }
  return found;
}

const confidenceOf = ({ score, second }: Best) => Math.min(1, score / 1.8) * (0.4 + (0.55 * (score - second)) / score);

type Narrowing = { candidates: readonly number[]; floor: number; by: "hs" | "words" };

/** The leaf is one of the candidates: the words choose among them. */
function among({ leaves }: Lexicon, scores: Float64Array, { candidates, floor, by }: Narrowing) {
  const found = best(scores, (leaf) => candidates.includes(leaf));
  const leaf = leaves[found.at] ?? leaves[candidates[0] ?? -1];
  if (!leaf) return null;
  const confidence = candidates.length === 1 ? 0.9 : Math.max(floor, found.at < 0 ? floor : confidenceOf(found));
  return { leaf, confidence: round(confidence), by };
}

const round = (confidence: number) => Math.round(confidence * 100) / 100;

function guess(lexicon: Lexicon, named: NamedCategories, product: Classifiable): Classification {
  const scores = wordScores(lexicon, named, product);
  const root = findNamed(named, product.category ?? "").root;
  const ofRoot = root === null ? [] : [...lexicon.leaves.keys()].filter((leaf) => lexicon.rootOf[leaf] === root);
  const byHs = product.hsCode ? leavesOfHs(lexicon, product.hsCode) : [];
  const inBoth = byHs.filter((leaf) => root === null || ofRoot.includes(leaf));
  const narrowed =
    (inBoth.length > 0 && among(lexicon, scores, { candidates: inBoth, floor: 0.6, by: "hs" })) ||
    (ofRoot.length > 0 && among(lexicon, scores, { candidates: ofRoot, floor: 0.3, by: "words" }));
  if (narrowed) return narrowed;
  const found = best(scores, () => true);
  const leaf = lexicon.leaves[found.at];
  if (leaf) return { leaf, confidence: round(confidenceOf(found)), by: "words" };
  const fallback = lexicon.leaves.find(({ slug }) => slug === fallbackLeaf) ?? lexicon.leaves[0];
  if (!fallback) throw new Error("There are no categories: load the taxonomy first.");
  return { leaf: fallback, confidence: 0, by: "none" };
}

/**
 * Finds the leaf of a product: the category the supplier names (slug, path, name in either language), else the HS code's heading,
 * else the words of category, name and description in both languages, with a confidence.
 */
export function makeClassifier(roots: readonly CategoryNode[]): Classifier {
  const lexicon = makeLexicon(roots);
  const named = nameCategories(roots);
  return (product) => {
    const leaf = product.category ? findNamed(named, product.category).leaf : null;
    return leaf ? { leaf, confidence: 1, by: "name" } : guess(lexicon, named, product);
  };
}
