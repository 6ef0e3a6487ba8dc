import type pg from "pg";
import type { Token } from "#lib/platform/search/analyser";
import type { IndexDefinition } from "#lib/platform/search/engine";
import type { Concept, Vocabulary } from "#lib/platform/search/query/concepts";
import type { Thesaurus } from "#lib/platform/search/query/terms";
import { namesOf } from "./names.ts";

const trust = 30_000;
const remembered = 50_000;

export type Frequencies = ReturnType<typeof createFrequencies>;

/** Frequencies of words that were looked up in the last half minute; they shape the ranking and the spelling, not what is found. */
export function createFrequencies() {
  const known = new Map<string, number>();
  let documents = 1;
  let since = 0;
  return {
    clear: () => {
      since = 0;
    },
    /** Words that have to be looked up now; all of them when what is known has grown old. */
    missing(words: readonly string[]) {
      if (Date.now() - since > trust || known.size > remembered) {
        known.clear();
        since = Date.now();
      }
      return words.filter((word) => !known.has(word));
    },
    learn(words: readonly string[], found: readonly (readonly [string, number])[], total: number) {
      documents = Math.max(1, total);
      for (const word of words) known.set(word, 0);
      for (const [word, frequency] of found) known.set(word, frequency);
    },
    vocabulary: (): Vocabulary => ({ documents, frequency: (word) => known.get(word) ?? 0 }),
  };
}

type LookUp = { pool: pg.Pool; definition: IndexDefinition; frequencies: Frequencies };

/** How often the catalogue says the words that may play a part in a query, its alternatives included. */
export async function lookUp({ pool, definition, frequencies }: LookUp, words: readonly string[]): Promise<Vocabulary> {
  const missing = frequencies.missing([...new Set(words)]);
  if (missing.length > 0) {
    const { rows } = await pool.query<{ documents: number | null; words: [string, number][] | null }>({
      name: `search_words_${definition.name}`,
      text: `select (select documents from search.indexes where name = $1) as documents,
        (select json_agg(json_build_array(word, frequency)) from ${namesOf(definition).vocabulary} where word = any($2::text[])) as words`,
      values: [definition.name, missing],
    });
    frequencies.learn(missing, rows[0]?.words ?? [], rows[0]?.documents ?? 0);
  }
  return frequencies.vocabulary();
}

/** Words of the glossary's alternatives for any run of the query, so that one look-up suffices. */
export function relatedWords(
  tokens: readonly Token[],
  thesaurus: Thesaurus,
  keyOf: (tokens: readonly Token[]) => string,
): string[] {
  const words: string[] = [];
  for (const at of tokens.keys()) {
    for (let length = 1; length <= 5 && at + length <= tokens.length; length += 1) {
      for (const { equal, narrower } of thesaurus.get(keyOf(tokens.slice(at, at + length))) ?? []) {
        for (const term of [...equal, ...narrower]) words.push(...term.tokens.map(({ word }) => word));
      }
    }
  }
  return words.slice(0, 400);
}

/** About how many documents meet a concept in any way. */
export function frequencyOf(concept: Concept, vocabulary: Vocabulary): number {
  const ways = concept.alternatives.map(({ words }) => Math.min(...words.map((word) => vocabulary.frequency(word))));
  return Math.min(vocabulary.documents, Math.max(0, ...ways));
}

/** How much a concept tells: much where few documents have it. */
export function weightOf(concept: Concept, vocabulary: Vocabulary): number {
  return Math.log(1 + vocabulary.documents / (1 + frequencyOf(concept, vocabulary)));
}
