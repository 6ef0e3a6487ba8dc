const longest = 64;
/** Three rows of the table of distances, written over from row to row: thousands of words are compared for one typing error. */
const rows: [Uint8Array, Uint8Array, Uint8Array] = [
  new Uint8Array(longest + 1),
  new Uint8Array(longest + 1),
  new Uint8Array(longest + 1),
];

type Row = { at: number; before: Uint8Array; older: Uint8Array; current: Uint8Array };

/** Fills the row of the first `at` letters of `from`; the least in it. */
function fillRow({ at: row, before, older, current }: Row, from: string, to: string): number {
  current[0] = row;
  let least = row;
  for (let at = 1; at <= to.length; at += 1) {
    const isSame = from.charCodeAt(row - 1) === to.charCodeAt(at - 1);
    let errors = Math.min((before[at - 1] ?? 0) + (isSame ? 0 : 1), (before[at] ?? 0) + 1, (current[at - 1] ?? 0) + 1);
    const isSwapped =
      row > 1 &&
      at > 1 &&
      from.charCodeAt(row - 1) === to.charCodeAt(at - 2) &&
      from.charCodeAt(row - 2) === to.charCodeAt(at - 1);
    if (isSwapped) errors = Math.min(errors, (older[at - 2] ?? 0) + 1);
    current[at] = errors;
    if (errors < least) least = errors;
  }
  return least;
}

/** Optimal string alignment distance (letters in the wrong order count once), or `limit + 1` where it is more than `limit`. */
export function distance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit || Math.max(from.length, to.length) > longest) return limit + 1;
  let [older, before, current] = rows;
  for (let at = 0; at <= to.length; at += 1) before[at] = at;
  for (let at = 1; at <= from.length; at += 1) {
    if (fillRow({ at, before, older, current }, from, to) > limit) return limit + 1;
    [older, before, current] = [before, current, older];
  }
  return Math.min(before[to.length] ?? 0, limit + 1);
}

/** How many letters may be wrong in a word of this length. */
export const allowedErrors = (word: string) => (word.length < 4 ? 0 : word.length < 6 ? 1 : 2);

export const canBeMisspelt = (word: string) => /^[a-z]{4,}$/.test(word);

/** The word that was most likely meant: few errors first, then how often the catalogue says it. */
export function nearest(typed: string, candidates: readonly { word: string; frequency: number }[]): string | undefined {
  const limit = allowedErrors(typed);
  let best: { word: string; score: number } | undefined;
  for (const { word, frequency } of candidates) {
    const errors = distance(typed, word, limit);
    if (errors === 0 || errors > limit) continue;
    const score =
      Math.log(1 + frequency) - 6.5 * errors - (word[0] === typed[0] ? 0 : 2.5) - (word.at(-1) === typed.at(-1) ? 0 : 0.3);
    if (!best || score > best.score) best = { word, score };
  }
  return best?.word;
}
