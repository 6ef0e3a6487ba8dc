import { expect, it } from "vitest";
import { plainRecord } from "#lib/testing/plain-record";
import { type QualityView, qualityOf, qualityParts, qualityRules } from "./quality.ts";

const bare: QualityView = { ...plainRecord, nameEn: "Kettle", enOrigin: "HUMAN" };

const template = [
  { key: "material", isRequired: true },
  { key: "power", isRequired: true },
  { key: "colour", isRequired: false },
];

const price = { currency: "USD", incoterm: "FOB", place: "Ningbo", minQuantity: 1, price: 2 };
const full: QualityView = {
  ...bare,
  nameZh: "电水壶",
  descriptionZh: "双".repeat(60),
  descriptionEn: "d".repeat(150),
  pictures: [1, 2, 3, 4, 5],
  priceBreaks: [price, { ...price, minQuantity: 100, price: 1 }],
  moq: 1,
  leadTimeDays: 30,
  attributes: { material: "steel", power: 1500, colour: "red" },
  hsCode: "851610",
  packingEn: "carton",
  portCode: "CNNGB",
  paymentTerms: ["TT"],
  originCode: "CN",
};

it("gives a hundred points in all", () => {
  expect(qualityParts.reduce((sum, part) => sum + qualityRules[part].most, 0)).toBe(100);
  expect(qualityOf(full, template)).toEqual({ score: 100, advice: [] });
});

it("advises what gains most first, and the advice makes up what is missing", () => {
  const { score, advice } = qualityOf(bare, template);
  expect(score).toBe(8);
  expect(advice[0]).toEqual({ part: "pictures", gain: 16 });
  expect(advice.reduce((sum, { gain }) => sum + gain, score)).toBe(100);
});

it("counts half a description as half, and pictures step by step", () => {
  expect(qualityOf({ ...full, descriptionEn: "short" }, template).score).toBe(96);
  expect(qualityOf({ ...full, pictures: [1] }, template).score).toBe(92);
  expect(qualityOf({ ...full, pictures: [] }, template).score).toBe(84);
});

it("counts required attributes by their share and asks for none where the template has none", () => {
  expect(qualityOf({ ...full, attributes: { material: "steel", colour: "red" } }, template).score).toBe(95);
  expect(qualityOf({ ...full, attributes: {} }, []).score).toBe(100);
});

it("never falls when something is added", () => {
  const steps: Partial<QualityView>[] = [{ nameZh: full.nameZh }, { moq: 1 }, { pictures: [1] }, { attributes: full.attributes }];
  let before = qualityOf(bare, template).score;
  let record = bare;
  for (const step of steps) {
    record = { ...record, ...step };
    const after = qualityOf(record, template).score;
    expect(after).toBeGreaterThan(before);
    before = after;
  }
});
