import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Candidate, distribute, seatsOf } from "./distribute.ts";

const firm = (companyId: string, fields: Partial<Candidate> = {}): Candidate => ({
  companyId,
  score: 80,
  isNewcomer: false,
  isSmall: false,
  lastOfferedAt: 1,
  ...fields,
});

const candidates = fc.uniqueArray(
  fc.record({
    companyId: fc.uuid(),
    score: fc.double({ min: 0, max: 100, noNaN: true }).map((score) => Math.round(score * 10) / 10),
    isNewcomer: fc.boolean(),
    isSmall: fc.boolean(),
    lastOfferedAt: fc.option(fc.integer({ min: 1, max: 5 })),
  }),
  { selector: ({ companyId }) => companyId, maxLength: 60 },
);
const sizes = fc.integer({ min: 0, max: 40 });
const requestIds = fc.uuid();

const ids = (told: readonly { companyId: string }[]) => told.map(({ companyId }) => companyId).sort();

describe("who is told of a request", () => {
  it("tells the best first, and names why", () => {
    const told = distribute([firm("a", { score: 90 }), firm("b", { score: 50 }), firm("c", { score: 70 })], {
      requestId: "r",
      size: 2,
      least: 0,
    });
    expect(told).toEqual([
      { companyId: "a", score: 90, kind: "BEST" },
      { companyId: "c", score: 70, kind: "BEST" },
    ]);
  });

  it("takes turns among equals: whoever waited longest, and whoever was never told before all", () => {
    const equals = [
      firm("a", { score: 84, lastOfferedAt: 9 }),
      firm("b", { lastOfferedAt: 3 }),
      firm("c", { lastOfferedAt: null }),
    ];
    const told = distribute(equals, { requestId: "r", size: 2, least: 0 });
    expect(told.map(({ companyId, kind }) => [companyId, kind])).toEqual([
      ["c", "ROTATION"],
      ["b", "ROTATION"],
    ]);
  });

  it("keeps a fifth for newcomers and a fifth for small firms, which others fill only where there are none", () => {
    const best = Array.from({ length: 20 }, (_, index) => firm(`best-${index}`, { score: 95 }));
    const newcomer = firm("new", { score: 40, isNewcomer: true });
    const small = firm("small", { score: 41, isSmall: true });
    const told = distribute([...best, newcomer, small], { requestId: "r", size: 10, least: 30 });
    expect(told).toHaveLength(10);
    expect(told.slice(-2).map(({ companyId, kind }) => [companyId, kind])).toEqual([
      ["small", "SMALL"],
      ["new", "NEWCOMER"],
    ]);
  });

  it("calls nobody a newcomer who comes in by fit", () => {
    const told = distribute([firm("a", { isNewcomer: true }), firm("b", { score: 10 })], { requestId: "r", size: 10, least: 0 });
    expect(told.map(({ kind }) => kind)).toEqual(["BEST", "BEST"]);
  });

  it("tells nobody whose fit is too small", () => {
    expect(distribute([firm("a", { score: 34.9, isNewcomer: true })], { requestId: "r", size: 10, least: 35 })).toEqual([]);
  });

  it("never tells more than it was asked to, and as many as there are", () => {
    fc.assert(
      fc.property(candidates, sizes, requestIds, (all, size, requestId) => {
        const told = distribute(all, { requestId, size, least: 30 });
        expect(told).toHaveLength(Math.min(size, all.filter(({ score }) => score >= 30).length));
        expect(new Set(ids(told)).size).toBe(told.length);
      }),
    );
  });

  it("keeps the seats of newcomers and small firms wherever such firms fit", () => {
    fc.assert(
      fc.property(candidates, sizes, requestIds, (all, size, requestId) => {
        const told = new Set(ids(distribute(all, { requestId, size, least: 30 })));
        const fitting = all.filter(({ score }) => score >= 30);
        const held = (is: (one: Candidate) => boolean) => fitting.filter((one) => is(one) && told.has(one.companyId)).length;
        const there = (is: (one: Candidate) => boolean) => fitting.filter(is).length;
        const { newcomers, small } = seatsOf(size);
        const either = ({ isNewcomer, isSmall }: Candidate) => isNewcomer || isSmall;
        expect(held(({ isNewcomer }) => isNewcomer)).toBeGreaterThanOrEqual(
          Math.min(
            newcomers,
            there((one) => one.isNewcomer),
          ),
        );
        expect(held(({ isSmall }) => isSmall)).toBeGreaterThanOrEqual(
          Math.min(
            small,
            there(({ isSmall, isNewcomer }) => isSmall && !isNewcomer),
          ),
        );
        expect(held(either)).toBeGreaterThanOrEqual(
          Math.min(
            newcomers,
            there((one) => one.isNewcomer),
          ) +
            Math.min(
              small,
              there((one) => one.isSmall && !one.isNewcomer),
            ),
        );
      }),
    );
  });

  it("depends neither on the order of the candidates nor on when it is asked", () => {
    fc.assert(
      fc.property(candidates, sizes, requestIds, (all, size, requestId) => {
        const share = { requestId, size, least: 0 };
        expect(distribute([...all].reverse(), share)).toEqual(distribute(all, share));
        expect(distribute(all, share)).toEqual(distribute(all, share));
      }),
    );
  });

  it("never gives the place of a better fit to a worse one that waited as long and sits in the same seats", () => {
    fc.assert(
      fc.property(candidates, sizes, requestIds, (all, size, requestId) => {
        const told = new Set(ids(distribute(all, { requestId, size, least: 0 })));
        const seat = (one: Candidate) => `${one.isNewcomer} ${one.isSmall} ${one.lastOfferedAt}`;
        for (const worse of all.filter(({ companyId }) => told.has(companyId)))
          for (const better of all)
            if (seat(better) === seat(worse) && better.score > worse.score) expect(told.has(better.companyId)).toBe(true);
      }),
    );
  });

  it("draws another lot for each request, so that nobody is first by name", () => {
    const equals = Array.from({ length: 10 }, (_, index) => firm(`firm-${index}`));
    const firsts = Array.from(
      { length: 60 },
      (_, index) => distribute(equals, { requestId: `r${index}`, size: 1, least: 0 })[0]?.companyId,
    );
    expect(new Set(firsts).size).toBeGreaterThan(6);
  });
});
