import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

type Words = { en: string; zh: string };

export type AttributeContent = Words & {
  key: string;
  type: "TEXT" | "NUMBER" | "CHOICE" | "BOOLEAN";
  unit?: string;
  required?: boolean;
  facet?: boolean;
  choices?: (Words & { value: string })[];
};

export type CompanyContent = {
  slug: string;
  nameEn: string;
  nameZh: string;
  businessType: string;
  district: string;
  foundedYear: number;
  staff: number;
  exportShare: number;
  markets: string[];
  languages: string[];
  summaryEn: string;
  summaryZh: string;
  descriptionEn: string;
  descriptionZh: string;
};

export type ProductContent = {
  company: string;
  leaf: string;
  sku: string;
  model?: string;
  nameEn: string;
  nameZh: string;
  descriptionEn: string;
  descriptionZh: string;
  hs: string;
  unit: string;
  moq: number;
  multiple?: number;
  leadTimeDays: number;
  monthlyCapacity?: number;
  packingEn?: string;
  packingZh?: string;
  currency: string;
  incoterm: string;
  place: string;
  prices: [number, number][];
  payment: string[];
  sample: boolean;
  certificates: [string, string?][];
  attributes: Record<string, unknown>;
  picture: string | null;
};

export type Good = Words & {
  hs: string;
  unit: string;
  price: [number, number];
  moq: [number, number];
  materials?: number[];
  sizes?: number[];
  styles?: number[];
};

export type Vocabulary = {
  materials: Words[];
  styles: Words[];
  sizes: Words[];
  uses: Words[];
  colours: Words[];
  leaves: Record<string, Good[]>;
};

export type CategoryContent = {
  category: string;
  attributes: AttributeContent[];
  leafAttributes: Record<string, AttributeContent[]>;
  companies: CompanyContent[];
  products: ProductContent[];
  vocabulary: Vocabulary;
};

const here = dirname(fileURLToPath(import.meta.url));

/** Reads a data file of the seed; its shape is the seed's own and is checked by seed.test.ts. */
export function readSeed<Shape>(name: string): Shape {
  return JSON.parse(readFileSync(join(here, name), "utf8")) as Shape;
}

export const categoryContent = (rootSlug: string) => readSeed<CategoryContent>(`content/${rootSlug}.json`);
