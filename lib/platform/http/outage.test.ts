import { describe, expect, it } from "vitest";
import { isOutage } from "./outage.ts";

const withCode = (code: string) => Object.assign(new Error("failed"), { code });

describe("isOutage", () => {
  it("knows a neighbour that cannot be reached, is stopping or not set up", () => {
    for (const code of ["ECONNREFUSED", "57P01", "53300", "42P01", "P1001"]) expect(isOutage(withCode(code))).toBe(true);
    expect(isOutage(new Error("Timeout exceeded when trying to connect"))).toBe(true);
  });

  it("looks at causes and bundles of errors", () => {
    expect(isOutage(new Error("query failed", { cause: withCode("ECONNRESET") }))).toBe(true);
    expect(isOutage(new AggregateError([withCode("ECONNREFUSED")]))).toBe(true);
  });

  it("takes everything else for a bug", () => {
    expect(isOutage(new TypeError("x is undefined"))).toBe(false);
    expect(isOutage(withCode("23505"))).toBe(false);
    expect(isOutage("ECONNREFUSED")).toBe(false);
  });
});
