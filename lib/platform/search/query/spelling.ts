type Row = readonly number[];

/** One more row of the table of distances between beginnings of the two words. */
function nextRow(row: number, { from, to }: { from: string; to: string }, before: Row, older: Row): number[] {
  const current = [row];
  for (let at = 1; at <= to.length; at += 1) {
    const changed = (before[at - 1] ?? 0) + (from[row - 1] === to[at - 1] ? 0 : 1);
    const isSwapped = row > 1 && at > 1 && from[row - 1] === to[at - 2] && from[row - 2] === to[at - 1];
    const swapped = isSwapped ? (older[at - 2] ?? 0) + 1 : changed;
    current.push(Math.min((before[at] ?? 0) + 1, (current[at - 1] ?? 0) + 1, changed, swapped));
  }
  return current;
}

/** Optimal string alignment distance (letters in the wrong order count once), or `limit + 1` where it is more than `limit`. */
export function distance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let older: Row = [];
  let before: Row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let row = 1; row <= from.length; row += 1) {
    const current = nextRow(row, { from, to }, before, older);
    if (Math.min(...current) > limit) return limit + 1;
    older = before;
    before = current;
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
