import { describe, expect, it } from "vitest";
import { isMissed, least, most, type Section } from "./figures.ts";
import { document, printed } from "./report.ts";

const section: Section = {
  title: "Pages",
  takenAt: "2026-11-23T12:00:00.000Z",
  machine: "2 cores",
  figures: [
    {
      name: "home",
      measured: 0.9,
      unit: "ms",
      target: most(1.2),
      timesBare: 14.2,
      beside: { "requests/s": 1_234, "% from the cache": 100 },
    },
    { name: "results", measured: 9, unit: "ms", target: most(8) },
    { name: "plain", measured: 3, unit: "ms" },
  ],
};

describe("figures", () => {
  it("miss a target on its side only", () => {
    expect(section.figures.map(isMissed)).toEqual([false, true, false]);
    expect(isMissed({ name: "points", measured: 89, unit: "", target: least(90) })).toBe(true);
    expect(isMissed({ name: "points", measured: 90, unit: "", target: least(90) })).toBe(false);
  });
});

describe("the report", () => {
  it("shows figure, measured, target, verdict and the ratio", () => {
    expect(printed(section)).toMatch(/home +0\.9 ms +≤ 1\.2 +✓ +14\.2 +1,234 requests\/s · 100% from the cache/);
    expect(printed(section)).toMatch(/results +9 ms +≤ 8 +✗$/m);
  });

  it("becomes a page with one table a section", () => {
    const page = document({ pages: section });
    expect(page).toContain("## Pages\n\n2026-11-23, 2 cores.");
    expect(page).toContain("| results | 9 ms | ≤ 8 | ✗ |  |  |");
  });
});
