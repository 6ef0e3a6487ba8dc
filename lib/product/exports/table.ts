import type { Cell } from "#lib/platform/files/table-file";
import { isLabelled, type PictureRecord, type ProductRecord } from "#lib/product/schema";
import { type PriceGroupRecord, priceGroups } from "#lib/product/schema/listing-values";
import type { AttributeTemplate } from "#lib/taxonomy/schema";
import { textLines, versionLine } from "./lines.ts";

/** What a table says beyond a record: names of its codes, kept outside of it. */
export type ExportContext = {
  /** Slugs of categories by id. */
  slugs: ReadonlyMap<string, string>;
  templates: ReadonlyMap<string, readonly AttributeTemplate[]>;
  /** Addresses of stored pictures by the id of their file. */
  pictures: ReadonlyMap<string, string>;
};

type Column = { heading: string; cell: (record: ProductRecord, context: ExportContext) => Cell };

const flag = (value: boolean) => (value ? "yes" : "no");
const plain = (value: number) => value.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 6 });

/** Prices of one currency and term as an import reads them: from a quantity on, the price. */
const tiers = ({ breaks }: PriceGroupRecord) =>
  breaks.map(({ minQuantity, price }) => `${plain(minQuantity)}:${plain(price)}`).join("; ");

/** The one group of a product that has one; several stand in columns of their own. */
const only = ({ priceBreaks }: ProductRecord): PriceGroupRecord | null => {
  const groups = priceGroups(priceBreaks);
  return groups.length === 1 ? (groups[0] ?? null) : null;
};

const addressOf = ({ fileId, sourceUrl }: PictureRecord, { pictures }: ExportContext) =>
  (fileId ? pictures.get(fileId) : sourceUrl) ?? null;

const shownPictures = ({ pictures }: ProductRecord, context: ExportContext) =>
  pictures.filter((one) => addressOf(one, context) !== null);

const fixed: readonly Column[] = [
  { heading: "sku", cell: ({ sku }) => sku },
  { heading: "name_en", cell: ({ nameEn }) => nameEn },
  { heading: "name_zh", cell: ({ nameZh }) => nameZh },
  { heading: "description_en", cell: ({ descriptionEn }) => descriptionEn },
  { heading: "description_zh", cell: ({ descriptionZh }) => descriptionZh },
  { heading: "category", cell: ({ categoryId }, { slugs }) => slugs.get(categoryId) ?? null },
  { heading: "brand", cell: ({ brand }) => brand },
  { heading: "model", cell: ({ modelNumber }) => modelNumber },
  { heading: "gtin", cell: ({ gtin }) => gtin },
  { heading: "hs_code", cell: ({ hsCode }) => hsCode },
  { heading: "origin", cell: ({ originCode }) => originCode },
  { heading: "unit", cell: ({ unitCode }) => unitCode },
  { heading: "moq", cell: ({ moq }) => moq },
  { heading: "order_multiple", cell: ({ orderMultiple }) => orderMultiple },
  { heading: "lead_time_days", cell: ({ leadTimeDays }) => leadTimeDays },
  { heading: "monthly_capacity", cell: ({ monthlyCapacity }) => monthlyCapacity },
  { heading: "packing_en", cell: ({ packingEn }) => packingEn },
  { heading: "packing_zh", cell: ({ packingZh }) => packingZh },
  { heading: "port", cell: ({ portCode }) => portCode },
  { heading: "payment_terms", cell: ({ paymentTerms }) => paymentTerms.join("; ") },
  { heading: "sample", cell: ({ hasSample }) => flag(hasSample) },
  {
    heading: "pictures",
    cell: (record, context) =>
      shownPictures(record, context)
        .map((one) => addressOf(one, context))
        .join("; "),
  },
  { heading: "picture_texts_en", cell: (record, context) => textLines(shownPictures(record, context), "altEn") },
  { heading: "picture_texts_zh", cell: (record, context) => textLines(shownPictures(record, context), "altZh") },
  {
    heading: "certificates",
    cell: ({ certificates }) =>
      certificates.map(({ scheme, number, expiresOn }) => [scheme, number, expiresOn].filter(Boolean).join(" ")).join("; "),
  },
  {
    heading: "price",
    cell: (record) => {
      const group = only(record);
      return group && tiers(group);
    },
  },
  { heading: "currency", cell: (record) => only(record)?.currency ?? null },
  { heading: "incoterm", cell: (record) => only(record)?.incoterm ?? null },
  { heading: "place", cell: (record) => only(record)?.place ?? null },
];

const priceHeading = ({ currency, incoterm, place }: PriceGroupRecord) => `price: ${currency} ${incoterm ?? "-"} ${place ?? "-"}`;

type Pair = { heading: string; text: string };

/** What a cell of Excel holds at most is 32,767 characters. */
const mostInCell = 30_000;

/** Versions, a line each, in as many cells as they need. */
function versionPairs({ variants }: ProductRecord): Pair[] {
  const cells: string[] = [];
  for (const line of variants.map(versionLine)) {
    const last = cells.at(-1);
    if (last === undefined || last.length + line.length >= mostInCell) cells.push(line);
    else cells[cells.length - 1] = `${last}\n${line}`;
  }
  return cells.map((text) => ({ heading: "version_lines", text }));
}

/** An attribute's heading keeps it from being taken for a field: `attribute: power`, `attribute: colour@zh`. */
const attributeHeading = (name: string, language?: string) =>
  `attribute: ${name.replace(/\s+/g, " ").trim()}${language ? `@${language}` : ""}`;

function attributePairs({ attributes }: ProductRecord, template: readonly AttributeTemplate[]): Pair[] {
  return Object.entries(attributes).flatMap(([key, value]): Pair[] => {
    const type = template.find((one) => one.key === key)?.type;
    if (isLabelled(value)) return [{ heading: attributeHeading(value.label), text: value.value }];
    if (typeof value === "object")
      return Object.entries(value).map(([language, text]) => ({ heading: attributeHeading(key, language), text: text ?? "" }));
    if (typeof value === "boolean") return [{ heading: attributeHeading(key), text: flag(value) }];
    if (typeof value === "number") return [{ heading: attributeHeading(key), text: plain(value) }];
    return [
      { heading: attributeHeading(key, type === "TEXT" ? (/\p{Script=Han}/u.test(value) ? "zh" : "en") : ""), text: value },
    ];
  });
}

function pairsOf(record: ProductRecord, { templates }: ExportContext): Pair[] {
  const groups = priceGroups(record.priceBreaks);
  const prices = groups.length > 1 ? groups.map((group) => ({ heading: priceHeading(group), text: tiers(group) })) : [];
  return [...prices, ...versionPairs(record), ...attributePairs(record, templates.get(record.categoryId) ?? [])];
}

/** The columns that a catalogue needs beyond the fixed ones, found while walking over it: each as often as one product has it. */
export class ExportColumns {
  private readonly counts = new Map<string, number>();

  see(record: ProductRecord, context: ExportContext) {
    const own = new Map<string, number>();
    for (const { heading } of pairsOf(record, context)) own.set(heading, (own.get(heading) ?? 0) + 1);
    for (const [heading, count] of own) this.counts.set(heading, Math.max(count, this.counts.get(heading) ?? 0));
  }

  headings(): string[] {
    const more = [...this.counts].flatMap(([heading, count]) => Array.from({ length: count }, () => heading));
    return [...fixed.map(({ heading }) => heading), ...more];
  }

  row(record: ProductRecord, context: ExportContext): Cell[] {
    const left = Map.groupBy(pairsOf(record, context), ({ heading }) => heading);
    const more = [...this.counts].flatMap(([heading, count]) =>
      Array.from({ length: count }, (_, at): Cell => left.get(heading)?.[at]?.text ?? null),
    );
    return [...fixed.map(({ cell }) => cell(record, context)), ...more];
  }
}
