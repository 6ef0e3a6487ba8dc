import type { Row } from "#lib/product/import/assemble";
import type { Column } from "#lib/product/import/fields";
import type { Mapping } from "#lib/product/import/header/find";
import type { RawRow } from "#lib/product/import/rows";
import data from "../data/woocommerce.json" with { type: "json" };
import { type CellOf, cellReader, type Dialect, type DialectTable, dialectColumns, gathered, pairLine } from "./dialect.ts";
import { byKey } from "./groups.ts";
import { amountOf, distinct, gtinOrNone, inCurrency, spanOf, type Version } from "./versions.ts";

const own = dialectColumns(data);
const numbered = /^(?:Attribute \d+ (?:name|value\(s\)|visible|global|default)|Download \d+ (?:ID|name|URL)|Meta: _.*)$/;

const columns = (labels: readonly string[], mapping: Mapping): Column[] => [
  ...own(labels, mapping).map((column, at): Column => {
    const label = (labels[at] ?? "").trim();
    return column.kind === "attribute" && numbered.test(label) ? { kind: "ignored", label } : column;
  }),
  gathered,
];

/** The exporter writes line breaks as two characters and marks text that begins like a formula. */
const unescaped = (text: string) => text.replace(/^'(?=[=+\-@])/, "").replaceAll("\\n", "\n");

const isVersion = (cell: CellOf, row: RawRow) => cell(row, "Type").split(/,\s*/).includes("variation");
const keyOf = (cell: CellOf, row: RawRow) => cell(row, "SKU") || `id:${cell(row, "ID")}`;

/** Of several paths the deepest says the most. */
function deepest(text: string): string {
  const paths = text.split(/(?<!\\),\s*/).map((path) => path.replaceAll("\\,", ","));
  return paths.toSorted((a, b) => b.split(">").length - a.split(">").length)[0] ?? "";
}

/** The values of a row's attributes by name. */
function attributesOf(cell: CellOf, row: RawRow, numbers: readonly string[]): [string, string][] {
  return numbers
    .map((number): [string, string] => [cell(row, `Attribute ${number} name`), cell(row, `Attribute ${number} value(s)`)])
    .filter(([name, value]) => name !== "" && value !== "")
    .map(([name, value]) => [name, value.replaceAll("\\,", ",")]);
}

type Family = { parent: RawRow; versions: readonly RawRow[]; key: string };

const versionOf =
  (cell: CellOf, { key }: Family, numbers: readonly string[]) =>
  (row: RawRow, at: number): Version => ({
    sku: cell(row, "SKU") || `${key}-${at + 1}`,
    options: Object.fromEntries(attributesOf(cell, row, numbers)),
    gtin: gtinOrNone(cell(row, "GTIN, UPC, EAN, or ISBN")),
    price: amountOf(cell(row, "Regular price")),
  });

type Reader = { labels: readonly string[]; cell: CellOf; numbers: readonly string[] };

function productOf(group: readonly RawRow[], { labels, cell, numbers }: Reader): Row {
  const versions = group.filter((row) => isVersion(cell, row));
  const parent = group.find((row) => !isVersion(cell, row)) ?? group[0] ?? { line: 0, cells: [] };
  const key = isVersion(cell, parent) ? cell(parent, "Parent") : keyOf(cell, parent);
  const images = [parent, ...versions].map((row) => cell(row, "Images")).filter((text) => text !== "");
  const whole: Record<string, string> = {
    SKU: key.replace(/^id:/, "woo-"),
    "Regular price": spanOf([parent, ...versions].map((row) => cell(row, "Regular price"))),
    Categories: deepest(cell(parent, "Categories")),
    Images: [...new Set(images.flatMap((text) => text.split(/,\s+/)))].join("\n"),
  };
  const texts = labels.map((label, at) => whole[label] ?? unescaped(parent.cells[at] ?? ""));
  const pairs = attributesOf(cell, parent, numbers).map(([name, value]) => pairLine(name, value));
  const variants = versions.map(versionOf(cell, { parent, versions, key: whole.SKU ?? key }, numbers));
  return {
    line: parent.line,
    raw: group,
    texts: [...texts, pairs.join("\n")],
    pictures: [],
    variants: inCurrency(distinct(variants)),
  };
}

/** A variable product and its variations are one product, in whatever order and place they stand. */
async function* rows(table: DialectTable): AsyncGenerator<Row> {
  const labels = table.header.labels.map((label) => label.trim());
  const cell = cellReader(labels);
  const numbers = labels.map((label) => /^Attribute (\d+) name$/.exec(label)?.[1]).filter((number) => number !== undefined);
  const familyKey = (row: RawRow) => {
    if (isVersion(cell, row)) return cell(row, "Parent");
    return cell(row, "Type").includes("variable") ? keyOf(cell, row) : "";
  };
  for await (const group of byKey(table, familyKey)) yield productOf(group, { labels, cell, numbers });
}

/** WooCommerce's product export. */
export const woocommerce: Dialect = {
  format: "woocommerce",
  matches: (labels) => ["Type", "SKU", "Name", "Regular price"].every((label) => labels.some((one) => one.trim() === label)),
  columns,
  rows,
};
