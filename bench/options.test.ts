import { describe, expect, it } from "vitest";
import { partNames, readOptions } from "./options.ts";

describe("readOptions", () => {
  it("measures everything at the usual size, search alone at another", () => {
    expect([...(readOptions([])?.parts ?? [])]).toEqual(partNames);
    expect([...(readOptions(["--products", "1000000"])?.parts ?? [])]).toEqual(["search"]);
    expect([...(readOptions(["--products", "5000", "--only", "pages"])?.parts ?? [])]).toEqual(["pages"]);
  });

  it("measures nothing where it only writes", () => {
    expect(readOptions(["--write"])).toMatchObject({ writesDocument: true, parts: new Set() });
    expect(readOptions(["--write", "--only", "import"])?.parts.size).toBe(1);
  });

  it("refuses what it does not know", () => {
    expect(() => readOptions(["--only", "everything"])).toThrow(/everything/);
    expect(() => readOptions(["--products", "many"])).toThrow(/--products/);
    expect(() => readOptions(["--rounds", "0"])).toThrow(/--rounds/);
  });

  it("is undefined where help was asked for", () => {
    expect(readOptions(["--help"])).toBeUndefined();
  });
});
