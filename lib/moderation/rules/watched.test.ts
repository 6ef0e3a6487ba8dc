import { expect, it } from "vitest";
import { marksIn, wordsIn } from "./watched.ts";

const table: [text: string, word: string, found: string | null][] = [
  ["Replica watches for sale", "replica watch", "Replica watches"],
  ["REPLICA-WATCH", "replica watch", "REPLICA-WATCH"],
  ["A replica of a watch", "replica watch", null],
  ["Handgun holster", "gun", null],
  ["Ｇｕｎ parts", "gun", "Ｇｕｎ"],
  ["高仿名牌包", "高仿", "高仿"],
  ["高 仿 名牌", "高仿", "高 仿"],
  ["象牙雕刻", "象牙", "象牙"],
  ["電子煙批發", "电子烟", "電子煙"],
  ["小象 牙刷", "象牙", "象 牙"],
  ["café brûlée", "cafe", "café"],
  ["nothing here", "枪", null],
];

it.each(table)("in %o the word %o is found as %o", (text, word, found) => {
  const [mark] = marksIn(text, [word]);
  expect(mark ? text.slice(mark.from, mark.to) : null).toBe(found);
});

it("tells each word once, wherever it stands", () => {
  expect(wordsIn(["gun and guns", null, "枪"], ["gun", "枪", "bomb"])).toEqual(["gun", "枪"]);
});

it("finds nothing for words without letters", () => {
  expect(marksIn("a - b", ["-", ""])).toEqual([]);
});

it("gets through thousands of words and long texts", () => {
  const words = Array.from({ length: 3_000 }, (_, index) => `word${index} sign`);
  const text = "every lamp has a word2999 signs plate ".repeat(250);
  expect(marksIn(text, words)).toHaveLength(250);
});
