import { expect, test } from "vitest";
import { simulate } from "./matching-simulation.ts";

const counts = { firms: 1_200, requests: 900 };

test("the simulation is the same at every run", () => {
  expect(simulate("ours", counts)).toEqual(simulate("ours", counts));
});

test("requests reach more firms than where the quickest take them, and firms that fit better", () => {
  const [ours, firstCome] = [simulate("ours", counts), simulate("firstCome", counts)];
  expect(ours.gini).toBeLessThan(firstCome.gini);
  expect(ours.giniWithin).toBeLessThan(firstCome.giniWithin);
  expect(ours.turnShare).toBeGreaterThan(firstCome.turnShare);
  expect(ours.quality).toBeGreaterThan(firstCome.quality);
});

test("turns cost hardly any fit against telling the best alone, and spread more evenly", () => {
  const [ours, bestOnly] = [simulate("ours", counts), simulate("bestOnly", counts)];
  expect(ours.gini).toBeLessThanOrEqual(bestOnly.gini);
  expect(bestOnly.quality - ours.quality).toBeLessThan(3);
});
