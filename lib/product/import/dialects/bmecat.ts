import type { Row } from "#lib/product/import/assemble";
import data from "../data/bmecat.json" with { type: "json" };
import { cellReader, type Dialect, type DialectTable, dialectColumns } from "./dialect.ts";

/** An article a row; one that the catalogue takes out of the range is told and left as it is. */
async function* rows({ read, header }: DialectTable): AsyncGenerator<Row> {
  const cell = cellReader(header.labels);
  for await (const row of read()) {
    if (row.line <= header.line) continue;
    const known: Row = { line: row.line, raw: [row], texts: row.cells, pictures: [] };
    yield cell(row, "mode") === "delete" ? { ...known, refused: "deletionNotDone" } : known;
  }
}

const holds = (labels: readonly string[], name: RegExp) => labels.some((label) => name.test(label.trim()));

/** BMEcat catalogues, whose elements our reader of XML has laid out as columns. */
export const bmecat: Dialect = {
  format: "bmecat",
  matches: (labels, source) =>
    source === "bmecat" || (holds(labels, /^SUPPLIER_[AP]ID$/) && holds(labels, /^DESCRIPTION_SHORT|^PRICE_AMOUNT$/)),
  columns: dialectColumns(data),
  rows,
};
