import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moveFor } from "#lib/product/policy/follow";
import { changedPrice, prepareBulkInput, roundingOf } from "./bulk.ts";

const order = { companyId: "0198f000-0000-7000-8000-000000000001", chosen: "0198f000-0000-7000-8000-000000000002" };
const faults = (input: object) =>
  prepareBulkInput.safeParse({ ...order, ...input }).error?.issues.map(({ path, message }) => [path.join("."), message]);

describe("a price changed by a percentage", () => {
  it.each([
    [10, 5, "USD", 10.5],
    [9.99, 3, "USD", 10.29],
    [2.5, -10, "USD", 2.25],
    [0.433, 10, "USD", 0.4763],
    [0.95, 10, "USD", 1.05],
    [1_000, 2.5, "JPY", 1_025],
    [1_001, 2.5, "JPY", 1_026],
    [1, -90, "USD", 0.1],
    [0.000001, -90, "USD", null],
  ])("%d %d %% in %s is %d", (price, percent, currency, expected) => {
    expect(changedPrice(price, percent, currency)).toBe(expected);
  });

  it("is never further from the exact figure than half of the last digit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: -9_000, max: 50_000 }), (cents, points) => {
        const [price, percent] = [cents / 100, points / 100];
        const exact = (price * (100 + percent)) / 100;
        const rounded = changedPrice(price, percent, "USD") ?? 0;
        expect(Math.abs(rounded - exact)).toBeLessThanOrEqual(0.5 * 10 ** -roundingOf(exact, "USD") + 1e-6);
      }),
    );
  });
});

it("sends drafts for review and puts paused ones on show", () => {
  expect(moveFor("publish", "DRAFT")).toBe("submit");
  expect(moveFor("publish", "CHANGES_REQUESTED")).toBe("submit");
  expect(moveFor("publish", "PAUSED")).toBe("publish");
  expect(moveFor("publish", "LIVE")).toBeNull();
  expect(moveFor("confirm", "STALE")).toBe("confirm");
  expect(moveFor("pause", "DRAFT")).toBeNull();
});

it("reads what an act needs and says which field is wrong", () => {
  expect(prepareBulkInput.parse({ ...order, act: "price", percent: "-2,5 %".replace(" ", "") }).value).toEqual({
    act: "price",
    percent: -2.5,
  });
  expect(prepareBulkInput.parse({ ...order, act: "edit", field: "portCode", to: "Ningbo" }).value).toMatchObject({ to: "CNNGB" });
  expect(prepareBulkInput.parse({ ...order, act: "edit", field: "leadTimeDays", to: "30" }).value).toMatchObject({ to: 30 });
  expect(faults({ act: "price", percent: "0" })).toEqual([["percent", "percentWrong"]]);
  expect(faults({ act: "price", percent: "9000" })).toEqual([["percent", "percentWrong"]]);
  expect(faults({ act: "edit", field: "portCode", to: "Nowhere" })).toEqual([["to", "portUnknown"]]);
  expect(faults({ act: "edit" })).toEqual([["field", "required"]]);
  expect(faults({ act: "nothing" })).toEqual([["act", "notOneOf"]]);
  expect(faults({ act: "pause", status: "LIVE" })).toBeDefined();
});
