import { expect, it } from "vitest";
import { madeFor, mostTries, stateOf } from "./state.ts";

const now = new Date("2026-11-24T12:00:00Z");
const ago = (ms: number) => new Date(now.getTime() - ms);
const known = { status: "MAKING" as const, tries: 1, areOpen: false };
const minute = 60_000;

it("says how it stands with an invoice, and never that one is being made where nobody makes it", () => {
  const states = [
    stateOf(null, ago(minute), now),
    stateOf(null, ago(10 * minute), now),
    stateOf(null, ago(madeFor + minute), now),
    stateOf(known, ago(minute), now),
    stateOf(known, ago(10 * minute), now),
    stateOf({ ...known, tries: mostTries }, ago(10 * minute), now),
    stateOf({ ...known, status: "FAILED" }, ago(minute), now),
    stateOf({ ...known, status: "MADE" }, ago(minute), now),
    stateOf({ ...known, status: "MADE", areOpen: true, tries: mostTries }, ago(madeFor + minute), now),
  ];
  expect(states).toEqual(["making", "late", "none", "making", "late", "failed", "failed", "making", "made"]);
});
