import { type Entry, type Lexicon, longestHan, longestLatin } from "./lexicon.ts";
import { hanRuns, headPart, latinWords } from "./text.ts";

type Match = { from: number; to: number; entry: Entry };

/** The longest known phrases of a sequence, those inside a longer one left out. */
function matches(count: number, longest: number, lookUp: (from: number, to: number) => Entry | undefined): Match[] {
  const found: Match[] = [];
  let covered = 0;
  for (let from = 0; from < count; from += 1) {
    for (let to = Math.min(count, from + longest); to > Math.max(from, covered); to -= 1) {
      const entry = lookUp(from, to);
      if (!entry) continue;
      found.push({ from, to, entry });
      covered = to;
      break;
    }
  }
  return found;
}

function add(scores: Float64Array, found: readonly Match[], count: number, weight: number) {
  for (const { to, entry } of found) {
    const share = entry.weight * weight * (0.6 + 0.4 * (to / count));
    for (const leaf of entry.leaves) scores[leaf] = (scores[leaf] ?? 0) + share;
  }
}

function addLatin(lexicon: Lexicon, scores: Float64Array, text: string, weight: number, seen: Set<string>) {
  const words = latinWords(text);
  for (const word of words) seen.add(word);
  const found = matches(words.length, longestLatin, (from, to) => lexicon.latin.get(words.slice(from, to).join(" ")));
  add(scores, found, words.length, weight);
}

function addHan(lexicon: Lexicon, scores: Float64Array, text: string, weight: number, seen: Set<string>) {
  for (const run of hanRuns(text)) {
    for (let at = 0; at < run.length; at += 1) seen.add(run.charAt(at)).add(run.slice(at, at + 2));
    add(scores, matches(run.length, longestHan, (from, to) => lexicon.han.get(run.slice(from, to))), run.length, weight);
  }
}

/** Adds what a text says about the leaves; of an English name the part that names the thing counts most. */
export function addText(lexicon: Lexicon, scores: Float64Array, text: string, weight: number, seen: Set<string>) {
  const head = headPart(text);
  addLatin(lexicon, scores, head, weight, seen);
  if (head.length < text.length) addLatin(lexicon, scores, text.slice(head.length), weight * 0.35, seen);
  addHan(lexicon, scores, text, weight, seen);
}

/** Lets words such as "men" or "garden" speak for those leaves whose goods were named. */
export function addContext(lexicon: Lexicon, scores: Float64Array, seen: ReadonlySet<string>) {
  const votes = new Map<number, number>();
  for (const word of seen) for (const leaf of lexicon.context.get(word) ?? []) votes.set(leaf, (votes.get(leaf) ?? 0) + 1);
  for (const [leaf, count] of votes) {
    const score = scores[leaf] ?? 0;
    if (score > 0) scores[leaf] = score + 0.5 + 0.2 * count;
  }
}
