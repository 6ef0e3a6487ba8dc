import { stem } from "#lib/platform/search/text/english";
import { fold, hasHan } from "#lib/platform/search/text/fold";

export type Mark = { from: number; to: number; word: string };

type Piece = { from: number; to: number; form: string };

const pattern = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** A text as Latin words by their stems and single Chinese characters in one spelling, each with its place. */
function pieces(text: string): Piece[] {
  return [...text.matchAll(pattern)].map(({ 0: surface, index }) => {
    const folded = fold(surface);
    return { from: index, to: index + surface.length, form: hasHan(folded) ? folded : stem(folded) };
  });
}

type Sought = { word: string; forms: readonly string[] };

/** The words by their first piece, so that a text is gone through once. */
function soughtBy(words: readonly string[]): Map<string, Sought[]> {
  const byFirst = new Map<string, Sought[]>();
  for (const word of words) {
    const forms = pieces(word).map(({ form }) => form);
    const [first] = forms;
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), { word, forms }]);
  }
  return byFirst;
}

function found(text: string, byFirst: ReadonlyMap<string, readonly Sought[]>): Mark[] {
  const given = pieces(text);
  return given.flatMap(({ form, from }, at) =>
    (byFirst.get(form) ?? []).flatMap(({ word, forms }): Mark[] => {
      const last = given[at + forms.length - 1];
      return last && forms.every((one, index) => given[at + index]?.form === one) ? [{ from, to: last.to, word }] : [];
    }),
  );
}

/**
 * Where watched words stand in a text, spelled as search spells: full width or half, capitals, plurals, traditional characters, and
 * with anything but letters between them. Overlapping finds are all told, in the order of the text.
 */
export const marksIn = (text: string, words: readonly string[]): Mark[] => found(text, soughtBy(words));

/** The watched words that stand in any of the texts. */
export function wordsIn(texts: readonly (string | null)[], words: readonly string[]): string[] {
  const byFirst = soughtBy(words);
  return [...new Set(texts.flatMap((text) => (text ? found(text, byFirst).map(({ word }) => word) : [])))];
}
