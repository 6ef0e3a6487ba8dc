import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Conduct, quotaFor } from "./quota.ts";

const nothing: Conduct = { sent: 0, opened: 0, shortlisted: 0, seen: 0, answered: 0, points: 0, threshold: 12 };
const good: Conduct = { sent: 400, opened: 400, shortlisted: 200, seen: 400, answered: 400, points: 0, threshold: 12 };

const conducts: fc.Arbitrary<Conduct> = fc
  .record({
    sent: fc.nat(500),
    opened: fc.nat(500),
    shortlisted: fc.nat(500),
    seen: fc.nat(500),
    answered: fc.nat(500),
    points: fc.nat(30),
    threshold: fc.integer({ min: 1, max: 30 }),
  })
  .map((one) => ({
    ...one,
    opened: Math.min(one.opened, one.sent),
    shortlisted: Math.min(one.shortlisted, one.sent),
    answered: Math.min(one.answered, one.seen),
  }));

describe("how many quotations a firm may send in a month", () => {
  it("is in the middle for a firm without a past, and fifty at best", () => {
    expect(quotaFor(nothing).limit).toBe(35);
    expect(quotaFor(good).limit).toBe(50);
  });

  it("is twenty for whom nobody opens, and for whoever has as many points as suspend", () => {
    expect(quotaFor({ ...nothing, sent: 5000, seen: 5000 }).limit).toBe(20);
    expect(quotaFor({ ...good, points: 12 }).limit).toBe(20);
  });

  it("says where it comes from", () => {
    expect(quotaFor(nothing).reasons).toEqual([
      { part: "opened", share: 0.5 },
      { part: "shortlisted", share: 0.5 },
      { part: "answered", share: 0.5 },
      { part: "points", share: 1 },
    ]);
  });

  it("stays between twenty and fifty", () => {
    fc.assert(
      fc.property(conducts, (conduct) => {
        const { limit } = quotaFor(conduct);
        expect(limit).toBeGreaterThanOrEqual(20);
        expect(limit).toBeLessThanOrEqual(50);
        expect(Number.isInteger(limit)).toBe(true);
      }),
    );
  });

  it("rises with what was opened, shortlisted and answered, and falls with points", () => {
    fc.assert(
      fc.property(conducts, (conduct) => {
        const { limit } = quotaFor(conduct);
        const { sent, opened, shortlisted, seen, answered, points } = conduct;
        expect(quotaFor({ ...conduct, opened: Math.min(sent, opened + 1) }).limit).toBeGreaterThanOrEqual(limit);
        expect(quotaFor({ ...conduct, shortlisted: Math.min(sent, shortlisted + 1) }).limit).toBeGreaterThanOrEqual(limit);
        expect(quotaFor({ ...conduct, answered: Math.min(seen, answered + 1) }).limit).toBeGreaterThanOrEqual(limit);
        expect(quotaFor({ ...conduct, points: points + 1 }).limit).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
