import type { AttributeTemplate } from "#lib/taxonomy/schema";
import type { ProductRecord } from "./schema.ts";

/** What a listing can gain points by; the words are in messages/<locale>/listing.json under `quality`. */
export const qualityParts = [
  "nameZh",
  "nameEn",
  "descriptionZh",
  "descriptionEn",
  "pictures",
  "price",
  "priceBreaks",
  "moq",
  "leadTime",
  "requiredAttributes",
  "otherAttributes",
  "hsCode",
  "packing",
  "port",
  "payment",
  "origin",
] as const;
export type QualityPart = (typeof qualityParts)[number];

type Template = Pick<AttributeTemplate, "key" | "isRequired">;
export type QualityView = Omit<ProductRecord, "sku" | "categoryId" | "pictures"> & { pictures: readonly unknown[] };
type Rule = { most: number; earned: (record: QualityView, template: readonly Template[]) => number };

const fullDescription = { zh: 60, en: 150 };
const half = 0.5;

const text = (most: number, pick: (record: QualityView) => unknown): Rule => ({
  most,
  earned: (record) => (pick(record) ? most : 0),
});

const description = (pick: (record: QualityView) => string | null, full: number): Rule => ({
  most: 8,
  earned: (record) => {
    const length = pick(record)?.trim().length ?? 0;
    if (length === 0) return 0;
    return length >= full ? 8 : 8 * half;
  },
});

const pictureSteps = [0, 8, 10, 12, 14, 16];

function share(record: QualityView, wanted: readonly Template[], most: number): number {
  if (wanted.length === 0) return most;
  return Math.floor((most * wanted.filter(({ key }) => key in record.attributes).length) / wanted.length);
}

/** The public formula, as docs/quality.md tells it: each part with the most it can give, together 100. */
export const qualityRules: Record<QualityPart, Rule> = {
  nameZh: text(8, ({ nameZh }) => nameZh),
  nameEn: text(8, ({ nameEn }) => nameEn),
  descriptionZh: description((record) => record.descriptionZh, fullDescription.zh),
  descriptionEn: description((record) => record.descriptionEn, fullDescription.en),
  pictures: { most: 16, earned: ({ pictures }) => pictureSteps[Math.min(pictures.length, 5)] ?? 0 },
  price: text(10, ({ priceBreaks }) => priceBreaks.length > 0),
  priceBreaks: text(3, ({ priceBreaks }) => priceBreaks.length > 1),
  moq: text(5, ({ moq }) => moq !== null),
  leadTime: text(5, ({ leadTimeDays }) => leadTimeDays !== null),
  requiredAttributes: {
    most: 10,
    earned: (record, template) =>
      share(
        record,
        template.filter(({ isRequired }) => isRequired),
        10,
      ),
  },
  otherAttributes: {
    most: 6,
    earned: (record, template) =>
      share(
        record,
        template.filter(({ isRequired }) => !isRequired),
        6,
      ),
  },
  hsCode: text(4, ({ hsCode }) => hsCode),
  packing: text(3, ({ packingZh, packingEn }) => packingZh ?? packingEn),
  port: text(2, ({ portCode }) => portCode),
  payment: text(2, ({ paymentTerms }) => paymentTerms.length > 0),
  origin: text(2, ({ originCode }) => originCode),
};

export type Advice = { part: QualityPart; gain: number };
export type Quality = { score: number; advice: Advice[] };

/**
 * How complete a listing is, 0 to 100, and what it would gain by adding what is missing, the largest gain first. It counts what is
 * there, never who offers it: plan and verification have no part in it.
 */
export function qualityOf(record: QualityView, template: readonly Template[]): Quality {
  const parts = qualityParts.map((part) => {
    const { most, earned } = qualityRules[part];
    return { part, earned: earned(record, template), most };
  });
  const advice = parts.map(({ part, earned, most }) => ({ part, gain: most - earned })).filter(({ gain }) => gain > 0);
  return {
    score: parts.reduce((sum, { earned }) => sum + earned, 0),
    advice: advice.toSorted((a, b) => b.gain - a.gain),
  };
}
