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

/** What has been gathered of one product: a score for each leaf, and the words seen on the way. */
export type Tally = { lexicon: Lexicon; scores: Float64Array; seen: Set<string> };

function addLatin({ lexicon, scores, seen }: Tally, text: string, weight: number) {
  const words = latinWords(text);
  for (const word of words) seen.add(word);
  const found = matches(words.length, longestLatin, (from, to) => {
    if (to - from > 1 && !lexicon.latinStarts.has(`${words[from]} ${words[from + 1]}`)) return undefined;
    return lexicon.latin.get(words.slice(from, to).join(" "));
  });
  add(scores, found, words.length, weight);
}

function addHan({ lexicon, scores, seen }: Tally, text: string, weight: number) {
  for (const run of hanRuns(text)) {
    for (let at = 0; at < run.length; at += 1) seen.add(run.charAt(at)).add(run.slice(at, at + 2));
    add(
      scores,
      matches(run.length, longestHan, (from, to) => lexicon.han.get(run.slice(from, to))),
      run.length,
      weight,
    );
  }
}

/** Adds what a text says about the leaves; of an English name the part that names the thing counts most. */
export function addText(tally: Tally, text: string, weight: number) {
  const head = headPart(text);
  addLatin(tally, head, weight);
  if (head.length < text.length) addLatin(tally, text.slice(head.length), weight * 0.35);
  addHan(tally, text, weight);
}

/** Lets words such as "men" or "garden" speak for those leaves whose goods were named. */
export function addContext({ lexicon, scores, seen }: Tally) {
  const votes = new Map<number, number>();
  for (const word of seen) for (const leaf of lexicon.context.get(word) ?? []) votes.set(leaf, (votes.get(leaf) ?? 0) + 1);
  for (const [leaf, count] of votes) {
    const score = scores[leaf] ?? 0;
    if (score > 0) scores[leaf] = score + 0.5 + 0.2 * count;
  }
}
