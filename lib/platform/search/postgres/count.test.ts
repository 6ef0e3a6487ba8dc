import fc from "fast-check";
import { expect, test } from "vitest";
import { countFacets } from "./count.ts";
import { valueBits } from "./dictionary.ts";

const pack = (numbers: readonly number[]) => Int32Array.from(numbers);
const facet = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 90 }))
  .map(([key, value]) => (key << valueBits) | value);

test("counts what a naive count counts, for the wanted keys only", () => {
  fc.assert(
    fc.property(fc.array(facet, { maxLength: 300 }), fc.uniqueArray(fc.integer({ min: 1, max: 40 })), (numbers, keys) => {
      const naive = new Map<number, number>();
      for (const number of numbers) {
        if (keys.includes(number >> valueBits)) naive.set(number, (naive.get(number) ?? 0) + 1);
      }
      expect(new Map(countFacets(pack(numbers), keys))).toEqual(naive);
    }),
  );
});

test("gives the most frequent values of a key first", () => {
  const [a, b] = [(3 << valueBits) | 7, (3 << valueBits) | 9];
  expect(countFacets(pack([a, b, b]), [3])).toEqual([
    [b, 2],
    [a, 1],
  ]);
});

test("counts nothing where nothing is packed or wanted", () => {
  expect(countFacets(pack([]), [1])).toEqual([]);
  expect(countFacets(pack([1 << valueBits]), [])).toEqual([]);
});
