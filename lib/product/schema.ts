/** The edges of a product's fields; forms, the API and the import share them. */
export const productLimits = {
  sku: 80,
  name: 200,
  description: 10_000,
  short: 200,
  packing: 500,
  attributeKey: 60,
  attributeValue: 1_000,
  attributes: 80,
  priceBreaks: 5,
  variants: 200,
  pictures: 20,
  certificates: 30,
  price: 1e9,
  quantity: 1e12,
  leadTimeDays: 3_650,
  url: 2_000,
} as const;

/**
 * The value of an attribute.
 * Under a key of the category's template: a choice's slug, a number in the template's unit, a boolean, or text in one or two languages.
 * Under any other key: text as the supplier gave it, with the heading it stood under.
 */
export type AttributeValue = string | number | boolean | { zh?: string; en?: string } | LabelledValue;
export type LabelledValue = { label: string; value: string };
export type Attributes = Record<string, AttributeValue>;

/** Tells a supplier's own attribute, which brings its label, from one of the template. */
export const isLabelled = (value: AttributeValue): value is LabelledValue =>
  typeof value === "object" && "label" in value && "value" in value;

export type TextOriginValue = "HUMAN" | "MACHINE" | "MISSING";

export type PriceBreakRecord = {
  currency: string;
  incoterm: string | null;
  place: string | null;
  minQuantity: number;
  price: number;
};

export type VariantRecord = {
  sku: string;
  options: Record<string, string>;
  gtin: string | null;
  currency: string | null;
  price: number | null;
};

export type PictureRecord = {
  fileId: string | null;
  sourceUrl: string | null;
  altZh: string | null;
  altEn: string | null;
};

export type CertificateRecord = { scheme: string; number: string | null; expiresOn: string | null };

/** A product as the bulk loader takes it: every field checked, nothing of the database in it but the category. */
export type ProductRecord = {
  sku: string;
  categoryId: string;
  categoryOrigin: "GIVEN" | "GUESSED";
  categoryConfidence: number;
  nameZh: string | null;
  nameEn: string | null;
  descriptionZh: string | null;
  descriptionEn: string | null;
  zhOrigin: TextOriginValue;
  enOrigin: TextOriginValue;
  brand: string | null;
  modelNumber: string | null;
  gtin: string | null;
  hsCode: string | null;
  originCode: string | null;
  unitCode: string;
  moq: number | null;
  orderMultiple: number | null;
  leadTimeDays: number | null;
  monthlyCapacity: number | null;
  packingZh: string | null;
  packingEn: string | null;
  portCode: string | null;
  paymentTerms: string[];
  hasSample: boolean;
  attributes: Attributes;
  priceBreaks: PriceBreakRecord[];
  variants: VariantRecord[];
  pictures: PictureRecord[];
  certificates: CertificateRecord[];
};
