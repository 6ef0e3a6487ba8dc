/** Grades of one query by product; what is not named has grade 0. */
export type Grades = ReadonlyMap<string, number>;

/** Discounted cumulated gain of grades in the order shown: (2^grade - 1) / log2(place + 1). */
export const gain = (grades: readonly number[]): number =>
  grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);

/** NDCG@10 of a ranking; undefined where no product has a grade above 0. */
export function ndcg(hits: readonly string[], grades: Grades): number | undefined {
  const best = [...grades.values()].sort((a, b) => b - a).slice(0, 10);
  const ideal = gain(best);
  const shown = [...new Set(hits)].slice(0, 10).map((id) => grades.get(id) ?? 0);
  return ideal > 0 ? gain(shown) / ideal : undefined;
}
