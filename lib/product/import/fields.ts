/** What a column of a supplier's file can be. */
export const importFields = [
  "sku",
  "name",
  "nameZh",
  "nameEn",
  "description",
  "descriptionZh",
  "descriptionEn",
  "category",
  "brand",
  "modelNumber",
  "gtin",
  "hsCode",
  "origin",
  "price",
  "priceBreaks",
  "currency",
  "incoterm",
  "place",
  "moq",
  "unit",
  "orderMultiple",
  "leadTimeDays",
  "monthlyCapacity",
  "packing",
  "packingZh",
  "packingEn",
  "port",
  "paymentTerms",
  "sample",
  "pictures",
  "pictureTextsZh",
  "pictureTextsEn",
  "versionLines",
  "certificates",
  "attributes",
] as const;

export type ImportField = (typeof importFields)[number];

/** What the heading of a price column says about its prices. */
export type PriceTerms = { currency: string | null; incoterm: string | null; place: string | null; minQuantity: number | null };

export type Column =
  | { kind: "field"; field: Exclude<ImportField, "price">; label: string; unit: string | null }
  | { kind: "price"; label: string; terms: PriceTerms }
  | { kind: "attribute"; key: string; label: string; isHint: boolean; language?: "zh" | "en" }
  | { kind: "ignored"; label: string };
