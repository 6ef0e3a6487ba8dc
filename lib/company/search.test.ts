import { expect, it } from "vitest";
import { pinyinOf } from "./search/pinyin.ts";

it("writes a firm's name in pinyin, whole, by words and by initials", () => {
  const { words, initials, beginnings } = pinyinOf("宁波海天家居有限公司");
  expect(words.join("")).toMatch(/^ningbohaitianjiaju/);
  expect(initials.startsWith("nbhtjj")).toBe(true);
  expect(beginnings.some((one) => one.startsWith("haitian"))).toBe(true);
});

it("reads polyphones by their word", () => {
  expect(pinyinOf("重庆银行").words.join("")).toBe("chongqingyinhang");
});
