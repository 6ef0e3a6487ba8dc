import { z } from "zod";

/** A search as plain parameters of its address: names with their values, in a fixed order. */
export type SearchQuery = Record<string, string[]>;

const parameter = /^(?:[a-z][A-Za-z]{0,30}|attr\.[a-z0-9_]{1,60})$/;
const mostNames = 30;
const value = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => !text.includes("\0"), "malformed");

/** Where in the results and how they are drawn is no part of what is looked for. */
const passing = new Set(["page", "view", "unfold", "perPage", "kind"]);

export const searchQuery = z
  .record(z.string().regex(parameter), z.array(value).min(1).max(20))
  .refine((given) => Object.keys(given).length <= mostNames, "tooMany");

/** The parameters of an address that make up a search, each name once with its values, sorted; null where they cannot be one. */
export function queryOf(address: string): SearchQuery | null {
  const given = new URLSearchParams(address);
  const names = [...new Set(given.keys())].filter((name) => !passing.has(name)).sort();
  const entries = names.map((name) => [name, [...new Set(given.getAll(name).filter(Boolean))].sort()] as const);
  const parsed = searchQuery.safeParse(Object.fromEntries(entries.filter(([, values]) => values.length > 0)));
  return parsed.success ? parsed.data : null;
}

/** The parameters of a stored search; one that can no longer be read asks for everything. */
export const storedQuery = (stored: unknown): SearchQuery => searchQuery.safeParse(stored).data ?? {};

export const addressOf = (query: SearchQuery): string =>
  new URLSearchParams(Object.entries(query).flatMap(([name, values]) => values.map((one) => [name, one]))).toString();
