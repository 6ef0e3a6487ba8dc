import type { IndexDefinition, SearchDocument } from "#lib/platform/search/engine";
import { pinyinOf } from "./search/pinyin.ts";

/** What can be found of a supplier. Only public columns stand in here. */
export const companyIndex: IndexDefinition = {
  name: "company",
  texts: [
    { field: "nameZh", role: "name", language: "zh" },
    { field: "nameEn", role: "name", language: "en" },
    { field: "pinyin", role: "name", language: "any" },
    { field: "makes", role: "kind", language: "any" },
    { field: "products", role: "detail", language: "any" },
    { field: "summary", role: "body", language: "any" },
  ],
  facets: ["root", "category", "district", "country", "businessType", "certificate", "market"],
  narrowFacets: [],
  numbers: ["productCount", "foundedYear", "quality"],
};

/** An active company with what its live products say of it, as one statement reads it (jobs/documents.ts). */
export type CompanyRow = {
  id: string;
  slug: string;
  nameZh: string | null;
  nameEn: string | null;
  summaryZh: string | null;
  summaryEn: string | null;
  descriptionZh: string | null;
  descriptionEn: string | null;
  countryCode: string;
  districtCode: string | null;
  businessType: string;
  markets: string[];
  foundedYear: number | null;
  productCount: number;
  categories: { slug: string; zh: string; en: string; rootSlug: string; rootZh: string; rootEn: string }[];
  productNames: string[];
  certificates: string[];
};

const present = (...values: (string | null | undefined)[]) => values.filter((value): value is string => Boolean(value));
const unique = (values: readonly string[]) => [...new Set(values)];

function completeness(row: CompanyRow): number {
  const signs = [
    row.nameZh !== null,
    row.nameEn !== null,
    row.summaryZh !== null,
    row.summaryEn !== null,
    row.foundedYear !== null,
    row.markets.length > 0,
  ];
  const wealth = Math.min(1, Math.log10(1 + row.productCount) / 3);
  return 0.6 * (signs.filter(Boolean).length / signs.length) + 0.4 * wealth;
}

/** Builds what the search engine holds of a supplier; pure, the same for every engine. */
export function toCompanyDocument(row: CompanyRow): SearchDocument {
  const pinyin = row.nameZh === null ? undefined : pinyinOf(row.nameZh);
  return {
    id: row.id,
    texts: {
      nameZh: present(row.nameZh),
      nameEn: present(row.nameEn),
      pinyin: pinyin ? [pinyin.words.join(" "), pinyin.full, pinyin.initials] : [],
      makes: unique(row.categories.flatMap(({ zh, en, rootZh, rootEn }) => [zh, en, rootZh, rootEn])),
      products: row.productNames,
      summary: present(row.summaryZh, row.summaryEn, row.descriptionZh, row.descriptionEn),
    },
    codes: [],
    titles: [
      ...present(row.nameZh).map((text) => ({ text, language: "zh" as const, keys: pinyin?.beginnings ?? [] })),
      ...present(row.nameEn).map((text) => ({ text, language: "en" as const })),
    ],
    facets: {
      root: unique(row.categories.map(({ rootSlug }) => rootSlug)),
      category: unique(row.categories.map(({ slug }) => slug)),
      district: present(row.districtCode),
      country: [row.countryCode],
      businessType: [row.businessType],
      certificate: row.certificates,
      market: row.markets,
    },
    numbers: { productCount: row.productCount, foundedYear: row.foundedYear, quality: completeness(row) },
  };
}
