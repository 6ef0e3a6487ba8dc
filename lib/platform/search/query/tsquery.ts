import { type Concept, codeQuery } from "./concepts.ts";

const oneOf = (queries: readonly string[]) => (queries.length === 1 ? (queries[0] ?? "") : `(${queries.join("|")})`);
const allOf = (queries: readonly string[]) => queries.join("&");

/** Any way of saying a concept. */
export const conceptQuery = ({ alternatives }: Concept) => oneOf([...new Set(alternatives.map(({ query }) => query))]);

/** Documents that have every concept, or carry the text as an article number. */
export function fullQuery(concepts: readonly Concept[], text: string): string {
  const code = codeQuery(text);
  const words = allOf(concepts.map(conceptQuery));
  return code ? oneOf([`(${words})`, code]) : words;
}

const mostSubsets = 12;

/**
 * Documents that lack at most `missing` of the concepts, as queries of which one must be met: each by itself is quick in the
 * index, one query of them all is not. Where there are many, those that keep the most telling concepts.
 */
export function relaxedQueries(concepts: readonly { concept: Concept; weight: number }[], missing: number): string[] {
  const choose = (from: number, count: number): number[][] => {
    if (count === 0) return [[]];
    return concepts
      .slice(from, concepts.length - count + 1)
      .flatMap((_, at) => choose(from + at + 1, count - 1).map((rest) => [from + at, ...rest]));
  };
  const weightOf = (kept: readonly number[]) => kept.reduce((sum, at) => sum + (concepts[at]?.weight ?? 0), 0);
  const subsets = choose(0, concepts.length - missing).toSorted((a, b) => weightOf(b) - weightOf(a));
  return subsets
    .slice(0, mostSubsets)
    .map((kept) => allOf(kept.flatMap((at) => (concepts[at] ? [conceptQuery(concepts[at].concept)] : []))));
}

/** The same query, met in names and kinds only. */
export const namesOnly = (query: string) =>
  query.replace(/('(?:[^']|'')*')(:\*)?/g, (_, lexeme: string, prefix?: string) => `${lexeme}${prefix ?? ":"}AB`);
