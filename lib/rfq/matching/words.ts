import { fold, foldLatin } from "#lib/platform/search/text/fold";

const shortest = 3;
const mostWords = 12;
/** Chinese runs up to here are one word; longer ones are cut. */
const wholeHan = 4;
const measure = /(\d+(?:[.,]\d+)?)\s*(?=\p{Script=Latin}{1,3}(?!\p{L}))/gu;
const isHan = /\p{Script=Han}/u;
const cutter = new Intl.Segmenter("zh", { granularity: "word" });

/** Folded, numbers joined with the unit behind them, Chinese apart from the rest, signs as spaces: what both sides are compared in. */
const plain = (text: string) =>
  ` ${fold(text)
    .replace(measure, "$1")
    .replace(/\p{Script=Han}+/gu, " $& ")
    .replace(/[^\p{L}\p{N}.]+/gu, " ")} `;

const wordsOf = (text: string) =>
  plain(text)
    .split(" ")
    .flatMap((run) =>
      isHan.test(run) && run.length > wholeHan ? [...cutter.segment(run)].map(({ segment }) => segment) : [run],
    );

const isTelling = (word: string) => /\d/.test(word) || word.length >= (isHan.test(word) ? 2 : shortest);
const isMeasure = (word: string) => /^\d{1,5}(?:[.,]\d+)?\p{L}{1,3}$/u.test(word);

/**
 * What a specification asks for, at most twelve words: measures (`500ml`), grades (`304`), names of materials and colours. `item` gives
 * its measures only, since the words of the article itself are a part of the score of their own.
 */
export const specificationWords = (item: string, specification: string): string[] =>
  [...new Set([...wordsOf(item).filter(isMeasure), ...wordsOf(specification).filter(isTelling)])].slice(0, mostWords);

/** What `wordsFound` looks in: cheap to make, since thousands of texts are looked through for one request. */
export const searchableText = (text: string): string =>
  ` ${foldLatin(text)
    .replace(measure, "$1")
    .replace(/[^\p{L}\p{N}.]+/gu, " ")} `;

/** The asked words that a text has: Chinese ones anywhere, others as the beginning of a word. */
export const wordsFound = (asked: readonly string[], searchable: string): string[] =>
  asked.filter(
    (word) => searchable.includes(isHan.test(word) ? word : ` ${word}`) || (!isHan.test(word) && behindHan(word, searchable)),
  );

/** Latin words and numbers stand right behind Chinese ones, without a space. */
const behindHan = (word: string, searchable: string) => {
  const at = searchable.indexOf(word);
  return at > 0 && isHan.test(searchable.charAt(at - 1));
};
