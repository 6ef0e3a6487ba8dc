import type { Entry } from "./glossary.ts";

/**
 * The search port. It knows no engine's syntax: documents go in, ids with counts come out, and callers re-read rows by id.
 * Limits are the same on every engine: ten query words, facet values under 468 bytes, no hit deeper than 1,000.
 */

/** How much a text field says about what the document is. */
export type FieldRole = "name" | "kind" | "detail" | "body";

export type IndexDefinition = {
  name: string;
  /** Searchable texts in falling order of weight. */
  texts: readonly { field: string; role: FieldRole; language: "zh" | "en" | "any" }[];
  /** Keys of `facets` that may be filtered and counted; a trailing `*` allows any key with that prefix (`attribute.*`). */
  facets: readonly string[];
  /** Those of `facets` whose every value few documents share: worth looking up in an index when words are searched too. */
  narrowFacets: readonly string[];
  /** Keys of `numbers` that may be filtered by range and sorted by. */
  numbers: readonly string[];
};

export type SearchDocument = {
  id: string;
  /** Texts by field of the definition; an empty list where there is none. */
  texts: Record<string, readonly string[]>;
  /** Article numbers (SKU, model, GTIN): found exactly and by prefix, with or without dashes. */
  codes: readonly string[];
  /** What is offered while typing, one per language; `keys` are other beginnings of it that people type (pinyin). */
  titles: readonly { text: string; language: "zh" | "en"; keys?: readonly string[] }[];
  facets: Record<string, readonly string[]>;
  numbers: Record<string, number | null>;
};

export type Sort = { number: string; direction: "asc" | "desc" };

export type SearchQuery = {
  text: string;
  /** Values of one key are alternatives, keys add up. */
  filters: Record<string, readonly string[]>;
  ranges: Record<string, { min?: number; max?: number }>;
  /** Facet keys to count; each obeys all filters but its own. */
  facets: readonly string[];
  /** Relevance where absent (with an empty text: the best documents first). */
  sort?: Sort;
  offset: number;
  limit: number;
  /** False searches the words as they were typed. */
  correct: boolean;
  /** Words that find each other beside those of the glossary. Engines remember the list by its identity: hand in the same one while nothing changes. */
  synonyms?: readonly Entry[];
};

export type FacetCount = { value: string; count: number };

export type SearchResult = {
  ids: string[];
  total: number;
  /** False where counting stopped at a bound: say "10,000+". */
  isTotalExact: boolean;
  facets: Record<string, FacetCount[]>;
  /** The query that was really searched, where spelling was put right. */
  correctedQuery?: string;
  /** True where no document has all words and fewer were asked for. */
  isRelaxed: boolean;
};

export type IndexHealth = { isReady: boolean; documents: number; updatedAt: Date | null; detail?: string };

export interface SearchEngine {
  /** Makes the index if it is not there. */
  ensure(definition: IndexDefinition): Promise<void>;
  /** Adds or replaces documents; they are found when this resolves. Safe to repeat. */
  index(definition: IndexDefinition, documents: readonly SearchDocument[]): Promise<void>;
  remove(definition: IndexDefinition, ids: readonly string[]): Promise<void>;
  search(definition: IndexDefinition, query: SearchQuery): Promise<SearchResult>;
  /** Titles that begin with or contain a word that begins with what was typed, best first. */
  suggest(definition: IndexDefinition, typed: string, limit: number): Promise<{ id: string; text: string }[]>;
  /** Fills a new index and swaps it in; searches go on in the old one meanwhile. Resolves to the number of documents. */
  rebuild(definition: IndexDefinition, batches: AsyncIterable<readonly SearchDocument[]>): Promise<number>;
  health(definition: IndexDefinition): Promise<IndexHealth>;
  close(): Promise<void>;
}
