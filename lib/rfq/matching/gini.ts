/** How unevenly something is spread, 0 (all alike) to 1 (one has all). Nobody and nothing is spread evenly. */
export function gini(shares: readonly number[]): number {
  const sorted = [...shares].sort((a, b) => a - b);
  const total = sorted.reduce((sum, one) => sum + one, 0);
  if (total === 0) return 0;
  const weighted = sorted.reduce((sum, one, index) => sum + (index + 1) * one, 0);
  return Math.max(0, (2 * weighted) / (sorted.length * total) - (sorted.length + 1) / sorted.length);
}
