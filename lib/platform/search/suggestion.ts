import { fold, foldLatin, hasHan } from "./text/fold.ts";

export type Titled = { id: string; titles: readonly (readonly [text: string, language: string])[] };

/** One title per document, in the language that is typed unless the other fits better; those that begin so come first, none twice. */
export function arrangeTitles(rows: readonly Titled[], typed: string, limit: number): { id: string; text: string }[] {
  const language = hasHan(typed) ? "zh" : "en";
  const folding = language === "zh" ? fold : foldLatin;
  const found = rows.flatMap(({ id, titles }) => {
    const folded = titles.map(([text, own]) => ({ text, own, folded: folding(text) }));
    const title =
      folded.find((one) => one.folded.startsWith(typed)) ??
      folded.find((one) => one.folded.includes(typed)) ??
      folded.find(({ own }) => own === language) ??
      folded[0];
    return title ? [{ id, text: title.text, isBeginning: title.folded.startsWith(typed) }] : [];
  });
  const unique = [...new Map(found.map((one) => [one.text, one] as const).reverse()).values()].reverse();
  const ordered = [...unique.filter(({ isBeginning }) => isBeginning), ...unique.filter(({ isBeginning }) => !isBeginning)];
  return ordered.slice(0, limit).map(({ id, text }) => ({ id, text }));
}
