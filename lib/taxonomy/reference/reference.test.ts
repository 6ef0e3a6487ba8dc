import fc from "fast-check";
import { expect, it } from "vitest";
import { gtinCheckDigit, isGtin } from "#lib/taxonomy/gtin";
import { countryCode } from "./countries.ts";
import { currencyCode } from "./currencies.ts";
import { hsCodeCount, isHsCode, readHsCode } from "./hs.ts";
import { incoterms, readIncoterm } from "./incoterms.ts";
import { label } from "./label.ts";
import { portCode } from "./ports.ts";
import { unitCode } from "./units.ts";

it("names regions of China as a Chinese public body does", () => {
  expect(["HK", "MO", "TW"].map((code) => [label("country", code, "zh"), label("country", code, "en")])).toEqual([
    ["中国香港", "Hong Kong, China"],
    ["中国澳门", "Macao, China"],
    ["中国台湾", "Taiwan, China"],
  ]);
});

it("reads countries, ports, units and currencies as people write them", () => {
  expect(["China", "中国", "Ningbo, China", "中国宁波", "USA", "香港", "Atlantis"].map(countryCode)).toEqual([
    "CN",
    "CN",
    "CN",
    "CN",
    "US",
    "HK",
    null,
  ]);
  expect(["Ningbo", "宁波港", "CNNGB", "Hamburg", "Nowhere"].map(portCode)).toEqual(["CNNGB", "CNNGB", "CNNGB", "DEHAM", null]);
  expect(["pcs", "个", "双", "/set", "KG", "parsec"].map(unitCode)).toEqual(["H87", "H87", "PR", "SET", "KGM", null]);
  expect(["USD", "￥", "RMB", "€", "美元", "XYZ"].map(currencyCode)).toEqual(["USD", "CNY", "CNY", "EUR", "USD", null]);
});

it("knows the eleven terms of Incoterms 2020 and names the successor of an old one", () => {
  expect(incoterms).toHaveLength(11);
  expect(readIncoterm("fob")).toEqual({ code: "FOB" });
  expect(readIncoterm("DDU")).toEqual({ obsolete: "DDU", instead: "DAP" });
  expect(readIncoterm("XYZ")).toBeNull();
});

it("knows the subheadings of HS 2022", () => {
  expect(hsCodeCount).toBe(5612);
  expect([isHsCode("851679"), isHsCode("851600")]).toEqual([true, false]);
  expect(["8516.79", "8516790090", "10121", "999999", "x"].map(readHsCode)).toEqual(["851679", "851679", "010121", null, null]);
});

it("finds every wrong single digit of a GTIN", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{12}$/), fc.nat(12), fc.integer({ min: 1, max: 9 }), (body, at, by) => {
      const gtin = body + gtinCheckDigit(body);
      const wrong = gtin.slice(0, at) + ((Number(gtin[at]) + by) % 10) + gtin.slice(at + 1);
      return isGtin(gtin) && !isGtin(wrong);
    }),
  );
});
