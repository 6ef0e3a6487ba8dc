import type { IndexDefinition, SearchQuery, SearchResult } from "#lib/platform/search/engine";
import { engine } from "#lib/platform/search/select";
import { type HouseWords, type Pin, pinKey } from "./house-words.ts";

/** Puts pinned ids at their places among others, in order of place. */
export function placed(ids: readonly string[], pins: readonly Pin[]): string[] {
  const pinned = new Set(pins.map(({ productId }) => productId));
  const list = ids.filter((id) => !pinned.has(id));
  for (const { productId, position } of pins.toSorted((a, b) => a.position - b.position)) list.splice(position - 1, 0, productId);
  return list;
}

const isPlain = ({ filters, ranges, sort, text }: SearchQuery) =>
  text !== "" && !sort && Object.keys(filters).length === 0 && Object.keys(ranges).length === 0;

/** Searches with the editors' words: synonyms always, pinned products where nothing is filtered or sorted. */
export async function searchWithWords(definition: IndexDefinition, query: SearchQuery, words: HouseWords): Promise<SearchResult> {
  const asked = words.synonyms.length > 0 ? { ...query, synonyms: words.synonyms } : query;
  const pins = isPlain(query) ? words.pins.get(pinKey(query.text)) : undefined;
  if (!pins) return engine.search(definition, asked);
  const end = query.offset + query.limit;
  const found = await engine.search(definition, { ...asked, offset: 0, limit: end });
  const list = placed(found.ids, pins);
  const isWhole = found.ids.length < end;
  return { ...found, ids: list.slice(query.offset, end), total: isWhole ? list.length : found.total };
}
