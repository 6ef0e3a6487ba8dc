import { expect, it } from "vitest";
import { asBounds } from "./bands.ts";

const value = (band: string, count: number) => ({ value: band, count, isActive: false, labelZh: null, labelEn: null });
const facet = {
  key: "moq",
  nameZh: null,
  nameEn: null,
  unit: null,
  values: [value(">1000", 9), value("<=100", 3), value("<=10", 2)],
};

it("adds bands up to bounds in rising order and leaves the open one out", () => {
  expect(asBounds(facet, undefined).values.map((one) => [one.value, one.count])).toEqual([
    ["10", 2],
    ["100", 5],
  ]);
});

it("marks the bound that is asked for", () => {
  expect(asBounds(facet, 100).values.map((one) => one.isActive)).toEqual([false, true]);
});
