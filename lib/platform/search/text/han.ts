import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";

export type Cutter = {
  /** The words of a run of Chinese characters, end to end. */
  words: (run: string) => string[];
  /** Shorter words inside one word, itself left out. */
  inside: (word: string) => string[];
};

/** Cuts Chinese by jieba's dictionary and the given trade words. */
export function createCutter(tradeWords: readonly string[]): Cutter {
  const jieba = Jieba.withDict(dict);
  if (tradeWords.length > 0) jieba.loadDict(Buffer.from(tradeWords.map((word) => `${word} 3000 n\n`).join("")));
  const cache = new Map<string, string[]>();
  return {
    words: (run) => jieba.cut(run, true),
    inside: (word) => {
      if (word.length < 3) return [];
      const known = cache.get(word);
      if (known) return known;
      const parts = [...new Set(jieba.cutForSearch(word, false).concat(jieba.cutAll(word)))].filter(
        (part) => part !== word && part.length > 1,
      );
      if (cache.size > 50_000) cache.clear();
      cache.set(word, parts);
      return parts;
    },
  };
}
