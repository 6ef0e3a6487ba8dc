import { localized } from "#lib/platform/i18n/localized";
import type { CategoryNode } from "#lib/taxonomy/schema";

/** The names of all leaves by their id, in the reader's language. */
export const leafNames = (roots: readonly CategoryNode[], locale: string): ReadonlyMap<string, string> =>
  new Map(roots.flatMap(({ children }) => children).map((leaf) => [leaf.id, localized(leaf, "name", locale).text]));
