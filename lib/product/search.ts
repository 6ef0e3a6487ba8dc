import type { IndexDefinition, SearchDocument } from "#lib/platform/search/engine";
import type { AttributeTemplate } from "#lib/taxonomy/schema";
import type { Attributes } from "./schema.ts";
import { type Described, describeAttributes } from "./search/attributes.ts";
import { leadTimeBand, moqBand } from "./search/bands.ts";

/** What can be found of a product, filtered, counted and sorted by. Only public columns stand in here. */
export const productIndex: IndexDefinition = {
  name: "product",
  texts: [
    { field: "nameZh", role: "name", language: "zh" },
    { field: "nameEn", role: "name", language: "en" },
    { field: "kind", role: "kind", language: "any" },
    { field: "detail", role: "detail", language: "any" },
    { field: "descriptionZh", role: "body", language: "zh" },
    { field: "descriptionEn", role: "body", language: "en" },
    { field: "more", role: "body", language: "any" },
  ],
  facets: [
    "category",
    "root",
    "supplier",
    "district",
    "country",
    "unit",
    "incoterm",
    "certificate",
    "origin",
    "sample",
    "moq",
    "leadTime",
    "attribute.*",
  ],
  narrowFacets: ["category", "supplier"],
  numbers: ["priceUsd", "moq", "leadTimeDays", "publishedAt", "quality"],
};

/** A live product with what surrounds it, as one statement reads it (jobs/documents.ts). */
export type ProductRow = {
  id: string;
  sku: string;
  nameZh: string | null;
  nameEn: string | null;
  descriptionZh: string | null;
  descriptionEn: string | null;
  brand: string | null;
  modelNumber: string | null;
  gtin: string | null;
  originCode: string | null;
  unitCode: string;
  moq: number | null;
  leadTimeDays: number | null;
  hasSample: boolean;
  attributes: Attributes;
  publishedAt: number | null;
  isCategoryGuessed: boolean;
  category: { id: string; slug: string; zh: string; en: string };
  root: { slug: string; zh: string; en: string };
  company: { slug: string; zh: string | null; en: string | null; country: string; district: string | null };
  variantSkus: string[];
  certificates: string[];
  incoterms: string[];
  priceUsd: number | null;
  pictures: number;
};

const present = (...values: (string | null | undefined)[]) => values.filter((value): value is string => Boolean(value));

/** How complete a product's page is, 0 to 1: both names, both descriptions, pictures, a price, attributes, terms. */
export function completeness(row: ProductRow): number {
  const signs = [
    row.nameZh !== null,
    row.nameEn !== null,
    row.descriptionZh !== null,
    row.descriptionEn !== null,
    row.pictures > 0,
    row.pictures > 2,
    row.priceUsd !== null,
    row.moq !== null,
    Object.keys(row.attributes).length > 2,
    row.certificates.length > 0,
  ];
  return signs.filter(Boolean).length / signs.length;
}

function facetsOf(row: ProductRow, described: Described): SearchDocument["facets"] {
  return {
    category: [row.category.slug],
    root: [row.root.slug],
    supplier: [row.company.slug],
    district: present(row.company.district),
    country: [row.company.country],
    unit: [row.unitCode],
    incoterm: row.incoterms,
    certificate: row.certificates,
    origin: present(row.originCode),
    sample: row.hasSample ? ["yes"] : [],
    moq: row.moq === null ? [] : [moqBand(row.moq)],
    leadTime: row.leadTimeDays === null ? [] : [leadTimeBand(row.leadTimeDays)],
    ...Object.fromEntries(described.facets.map(({ key, values }) => [`attribute.${key}`, values])),
  };
}

/** Builds what the search engine holds of a product; pure, the same for every engine. */
export function toDocument(row: ProductRow, template: readonly AttributeTemplate[]): SearchDocument {
  const described = describeAttributes(row.attributes, template);
  const categories = [row.category.zh, row.category.en];
  const suppliers = present(row.company.zh, row.company.en);
  return {
    id: row.id,
    texts: {
      nameZh: present(row.nameZh),
      nameEn: present(row.nameEn),
      kind: [...(row.isCategoryGuessed ? [] : categories), ...described.kinds],
      detail: [...present(row.brand, row.modelNumber), ...described.details],
      descriptionZh: present(row.descriptionZh),
      descriptionEn: present(row.descriptionEn),
      more: [row.root.zh, row.root.en, ...(row.isCategoryGuessed ? categories : []), ...suppliers, ...described.more],
    },
    codes: [...new Set(present(row.sku, row.modelNumber, row.gtin, ...row.variantSkus.slice(0, 50)))],
    titles: [
      ...present(row.nameZh).map((text) => ({ text, language: "zh" as const })),
      ...present(row.nameEn).map((text) => ({ text, language: "en" as const })),
    ],
    facets: facetsOf(row, described),
    numbers: {
      priceUsd: row.priceUsd,
      moq: row.moq,
      leadTimeDays: row.leadTimeDays,
      publishedAt: row.publishedAt,
      quality: completeness(row),
    },
  };
}
