import { asVector, categoryWord, wordsOf } from "#lib/rfq/schema/search-words";
import type { Asked } from "./asking.ts";
import type { World } from "./seed-decade.ts";

/** What a request is found by, as the database's triggers write it. */
export function foundBy({ slugs }: World, { record, root }: Asked, number: string | null): string {
  const { title, lines } = record;
  const texts = [title, number ?? "", ...lines.flatMap(({ item, specification }) => [item, specification])];
  const places = [root, ...lines.flatMap(({ categoryId }) => slugs.get(categoryId ?? "") ?? [])];
  return asVector([...wordsOf(texts.join(" ")), ...new Set(places.map(categoryWord))]);
}
