import { describe, expect, it } from "vitest";
import { localized } from "./localized.ts";

const both = { nameZh: "电热水壶", nameEn: "Electric kettle" };

describe("localized", () => {
  it("gives the reader's language without a mark", () => {
    expect(localized(both, "name", "zh")).toEqual({ text: "电热水壶" });
    expect(localized(both, "name", "en")).toEqual({ text: "Electric kettle" });
  });

  it("falls back to the other language and says which", () => {
    expect(localized({ nameZh: null, nameEn: "Electric kettle" }, "name", "zh")).toEqual({ text: "Electric kettle", lang: "en" });
    expect(localized({ nameZh: "电热水壶", nameEn: null }, "name", "en")).toEqual({ text: "电热水壶", lang: "zh-CN" });
  });

  it("gives English to a third language, marked", () => {
    expect(localized(both, "name", "fr")).toEqual({ text: "Electric kettle", lang: "en" });
  });

  it("is empty where there is nothing", () => {
    expect(localized({ nameZh: null, nameEn: null }, "name", "en")).toEqual({ text: "" });
  });
});
