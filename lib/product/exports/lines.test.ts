import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { VariantRecord } from "#lib/product/schema";
import { readTextLines, readVersionLine, textLines, versionLine } from "./lines.ts";

const text = fc.string({ minLength: 1, maxLength: 30, unit: "grapheme" }).map((one) => `a${one}`.replace(/\s+/g, " ").trim());
const version: fc.Arbitrary<VariantRecord> = fc.record({
  sku: text,
  options: fc
    .dictionary(
      text.filter((name) => name !== "__proto__"),
      text,
      { maxKeys: 4 },
    )
    .map((one) => ({ ...one })),
  gtin: fc.constantFrom(null, "4006381333931"),
  currency: fc.constantFrom("USD", "CNY"),
  price: fc.option(fc.integer({ min: 1, max: 1e9 }).map((cents) => cents / 100)),
});

describe("versions in a cell", () => {
  it("read as they were written", () => {
    const red = { sku: "K-1-R", options: { colour: "red", size: "L" }, gtin: "4006381333931", currency: "USD", price: 8.5 };
    expect(versionLine(red)).toBe("K-1-R | 8.5 USD | 4006381333931 | colour=red; size=L");
    fc.assert(
      fc.property(version, (one) => {
        expect(readVersionLine(versionLine(one))).toEqual(one);
      }),
    );
  });

  it.each([
    ["3 versions", null],
    [" | 8 USD | | ", null],
    ["K | cheap | | ", null],
    ["K | 8 USD | 123 | ", null],
    ["K | | | colour=red", { sku: "K", options: { colour: "red" }, gtin: null, currency: null, price: null }],
    ["K | 8 USD", { sku: "K", options: {}, gtin: null, currency: "USD", price: 8 }],
    ["K\\|1 | | | size=10\\=11", { sku: "K|1", options: { size: "10=11" }, gtin: null, currency: null, price: null }],
  ])("from %s are %j", (line, expected) => {
    expect(readVersionLine(line)).toEqual(expected);
  });
});

it("names the picture to which a text belongs", () => {
  const picture = (altEn: string | null) => ({ fileId: null, sourceUrl: "https://example.org/a.jpg", altZh: null, altEn });
  const told = textLines([picture(null), picture("From the\nside"), picture("Open")], "altEn");
  expect(told).toBe("2: From the side\n3: Open");
  expect([...readTextLines(`${told}\nno place\n4：俯视`)]).toEqual([
    [1, "From the side"],
    [2, "Open"],
    [3, "俯视"],
  ]);
});
