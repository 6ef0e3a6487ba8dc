import { describe, expect, it } from "vitest";
import { median, percentile, rounded } from "./statistics.ts";

describe("statistics", () => {
  it("takes the nearest rank", () => {
    const values = [5, 1, 4, 2, 3];
    expect(median(values)).toBe(3);
    expect(percentile(values, 0.95)).toBe(5);
    expect(percentile(values, 0.2)).toBe(1);
  });

  it("is 0 of nothing", () => {
    expect(median([])).toBe(0);
    expect(rounded(Number.NaN)).toBe(0);
  });

  it("rounds to three digits, however small or large", () => {
    expect(rounded(0.012_345)).toBe(0.0123);
    expect(rounded(12_345)).toBe(12_300);
  });
});
