import type { Row } from "#lib/product/import/assemble";
import type { RawRow } from "#lib/product/import/rows";
import { readNumber } from "#lib/product/import/values/numbers";
import { tidy } from "#lib/product/import/values/words";
import data from "../data/shopify.json" with { type: "json" };
import { type CellOf, cellReader, type Dialect, type DialectTable, dialectColumns } from "./dialect.ts";
import { bySequence } from "./groups.ts";
import { distinct, gtinOrNone, inCurrency, type Version } from "./versions.ts";

const optionNumbers = [1, 2, 3];

type Versions = { first: RawRow; row: RawRow; position: number };

function versionOf(cell: CellOf, { first, row, position }: Versions): Version {
  const options: Record<string, string> = {};
  for (const number of optionNumbers) {
    const name = cell(first, `Option${number} Name`);
    const value = cell(row, `Option${number} Value`);
    if (name !== "" && value !== "" && value !== "Default Title") options[name] = value;
  }
  const ending = Object.values(options).join("-").toLowerCase().replace(/\s+/g, "-") || String(position + 1);
  return {
    sku: cell(row, "Variant SKU").replace(/^'/, "") || `${cell(first, "Handle")}-${ending}`,
    options,
    gtin: gtinOrNone(cell(row, "Variant Barcode")),
    price: readNumber(cell(row, "Variant Price")),
  };
}

const isVersion = (cell: CellOf, row: RawRow) => cell(row, "Variant Price") !== "" || cell(row, "Option1 Value") !== "";

function productOf(group: readonly RawRow[], labels: readonly string[], cell: CellOf): Row {
  const [first = { line: 0, cells: [] }] = group;
  const versions = group.filter((row) => isVersion(cell, row)).map((row, at) => versionOf(cell, { first, row, position: at }));
  const pictures = group.map((row) => cell(row, "Image Src")).filter((url) => url !== "");
  const texts = labels.map((label, at) => (label === "Image Src" ? pictures.join("\n") : (first.cells[at] ?? "")));
  return { line: first.line, raw: group, texts, pictures: [], variants: inCurrency(distinct(versions)) };
}

/** Rows that follow one another under one handle are one product with its variants and pictures. */
async function* rows(table: DialectTable): AsyncGenerator<Row> {
  const labels = table.header.labels.map((label) => label.trim());
  const read = cellReader(labels);
  const cell: CellOf = (row, label) => tidy(read(row, label));
  const begins = (row: RawRow, first: RawRow) => !["", cell(first, "Handle")].includes(cell(row, "Handle"));
  for await (const group of bySequence(table, begins)) yield productOf(group, labels, cell);
}

/** Shopify's product export: the handle is the SKU of the product, variants carry their own. */
export const shopify: Dialect = {
  format: "shopify",
  matches: (labels) => ["Handle", "Title", "Variant Price"].every((label) => labels.some((one) => one.trim() === label)),
  columns: dialectColumns(data),
  rows,
};
