import { describe, expect, it } from "vitest";
import { readParameters } from "./parameters.ts";

const read = (query: string) => readParameters(`https://fair.example.org/api/v1/products${query}`);

describe("readParameters", () => {
  it("decodes names and values, with plus as a space and repeats as a list", () => {
    expect(read("?q=steel+cup%20%E6%9D%AF&unit=H87&unit=KGM#top")).toEqual({
      parameters: { q: "steel cup 杯", unit: ["H87", "KGM"] },
      faults: [],
    });
  });

  it("names what is broken: percent-encoding, NUL, half a character", () => {
    for (const value of ["%", "%zz", "%E6%9D", "a%00b", "%FF"]) {
      expect(read(`?q=${value}`).faults).toEqual([{ parameter: "q", code: "malformed" }]);
    }
  });

  it("refuses names that no parameter has, without echoing what they hold", () => {
    expect(read("?__proto__=1").faults).toEqual([{ parameter: "__proto__", code: "unknownParameter" }]);
    expect(read("?%3Cscript%3E=1").faults).toEqual([{ parameter: "?script?", code: "unknownParameter" }]);
    expect(read("?%ZZ=1").faults).toEqual([{ parameter: "", code: "unknownParameter" }]);
    expect(read(`?${"a".repeat(500)}=1`).faults[0]?.parameter).toHaveLength(80);
  });

  it("stops at a hundred parameters", () => {
    expect(read(`?${"q=1&".repeat(101)}`).faults).toEqual([
      { parameter: "", code: "tooManyParameters", words: { maximum: 100 } },
    ]);
  });
});
