/** Nobody pages deeper than this many hits, on any engine. */
export const deepestHit = 1000;
/** Totals are exact up to here; beyond, lists say "10,000+". */
export const exactTotal = 10_000;

/** The last page that can be opened: bounded by the hits there are and by `deepestHit`. */
export function lastPage(total: number, perPage: number): number {
  return Math.max(1, Math.min(Math.ceil(total / perPage), Math.floor(deepestHit / perPage)));
}
