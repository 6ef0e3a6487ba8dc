import { expect, it } from "vitest";
import { isKindKey } from "./search/attributes.ts";
import { leadTimeBand, moqBand } from "./search/bands.ts";
import { type ProductRow, toDocument } from "./search.ts";

const row: ProductRow = {
  id: "p1", sku: "S-1", nameZh: "杯子", nameEn: "Cup", descriptionZh: null, descriptionEn: null, brand: null, modelNumber: "M1", gtin: null,
  originCode: "CN", unitCode: "H87", moq: 100, leadTimeDays: 20, hasSample: true, publishedAt: 1, isCategoryGuessed: false,
  attributes: { material: "steel", colour: { zh: "黑色", en: "Black" }, own: { label: "Article Type", value: "Tumblers" }, note: { label: "Care", value: "x".repeat(80) } },
  category: { id: "c", slug: "drinkware", zh: "水具", en: "Drinkware" }, root: { slug: "kitchen", zh: "厨房", en: "Kitchen" },
  company: { slug: "firm", zh: "某公司", en: "Firm", country: "CN", district: "330203" }, variantSkus: ["S-1-A"], certificates: ["CE"], incoterms: ["FOB"], priceUsd: 3, pictures: 1,
}; // biome-ignore format: one record

const attribute = { unit: null, isRequired: false, isFacet: true };
const template = [
  {
    ...attribute,
    key: "material",
    type: "CHOICE" as const,
    nameZh: "材质",
    nameEn: "Material",
    choices: [{ value: "steel", zh: "不锈钢", en: "Stainless steel" }],
  },
  { ...attribute, key: "colour", type: "TEXT" as const, nameZh: "颜色", nameEn: "Colour", choices: [] },
];

it("puts a supplier's own kind words with the category and long texts with the body", () => {
  const { texts } = toDocument(row, template);
  expect(texts.kind).toEqual(["水具", "Drinkware", "Tumblers"]);
  expect(texts.detail).toEqual(expect.arrayContaining(["不锈钢", "Stainless steel", "黑色", "Black"]));
  expect(texts.more).toEqual(expect.arrayContaining(["x".repeat(80), "Care"]));
});

it("does not let a guessed category speak as loud as a given one", () => {
  const { texts } = toDocument({ ...row, isCategoryGuessed: true }, template);
  expect(texts.kind).toEqual(["Tumblers"]);
  expect(texts.more).toContain("Drinkware");
});

it("makes facets of the template's attributes and of trade terms", () => {
  const { facets, codes } = toDocument(row, template);
  expect(facets).toMatchObject({
    "attribute.material": ["steel"],
    "attribute.colour": ["黑色"],
    moq: ["<=100"],
    leadTime: ["<=30"],
    sample: ["yes"],
  });
  expect(codes).toEqual(["S-1", "M1", "S-1-A"]);
});

it("bands quantities and times", () => {
  expect([1, 10, 11, 1000, 1001].map(moqBand)).toEqual(["<=10", "<=10", "<=50", "<=1000", ">1000"]);
  expect([7, 61].map(leadTimeBand)).toEqual(["<=7", ">60"]);
});

it.each(["articleType", "masterCategory", "sub_category", "类目", "Category"])("takes %s for a heading of kinds", (heading) => {
  expect(isKindKey(heading)).toBe(true);
});
