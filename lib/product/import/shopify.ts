import { productLimits, type VariantRecord } from "#lib/product/schema";
import { isGtin } from "#lib/taxonomy/gtin";
import type { Row } from "./assemble.ts";
import data from "./data/shopify.json" with { type: "json" };
import type { Column } from "./fields.ts";
import { asAttribute, headingKey, recognise } from "./header/columns.ts";
import type { Header } from "./header/find.ts";
import type { RawRow } from "./rows.ts";
import { readNumber } from "./values/numbers.ts";
import { tidy } from "./values/words.ts";

const fields: Record<string, string> = data.fields;

/** Whether the headings are those of Shopify's product export. */
export const isShopify = (labels: readonly string[]): boolean =>
  ["Handle", "Title", "Variant Price"].every((label) => labels.some((one) => one.trim() === label));

/** What Shopify's columns are to us: the handle is the SKU of the product, variants carry their own. */
export function shopifyColumns(labels: readonly string[], mapping: ReadonlyMap<string, string>): Column[] {
  return labels.map((raw) => {
    const label = raw.trim();
    const asked = mapping.get(headingKey(label));
    if (asked !== undefined) return recognise(asked) ?? asAttribute(label);
    const field = fields[label];
    const known = field === undefined ? null : recognise(field);
    if (known) return { ...known, label };
    if (data.ignored.includes(label)) return { kind: "ignored", label };
    const attribute = asAttribute(label);
    return attribute.kind === "attribute" ? { ...attribute, isHint: attribute.isHint || data.hints.includes(label) } : attribute;
  });
}

type Cells = (row: RawRow, label: string) => string;

const optionNumbers = [1, 2, 3];

type Versions = { first: RawRow; row: RawRow; position: number };

function variantOf(cell: Cells, { first, row, position }: Versions): Omit<VariantRecord, "currency"> {
  const options: Record<string, string> = {};
  for (const number of optionNumbers) {
    const name = cell(first, `Option${number} Name`);
    const value = cell(row, `Option${number} Value`);
    if (name !== "" && value !== "" && value !== "Default Title") options[name] = value;
  }
  const gtin = cell(row, "Variant Barcode").replace(/^'/, "");
  const ending = Object.values(options).join("-").toLowerCase().replace(/\s+/g, "-") || String(position + 1);
  return {
    sku: (cell(row, "Variant SKU").replace(/^'/, "") || `${cell(first, "Handle")}-${ending}`).slice(0, productLimits.sku),
    options,
    gtin: isGtin(gtin) ? gtin : null,
    price: readNumber(cell(row, "Variant Price")),
  };
}

const isVariant = (cell: Cells, row: RawRow) => cell(row, "Variant Price") !== "" || cell(row, "Option1 Value") !== "";

function unique(variants: Omit<VariantRecord, "currency">[]): Omit<VariantRecord, "currency">[] {
  const seen = new Map<string, number>();
  return variants.slice(0, productLimits.variants).map((variant) => {
    const count = (seen.get(variant.sku) ?? 0) + 1;
    seen.set(variant.sku, count);
    return count === 1 ? variant : { ...variant, sku: `${variant.sku}-${count}` };
  });
}

function productOf(group: readonly RawRow[], labels: readonly string[], cell: Cells): Row {
  const [first = { line: 0, cells: [] }] = group;
  const variants = unique(
    group.filter((row) => isVariant(cell, row)).map((row, at) => variantOf(cell, { first, row, position: at })),
  );
  const pictures = group.map((row) => cell(row, "Image Src")).filter((url) => url !== "");
  const texts = labels.map((label, at) => (label.trim() === "Image Src" ? pictures.join("\n") : (first.cells[at] ?? "")));
  return { line: first.line, texts, pictures: [], variants: (currency) => variants.map((variant) => ({ ...variant, currency })) };
}

/** The products of a Shopify export: rows that follow one another under one handle are one product with its variants and pictures. */
export async function* shopifyRows(rows: AsyncIterable<RawRow>, header: Header): AsyncGenerator<Row> {
  const at = new Map(header.labels.map((label, index) => [label.trim(), index]));
  const cell: Cells = (row, label) => tidy(row.cells[at.get(label) ?? -1] ?? "");
  let group: RawRow[] = [];
  for await (const row of rows) {
    if (row.line <= header.line) continue;
    const [first] = group;
    const handle = cell(row, "Handle");
    if (first && handle !== "" && handle !== cell(first, "Handle")) {
      yield productOf(group, header.labels, cell);
      group = [];
    }
    group.push(row);
  }
  if (group.length > 0) yield productOf(group, header.labels, cell);
}
