/** Folds what people write for a code or a name to one spelling: width, case, outer and doubled spaces. */
export const fold = (text: string): string => text.normalize("NFKC").trim().toLowerCase().replace(/\s+/g, " ");

export type Term = { code: string; zh: string; en: string };
type WithSynonyms = Term & { synonyms?: readonly string[] };

/** A look-up from code, names and synonyms to the code. */
export function synonymTable(terms: readonly WithSynonyms[]): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const { code, zh, en, synonyms = [] } of terms) {
    for (const word of [code, zh, en, ...synonyms]) {
      const key = fold(word);
      if (!table.has(key)) table.set(key, code);
    }
  }
  return table;
}
