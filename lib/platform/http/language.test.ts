import { describe, expect, it } from "vitest";
import { languageOf, sayApi } from "./language.ts";

const of = (query: string, accept?: string) =>
  languageOf(
    new Request(`https://fair.example.org/api${query}`, { headers: accept === undefined ? {} : { "accept-language": accept } }),
  );

describe("languageOf", () => {
  it("goes by the locale of the address before the header", () => {
    expect(of("?locale=zh", "en")).toBe("zh");
  });

  it("takes the best of the header that there is", () => {
    expect(of("", "fr;q=0.9, zh-CN;q=0.8, en;q=0.7")).toBe("zh");
    expect(of("", "en-GB,zh;q=0.5")).toBe("en");
    expect(of("", "zh;q=0, en;q=0.1")).toBe("en");
  });

  it("falls back to English", () => {
    expect(of("")).toBe("en");
    expect(of("?locale=xx", "fr")).toBe("en");
    expect(of("", ";;;q=,")).toBe("en");
  });

  it("says a sentence with its words", () => {
    expect(sayApi("en", "faults.tooHigh", { parameter: "perPage", maximum: "100" })).toBe("perPage must be at most 100.");
    expect(sayApi("zh", "faults.tooHigh", { parameter: "perPage", maximum: "100" })).toBe("perPage 不得大于 100。");
  });
});
