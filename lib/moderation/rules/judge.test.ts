import { expect, it } from "vitest";
import { drawOf, type Facts, fits, judge, type Rule, tryRule } from "./judge.ts";

const facts = (given: Partial<Facts> = {}): Facts => ({
  kind: "PRODUCT",
  productId: "01890000-0000-7000-8000-000000000001",
  version: 1,
  level: 2,
  points: 0,
  approvals: 20,
  decisions: 25,
  words: [],
  hsCode: "940540",
  wasReturned: false,
  ...given,
});

const rule = (given: Partial<Rule> = {}): Rule => ({
  id: "rule",
  nameZh: "规则",
  nameEn: "Rule",
  conditions: {},
  decision: "ALWAYS",
  samplePercent: 100,
  ...given,
});

const table: [Rule["conditions"], Partial<Facts>, boolean][] = [
  [{}, {}, true],
  [{ kind: "REVISION" }, {}, false],
  [{ kind: "REVISION" }, { kind: "REVISION" }, true],
  [{ levelBelow: 3 }, { level: 2 }, true],
  [{ levelBelow: 2 }, { level: 2 }, false],
  [{ levelAtLeast: 2 }, { level: 2 }, true],
  [{ levelAtLeast: 3 }, { level: 2 }, false],
  [{ pointsAtLeast: 4 }, { points: 3 }, false],
  [{ pointsAtLeast: 4 }, { points: 4 }, true],
  [{ approvalsBelow: 5 }, { approvals: 4 }, true],
  [{ approvalsBelow: 5 }, { approvals: 5 }, false],
  [{ shareBelow: 80 }, { approvals: 79, decisions: 100 }, true],
  [{ shareBelow: 80 }, { approvals: 80, decisions: 100 }, false],
  [{ shareAtLeast: 80 }, { approvals: 4, decisions: 5 }, true],
  [{ shareAtLeast: 1 }, { approvals: 0, decisions: 0 }, false],
  [{ words: true }, {}, false],
  [{ words: true }, { words: ["gun"] }, true],
  [{ hsPrefixes: ["36", "9405"] }, {}, true],
  [{ hsPrefixes: ["36"] }, {}, false],
  [{ hsPrefixes: ["36"] }, { hsCode: null }, false],
  [{ levelAtLeast: 2, words: true }, { words: [] }, false],
];

it.each(table)("a rule with %o fits %o: %s", (conditions, given, expected) => {
  expect(fits(conditions, facts(given))).toBe(expected);
});

it("lets the first rule that fits decide", () => {
  const rules = [
    rule({ id: "words", conditions: { words: true } }),
    rule({ id: "trusted", conditions: { levelAtLeast: 2 }, decision: "NEVER" }),
    rule({ id: "all" }),
  ];
  expect(judge(facts(), rules)).toMatchObject({ outcome: "APPROVE", ruleId: "trusted", by: "rule" });
  expect(judge(facts({ words: ["gun"] }), rules)).toMatchObject({ outcome: "REVIEW", ruleId: "words" });
  expect(judge(facts({ level: 0 }), rules)).toMatchObject({ outcome: "REVIEW", ruleId: "all" });
});

it("has a person look where no rule fits, and where something was returned before, whatever the rules say", () => {
  expect(judge(facts(), [])).toMatchObject({ outcome: "REVIEW", by: "noRule", ruleId: null });
  const lenient = [rule({ decision: "NEVER" })];
  expect(judge(facts({ wasReturned: true }), lenient)).toMatchObject({ outcome: "REVIEW", by: "returned" });
});

it("draws the same lot for the same thing, spread evenly over others", () => {
  expect(drawOf(facts())).toBe(drawOf(facts({ points: 9 })));
  const draws = Array.from({ length: 2_000 }, (_, version) => drawOf(facts({ version })));
  expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...draws)).toBeLessThan(100);
  const share = draws.filter((draw) => draw < 20).length / draws.length;
  expect(share).toBeGreaterThan(0.17);
  expect(share).toBeLessThan(0.23);
});

it("reviews by lot below the percentage only", () => {
  const drawn = facts();
  const draw = drawOf(drawn);
  const sample = (samplePercent: number) => judge(drawn, [rule({ decision: "SAMPLE", samplePercent })]);
  expect(sample(Math.ceil(draw) + 1)).toMatchObject({ outcome: "REVIEW", draw, percent: Math.ceil(draw) + 1 });
  expect(sample(Math.floor(draw))).toMatchObject({ outcome: "APPROVE", draw });
});

it("tells what a rule would have done with what was", () => {
  const history = Array.from({ length: 200 }, (_, version) => facts({ version, level: version % 4 }));
  expect(tryRule(rule({ conditions: { levelBelow: 2 } }), history)).toEqual({ fitting: 100, reviewed: 100 });
  expect(tryRule(rule({ decision: "NEVER" }), history)).toEqual({ fitting: 200, reviewed: 0 });
  const { reviewed } = tryRule(rule({ decision: "SAMPLE", samplePercent: 50 }), history);
  expect(reviewed).toBeGreaterThan(70);
  expect(reviewed).toBeLessThan(130);
});
