import { describe, expect, it } from "vitest";
import type { ProductRecord } from "#lib/product/schema";
import { changedFields, diffOfRevision, harmlessFields, isHarmless, partOf, recordFields } from "./diff.ts";

const before: Partial<ProductRecord> = {
  nameEn: "Kettle",
  nameZh: null,
  enOrigin: "MACHINE",
  moq: 100,
  attributes: { power: 1500, material: { zh: "钢", en: "steel" } },
  priceBreaks: [{ currency: "USD", incoterm: "FOB", place: "Ningbo", minQuantity: 1, price: 2 }],
};

describe("the difference between two records", () => {
  it("is empty for the same thing written in another order", () => {
    const same = { ...before, attributes: { material: { en: "steel", zh: "钢" }, power: 1500 } };
    expect(diffOfRevision(before, same)).toEqual([]);
  });

  it("names each field with what was and what would be, attributes one by one", () => {
    const after = { ...before, nameEn: "Electric kettle", moq: 200, attributes: { power: 1800, colour: "red" } };
    expect(diffOfRevision(before, after)).toEqual([
      { field: "nameEn", key: null, before: "Kettle", after: "Electric kettle" },
      { field: "moq", key: null, before: 100, after: 200 },
      { field: "attributes", key: "power", before: 1500, after: 1800 },
      { field: "attributes", key: "material", before: { zh: "钢", en: "steel" }, after: null },
      { field: "attributes", key: "colour", before: null, after: "red" },
    ]);
  });

  it("compares only what a part of a record has", () => {
    expect(changedFields(before, { moq: 100 })).toEqual([]);
    expect(changedFields(before, { moq: null })).toEqual(["moq"]);
  });
});

it("lets figures of the offer through and nothing that says what the thing is", () => {
  expect(recordFields.filter((field) => !isHarmless(field))).toEqual([
    "categoryId",
    "nameZh",
    "nameEn",
    "descriptionZh",
    "descriptionEn",
    "brand",
    "modelNumber",
    "gtin",
    "hsCode",
    "originCode",
    "unitCode",
    "packingZh",
    "packingEn",
    "attributes",
    "variants",
    "pictures",
    "certificates",
  ]);
  expect(harmlessFields).toHaveLength(8);
});

it("takes along what follows from a field", () => {
  // A record of the fields that this test looks at.
  const record = { ...before, zhOrigin: "MISSING" } as ProductRecord;
  expect(partOf(record, ["nameEn"])).toEqual({ nameEn: "Kettle", enOrigin: "MACHINE" });
});
