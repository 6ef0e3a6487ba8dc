import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchReasons, worth } from "#lib/rfq/schema/matching";
import type { AskedRequest, Offering } from "./offering.ts";
import { type SupplierEvidence, scoreSupplier } from "./score.ts";

const rounding = 0.11;

const line = {
  position: 1,
  categoryId: "leaf",
  quantity: 2000,
  unitCode: "H87",
  words: ["500ml"],
  certificates: ["CE"],
};
const request: AskedRequest = { lines: [line], country: "NG", days: 60 };
const offering: Offering = {
  line: 1,
  near: "same",
  place: 1,
  wordsFound: ["500ml"],
  certificatesFound: ["CE"],
  moq: 500,
  unitCode: "H87",
  monthlyCapacity: 50_000,
};
const supplier: SupplierEvidence = { offerings: [offering], markets: ["NG"], opened: 40, answered: 40 };

const part = (of: AskedRequest, who: SupplierEvidence, name: keyof typeof worth) =>
  scoreSupplier(of, who).reasons.find((reason) => reason.part === name);

const offerings = fc.record({
  line: fc.constant(1),
  near: fc.constantFrom("same" as const, "branch" as const, "none" as const),
  place: fc.option(fc.integer({ min: 1, max: 1500 })),
  wordsFound: fc.subarray(["500ml"]),
  certificatesFound: fc.subarray(["CE"]),
  moq: fc.option(fc.integer({ min: 1, max: 100_000 })),
  unitCode: fc.constantFrom("H87", "KGM"),
  monthlyCapacity: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
});
const suppliers: fc.Arbitrary<SupplierEvidence> = fc
  .record({
    offerings: fc.array(offerings, { maxLength: 4 }),
    markets: fc.subarray(["NG", "KE", "DE"]),
    opened: fc.nat(200),
    answered: fc.nat(200),
  })
  .map((one) => ({ ...one, answered: Math.min(one.answered, one.opened) }));

describe("the score of a supplier for a request", () => {
  it("is worth a hundred points in all", () => {
    expect(Object.values(worth).reduce((sum, one) => sum + one)).toBe(100);
  });

  it("is nearly a hundred for whoever has everything, and says so part by part", () => {
    const { score, reasons } = scoreSupplier(request, supplier);
    expect(score).toBeGreaterThan(99);
    expect(reasons.map(({ verdict }) => verdict)).toEqual([...Array(7).fill("full"), "part"]);
    expect(matchReasons.parse(JSON.parse(JSON.stringify(reasons)))).toEqual(reasons);
  });

  it("is nothing but half of what is unknown for whoever has nothing", () => {
    const { score } = scoreSupplier(request, { offerings: [], markets: ["DE"], opened: 0, answered: 0 });
    expect(score).toBe(2.5);
  });

  it("leaves out what a request does not ask", () => {
    const open = {
      lines: [{ ...line, quantity: null, words: [], certificates: [] }],
      country: null,
      days: null,
    };
    expect(scoreSupplier(open, supplier).reasons.map((reason) => reason.part)).toEqual(["category", "words", "answers"]);
    expect(scoreSupplier(open, supplier).score).toBeGreaterThan(99);
  });

  it("falls with the minimum order above the quantity, and takes half where units differ", () => {
    const withMoq = (moq: number | null, unitCode = "H87") => ({ ...supplier, offerings: [{ ...offering, moq, unitCode }] });
    expect(part(request, withMoq(2000), "quantity")?.points).toBe(10);
    expect(part(request, withMoq(4000), "quantity")).toMatchObject({ points: 5, verdict: "part", values: { met: 0, lines: 1 } });
    expect(part(request, withMoq(4000, "KGM"), "quantity")).toMatchObject({ points: 5, verdict: "unknown" });
  });

  it("makes nothing of the order in which the search puts the first thirty firms", () => {
    const at = (place: number) => scoreSupplier(request, { ...supplier, offerings: [{ ...offering, place }] }).score;
    expect(at(30)).toBe(at(1));
    expect(at(31)).toBeLessThan(at(30));
    expect(at(1000)).toBe(at(301));
  });

  it("names what is there and what is missing", () => {
    const asked = { ...request, lines: [{ ...line, certificates: ["CE", "LFGB"] }] };
    expect(part(asked, supplier, "certificates")).toMatchObject({ points: 5, values: { has: "CE", missing: "LFGB" } });
  });

  it("lets the best of a firm's goods speak for it, so that more listings add nothing", () => {
    const many = { ...supplier, offerings: [offering, ...Array<Offering>(50).fill({ ...offering, near: "branch", place: 900 })] };
    expect(scoreSupplier(request, many)).toEqual(scoreSupplier(request, supplier));
  });

  it("stays between 0 and 100, counts every part at most whole, and sums what it says", () => {
    fc.assert(
      fc.property(suppliers, (who) => {
        const { score, reasons } = scoreSupplier(request, who);
        const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(Math.abs(points - score)).toBeLessThan(0.5);
        for (const reason of reasons) expect(reason.points).toBeLessThanOrEqual(reason.of);
      }),
    );
  });

  it("never falls with one more offering, nor its order changes anything", () => {
    fc.assert(
      fc.property(suppliers, offerings, (who, more) => {
        const turned = { ...who, offerings: [...who.offerings].reverse() };
        expect(Math.abs(scoreSupplier(request, turned).score - scoreSupplier(request, who).score)).toBeLessThan(rounding);
        const added = { ...who, offerings: [...who.offerings, more] };
        expect(scoreSupplier(request, added).score).toBeGreaterThan(scoreSupplier(request, who).score - rounding);
      }),
    );
  });

  it("rises with answers given", () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), (opened, answered) => {
        const less = { ...supplier, opened: opened + 1, answered: Math.min(answered, opened) };
        const more = { ...less, answered: less.answered + 1 };
        expect(scoreSupplier(request, more).score).toBeGreaterThanOrEqual(scoreSupplier(request, less).score);
      }),
    );
  });
});
