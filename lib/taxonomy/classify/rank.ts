import type { CategoryNode } from "#lib/taxonomy/schema";
import { type Lexicon, makeLexicon } from "./lexicon.ts";
import { addOther, makeOtherLexicon, type OtherLexicon } from "./other.ts";
import { addContext, addText } from "./score.ts";

export type Wanted = {
  /** What is wanted, the thing itself first: a line each. */
  text: string;
  /** Whether words of other languages than Chinese and English count too. */
  isOther?: boolean;
};

export type Guess = { leaf: CategoryNode; rootId: string; confidence: number };
export type Ranker = (wanted: Wanted) => Guess[];

const mostGuesses = 3;
const mostOfOneRoot = 2;

function scoresOf(lexicon: Lexicon, other: OtherLexicon, { text, isOther = true }: Wanted): Float64Array {
  const tally = { lexicon, scores: new Float64Array(lexicon.leaves.length), seen: new Set<string>() };
  const [head = "", ...rest] = text.split("\n");
  addText(tally, head, 1);
  for (const line of rest) for (const part of line.split(/[.;!?]\s/)) addText(tally, part.slice(0, 400), 0.4);
  if (isOther) {
    addOther(tally.scores, other, head, 1);
    addOther(tally.scores, other, rest.join(" ").slice(0, 1_000), 0.6);
  }
  addContext(tally);
  return tally.scores;
}

const round = (confidence: number) => Math.round(confidence * 100) / 100;

/** English says a thing in words that mean another elsewhere: other languages are asked where it knows none. */
function scored(lexicon: Lexicon, other: OtherLexicon, wanted: Wanted): Float64Array {
  const scores = scoresOf(lexicon, other, wanted);
  return wanted.isOther === false && scores.every((score) => score === 0)
    ? scoresOf(lexicon, other, { ...wanted, isOther: true })
    : scores;
}

/** Places words in the tree: up to three leaves, the likeliest first, with at most two under one top category; none where no word is known. */
export function makeRanker(roots: readonly CategoryNode[]): Ranker {
  const lexicon = makeLexicon(roots);
  const other = makeOtherLexicon(lexicon);
  return (wanted) => {
    const scores = scored(lexicon, other, wanted);
    const order = [...scores.keys()].filter((at) => (scores[at] ?? 0) > 0).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    const sum = order.slice(0, mostGuesses).reduce((total, at) => total + (scores[at] ?? 0), 0);
    const guesses: Guess[] = [];
    for (const at of order) {
      const leaf = lexicon.leaves[at];
      const rootId = roots[lexicon.rootOf[at] ?? -1]?.id;
      if (!leaf || !rootId || guesses.filter((one) => one.rootId === rootId).length >= mostOfOneRoot) continue;
      const score = scores[at] ?? 0;
      guesses.push({ leaf, rootId, confidence: round((Math.min(1, score / 1.8) * score) / sum) });
      if (guesses.length === mostGuesses) break;
    }
    return guesses;
  };
}
