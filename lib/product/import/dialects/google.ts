import type { Row } from "#lib/product/import/assemble";
import type { RawRow } from "#lib/product/import/rows";
import data from "../data/google.json" with { type: "json" };
import { type CellOf, cellReader, type Dialect, type DialectTable, dialectColumns, pairLine } from "./dialect.ts";
import { byKey } from "./groups.ts";
import { amountOf, differing, distinct, gtinOrNone, inCurrency, spanOf, type Version } from "./versions.ts";

/** Headings with and without their namespace, in the spelling of the specification or with spaces. */
const nameOf = (label: string) =>
  label
    .trim()
    .toLowerCase()
    .replace(/^g:/, "")
    .replace(/[\s-]+/g, "_");

const telling = ["image_link", "link", "availability", "condition", "google_product_category", "item_group_id"];

/** Details of a text feed: "section:name:value" parts with commas between. */
const details = (text: string) =>
  text
    .split(/,(?=[^,:]*:[^,:]*:)|\n/)
    .map((part) => part.split(":"))
    .filter((parts) => parts.length > 2)
    .map(([, name = "", ...value]) => pairLine(name, value.join(":")))
    .join("\n");

function versionsOf(cell: CellOf, group: readonly RawRow[]): Version[] {
  const options = differing(
    data.options,
    group.map((row) => data.options.map((name) => cell(row, name))),
  );
  return group.map((row, at) => ({
    sku: cell(row, "id"),
    options: options[at] ?? {},
    gtin: gtinOrNone(cell(row, "gtin")),
    price: amountOf(cell(row, "price")),
  }));
}

const joined = (cell: CellOf, group: readonly RawRow[], name: string) =>
  [...new Set(group.map((row) => cell(row, name)).filter((text) => text !== ""))].join("\n");

function familyOf(group: readonly RawRow[], names: readonly string[], cell: CellOf): Row {
  const [first = { line: 0, cells: [] }] = group;
  const whole: Record<string, string> = {
    id: cell(first, "item_group_id"),
    title: cell(first, "item_group_title") || cell(first, "title"),
    price: spanOf(group.map((row) => cell(row, "price"))),
    image_link: joined(cell, group, "image_link"),
    additional_image_link: joined(cell, group, "additional_image_link"),
    ...(group.length > 1 && { gtin: "", ...Object.fromEntries(data.options.map((name) => [name, same(cell, group, name)])) }),
  };
  const texts = names.map((name, at) => whole[name] ?? first.cells[at] ?? "");
  return { line: first.line, raw: group, texts, pictures: [], variants: inCurrency(distinct(versionsOf(cell, group))) };
}

const same = (cell: CellOf, group: readonly RawRow[], name: string) => {
  const text = joined(cell, group, name);
  return text.includes("\n") ? "" : text;
};

/** Items of one group are variants of one product, under the SKU of the group. */
async function* rows(table: DialectTable): AsyncGenerator<Row> {
  const names = table.header.labels.map(nameOf);
  const cell = cellReader(names);
  const detailsAt = names.indexOf("product_detail");
  for await (const group of byKey(table, (row) => cell(row, "item_group_id"))) {
    const [first = { line: 0, cells: [] }] = group;
    const row: Row =
      cell(first, "item_group_id") === ""
        ? { line: first.line, raw: group, texts: first.cells, pictures: [] }
        : familyOf(group, names, cell);
    yield { ...row, texts: row.texts.map((text, at) => (at === detailsAt ? details(text) : text)) };
  }
}

/** Google's product data specification, as XML (RSS, Atom) or as a table. */
export const google: Dialect = {
  format: "google",
  matches: (labels, source) => {
    const names = new Set(labels.map(nameOf));
    const isTable = names.has("id") && names.has("title") && telling.filter((name) => names.has(name)).length >= 2;
    return source === "google" || isTable;
  },
  columns: dialectColumns(data, nameOf),
  rows,
};
