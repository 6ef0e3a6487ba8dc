import fc from "fast-check";
import { expect, it } from "vitest";
import { wrap } from "./wrap.ts";

/** Chinese is twice as wide as Latin. */
const widthOf = (text: string) => [...text].reduce((sum, mark) => sum + (mark > "\u2e80" ? 2 : 1), 0);

const text = fc.string({
  unit: fc.constantFrom("保", "温", "杯", "，", "。", "（", "）", "a", "bc", " ", " ", "500", "\n", ".", "-", "“", "”", "é"),
  maxLength: 120,
});

it("makes no line wider than there is room, and loses and adds nothing but blanks", () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 4, max: 40 }), (given, most) => {
      const lines = wrap(given, widthOf, most);
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(most);
      expect(lines.join("").replaceAll(/\s/g, "")).toBe(given.replaceAll(/\s/g, ""));
      expect(lines.length).toBeGreaterThanOrEqual(given.split("\n").length);
    }),
  );
});

it("breaks Chinese between characters, but never before a closing mark or after an opening one", () => {
  expect(wrap("保温不低于，十二小时", widthOf, 10)).toEqual(["保温不低", "于，十二小", "时"]);
  expect(wrap("保温杯（不锈钢）", widthOf, 8)).toEqual(["保温杯", "（不锈", "钢）"]);
});

it("breaks Latin between words, words within only where they are too long, and keeps line breaks", () => {
  expect(wrap("double wall flask", widthOf, 11)).toEqual(["double wall", "flask"]);
  expect(wrap("a 0123456789 b", widthOf, 4)).toEqual(["a", "0123", "4567", "89 b"]);
  expect(wrap("one\r\n\ntwo", widthOf, 10)).toEqual(["one", "", "two"]);
});
