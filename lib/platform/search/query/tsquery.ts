import { type Concept, codeQuery } from "./concepts.ts";

const oneOf = (queries: readonly string[]) => (queries.length === 1 ? (queries[0] ?? "") : `(${queries.join("|")})`);
const allOf = (queries: readonly string[]) => queries.join("&");

/** Any way of saying a concept. */
export const conceptQuery = ({ alternatives }: Concept) => oneOf(alternatives.map(({ query }) => query));

/** Documents that have every concept, or carry the text as an article number. */
export function fullQuery(concepts: readonly Concept[], text: string): string {
  const code = codeQuery(text);
  const words = allOf(concepts.map(conceptQuery));
  return code ? oneOf([`(${words})`, code]) : words;
}

/** Documents that lack at most `missing` of the concepts. */
export function relaxedQuery(concepts: readonly Concept[], missing: number): string {
  const queries = concepts.map(conceptQuery);
  const choose = (from: number, count: number): string[][] => {
    if (count === 0) return [[]];
    return queries.slice(from, queries.length - count + 1).flatMap((query, at) => choose(from + at + 1, count - 1).map((rest) => [query, ...rest]));
  };
  return oneOf(choose(0, concepts.length - missing).map((kept) => `(${allOf(kept)})`));
}

/** The same query, met in names and kinds only. */
export const namesOnly = (query: string) => query.replace(/('(?:[^']|'')*')(:\*)?/g, (_, lexeme: string, prefix?: string) => `${lexeme}${prefix ?? ":"}AB`);
