import type { Settings } from "meilisearch";
import { exactTotal } from "#lib/platform/paging";
import type { FieldRole, IndexDefinition, SearchDocument } from "#lib/platform/search/engine";
import type { Entry } from "#lib/platform/search/glossary";
import { fold, foldCode } from "#lib/platform/search/text/fold";

/** A document as Meilisearch holds it. Keys of facets are written without dots, which Meilisearch reads as a path. */
export type MeiliDocument = {
  id: string;
  text: Record<string, string[]>;
  characters: string;
  codes: string[];
  titles: [text: string, language: string][];
  typed: string[];
  facets: Record<string, string[]>;
  numbers: Record<string, number>;
};

export const facetName = (key: string) => `facets.${key.replaceAll(".", "__")}`;
export const facetKey = (name: string) => name.slice("facets.".length).replaceAll("__", ".");
export const numberName = (key: string) => `numbers.${key}`;

const weight: Record<FieldRole, number> = { name: 0, kind: 1, detail: 2, body: 3 };

/** Each Chinese character of the names by itself: a word's last character is not found otherwise (meilisearch#2499). */
const charactersOf = (texts: readonly string[]) =>
  [...new Set(texts.flatMap((text) => fold(text).match(/\p{Script=Han}/gu) ?? []))].join(" ");

/** Folds what Meilisearch would fold otherwise or not at all: traditional characters and full width, once for all engines. */
export function toMeili(definition: IndexDefinition, document: SearchDocument): MeiliDocument {
  const names = definition.texts.filter(({ role }) => role === "name").flatMap(({ field }) => document.texts[field] ?? []);
  return {
    id: document.id,
    text: Object.fromEntries(definition.texts.map(({ field }) => [field, (document.texts[field] ?? []).map(fold)])),
    characters: charactersOf(names),
    codes: [...new Set(document.codes.flatMap((code) => [fold(code), foldCode(code)]))],
    titles: document.titles.map(({ text, language }) => [text, language]),
    typed: document.titles.flatMap(({ text, keys }) => [fold(text), ...(keys ?? [])]),
    facets: Object.fromEntries(
      Object.entries(document.facets).map(([key, values]) => [facetName(key).slice("facets.".length), [...values]]),
    ),
    numbers: Object.fromEntries(
      Object.entries(document.numbers).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
    ),
  };
}

/** Synonyms as Meilisearch takes them: for each term the others. */
export function synonymsOf(entries: readonly Entry[]): Record<string, string[]> {
  const synonyms = new Map<string, Set<string>>();
  const add = (term: string, others: readonly string[]) => {
    const known = synonyms.get(fold(term)) ?? new Set<string>();
    for (const other of others) if (fold(other) !== fold(term)) known.add(fold(other));
    if (known.size > 0) synonyms.set(fold(term), known);
  };
  for (const { class: name, terms, asked, narrower } of entries) {
    if (name === "stop" || name === "noise" || name === "unit") continue;
    for (const term of [...terms, ...asked]) add(term, [...terms, ...narrower]);
  }
  return Object.fromEntries([...synonyms].map(([term, others]) => [term, [...others].slice(0, 40)]));
}

const locales = { zh: ["cmn"], en: ["eng"], any: ["cmn", "eng"] };

/** The settings of an index: what is searched in falling order of weight, filtered, sorted, and what means the same. */
export function settingsOf(definition: IndexDefinition, entries: readonly Entry[]): Settings {
  const texts = definition.texts.toSorted((a, b) => weight[a.role] - weight[b.role]);
  const paths = (role: FieldRole) => texts.filter((text) => text.role === role).map(({ field }) => `text.${field}`);
  return {
    searchableAttributes: [
      ...paths("name"),
      "codes",
      ...paths("kind"),
      ...paths("detail"),
      "characters",
      ...paths("body"),
      "typed",
    ],
    filterableAttributes: [
      { attributePatterns: ["facets.*"], features: { facetSearch: false, filter: { equality: true, comparison: false } } },
      { attributePatterns: ["numbers.*"], features: { facetSearch: false, filter: { equality: true, comparison: true } } },
    ],
    sortableAttributes: definition.numbers.map(numberName),
    rankingRules: ["sort", "words", "typo", "proximity", "attribute", "exactness", "numbers.quality:desc"],
    localizedAttributes: [
      ...texts.map(({ field, language }) => ({ attributePatterns: [`text.${field}`], locales: locales[language] })),
      { attributePatterns: ["characters"], locales: locales.zh },
      { attributePatterns: ["typed"], locales: locales.any },
      { attributePatterns: ["codes"], locales: locales.en },
    ],
    synonyms: synonymsOf(entries),
    stopWords: entries.filter((entry) => entry.class === "stop").flatMap(({ terms }) => terms.map(fold)),
    typoTolerance: {
      enabled: true,
      disableOnAttributes: ["codes", "characters"],
      disableOnNumbers: true,
      minWordSizeForTypos: { oneTypo: 4, twoTypos: 7 },
    },
    faceting: { maxValuesPerFacet: 100, sortFacetValuesBy: { "*": "count" } },
    pagination: { maxTotalHits: exactTotal },
    searchCutoffMs: 1000,
  };
}
