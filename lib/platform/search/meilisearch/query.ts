import type { MultiSearchQuery } from "meilisearch";
import type { Analyser } from "#lib/platform/search/analyser";
import type { FacetCount, IndexDefinition, SearchQuery } from "#lib/platform/search/engine";
import { fold, foldCode } from "#lib/platform/search/text/fold";
import { facetKey, facetName, numberName } from "./shape.ts";

const mostWords = 10;

const value = (text: string) => `"${text.replace(/[\\"]/g, "\\$&")}"`;

function filterOf(query: SearchQuery, without?: string): string[] {
  const filters = Object.entries(query.filters)
    .filter(([key, values]) => key !== without && values.length > 0)
    .map(([key, values]) => `${facetName(key)} IN [${values.map(value).join(", ")}]`);
  for (const [key, { min, max }] of Object.entries(query.ranges)) {
    if (min !== undefined) filters.push(`${numberName(key)} >= ${min}`);
    if (max !== undefined) filters.push(`${numberName(key)} <= ${max}`);
  }
  return filters;
}

/** The words that are asked for: folded, no more than ten, without trade phrases unless there is nothing else. */
export function askedText(text: string, analyser: Analyser): string {
  const noise = new Set(analyser.entries.filter((entry) => entry.class === "noise").flatMap(({ terms }) => terms.map(fold)));
  const words = analyser.tokens(text.slice(0, 400)).slice(0, mostWords);
  const telling = words.filter(({ surface }) => !noise.has(surface));
  const isCode = /\d/.test(text) && /^[a-z0-9 ._/-]+$/i.test(text.trim()) && !/\s/.test(text.trim());
  if (isCode) return foldCode(text);
  return (telling.length > 0 ? telling : words).map(({ surface }) => surface).join(" ");
}

/** The page with its free facets first, then one query without hits for each facet that is filtered: it is counted without its own filter. */
export function toQueries(
  definition: IndexDefinition,
  query: SearchQuery,
  text: string,
  matchingStrategy: "all" | "frequency",
): MultiSearchQuery[] {
  const owned = query.facets.filter((key) => (query.filters[key]?.length ?? 0) > 0);
  const shared = { indexUid: definition.name, q: text, matchingStrategy, attributesToRetrieve: ["id"] };
  const isSortable = query.sort && definition.numbers.includes(query.sort.number);
  return [
    {
      ...shared,
      filter: filterOf(query),
      facets: query.facets.filter((key) => !owned.includes(key)).map(facetName),
      offset: query.offset,
      limit: query.limit,
      ...(query.sort && isSortable ? { sort: [`${numberName(query.sort.number)}:${query.sort.direction}`] } : {}),
    },
    ...owned.map((key) => ({ ...shared, filter: filterOf(query, key), facets: [facetName(key)], limit: 0 })),
  ];
}

/** Facet counts of all answers, commonest first. */
export function toFacets(
  distributions: readonly (Record<string, Record<string, number>> | undefined)[],
): Record<string, FacetCount[]> {
  const facets: Record<string, FacetCount[]> = {};
  for (const distribution of distributions) {
    for (const [name, counts] of Object.entries(distribution ?? {})) {
      const list = Object.entries(counts).map(([text, count]) => ({ value: text, count }));
      if (list.length > 0) facets[facetKey(name)] = list.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    }
  }
  return facets;
}
