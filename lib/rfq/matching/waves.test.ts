import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gini } from "./gini.ts";
import { lastWave, leastScore, nextWaveAt, waveSize } from "./waves.ts";
import { wordsFound as found, searchableText, specificationWords } from "./words.ts";

const hours = (count: number) => count * 3_600_000;
const now = new Date("2026-03-29T00:30:00Z");
const ahead = (count: number) => new Date(now.getTime() + hours(count));

describe("waves", () => {
  it("tell two suppliers for each place, then twice as many, never more than a hundred", () => {
    expect([1, 2, 3, 4].map((wave) => waveSize(wave, 10))).toEqual([20, 40, 80, 100]);
    expect(waveSize(1, 0)).toBe(0);
    expect(waveSize(3, -1)).toBe(0);
  });

  it("lower what is asked of fit and end with the sixth", () => {
    expect([1, 2, 3, 4, 5, 6].map(leastScore)).toEqual([35, 35, 25, 15, 15, 15]);
    expect(nextWaveAt(lastWave, now, ahead(1000))).toBeNull();
  });

  it("come after an eighth of the time that is left, between an hour and a day", () => {
    expect(nextWaveAt(1, now, ahead(24 * 14))).toEqual(ahead(24));
    expect(nextWaveAt(1, now, ahead(80))).toEqual(ahead(10));
    expect(nextWaveAt(1, now, ahead(7))).toEqual(ahead(1));
    expect(nextWaveAt(1, now, ahead(6.5))).toBeNull();
  });

  it("always leave six hours to answer and lie ahead", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 4000 }), (wave, left) => {
        const next = nextWaveAt(wave, now, ahead(left));
        if (next) {
          expect(next.getTime()).toBeGreaterThan(now.getTime());
          expect(next.getTime()).toBeLessThanOrEqual(ahead(left - 6).getTime());
        }
      }),
    );
  });
});

const wordsFound = (asked: string[], text: string) => found(asked, searchableText(text));

describe("words of a specification", () => {
  it("keep measures, grades and materials, in either language", () => {
    expect(specificationWords("Thermos 500 ml", "304 stainless, matt black")).toEqual([
      "500ml",
      "304",
      "stainless",
      "matt",
      "black",
    ]);
    expect(specificationWords("保温杯 500ml", "内胆304，黑色")).toEqual(["500ml", "内胆", "304", "黑色"]);
  });

  it("are found as beginnings of words, Chinese ones anywhere", () => {
    expect(wordsFound(["500ml", "stainless", "黑色"], "Vacuum flask 500 ML, Stainless-steel, 哑黑色")).toEqual([
      "500ml",
      "stainless",
      "黑色",
    ]);
    expect(wordsFound(["500ml"], "1500 ml")).toEqual([]);
    expect(wordsFound(["304", "500ml"], "不锈钢304内胆500ML")).toEqual(["304", "500ml"]);
    expect(wordsFound([], "anything")).toEqual([]);
  });
});

describe("the Gini coefficient", () => {
  it("is 0 where all have the same and nearly 1 where one has all", () => {
    expect(gini([3, 3, 3, 3])).toBeCloseTo(0, 10);
    expect(gini([0, 0, 0, 10])).toBeCloseTo(0.75, 10);
    expect(gini([])).toBe(0);
    expect(gini([0, 0])).toBe(0);
  });

  it("lies between 0 and 1 and knows no order", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 50 }), (shares) => {
        const value = gini(shares);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThan(1);
        expect(gini([...shares].reverse())).toBeCloseTo(value, 10);
      }),
    );
  });
});
