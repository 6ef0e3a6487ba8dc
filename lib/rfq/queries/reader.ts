import { clock } from "#lib/platform/clock";
import { type Reading, readRequest } from "#lib/rfq/reading/read";
import { makeRanker } from "#lib/taxonomy/classify/rank";
import { listCategories } from "#lib/taxonomy/queries";

/** Reads texts with the categories and the date of now. */
export async function requestReader(): Promise<(text: string) => Reading> {
  const rank = makeRanker(await listCategories());
  const today = clock.now().toISOString().slice(0, 10);
  return (text) => readRequest(text, { rank, today });
}
