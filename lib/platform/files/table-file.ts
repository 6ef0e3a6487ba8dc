import { PassThrough } from "node:stream";
import { Workbook } from "@cj-tech-master/excelts";
import { stringify } from "csv-stringify/sync";

export type TableFormat = "csv" | "xlsx";
export type Cell = string | number | Date | null;

const opener = /^[\s\u00a0\u200b\ufeff]*[=+\-@|＝＋－＠\t\r\n]/;
const plainAmount = /^[+-]?\d[\d.,\s]*(?:[\p{L}°%/][\p{L}\d°%/ ]{0,12})?$/u;

/** A text that no spreadsheet takes for a formula: what could begin one gets an apostrophe, amounts such as "-5 °C" stay as they are. */
export const withoutFormula = (text: string): string => (opener.test(text) && !plainAmount.test(text) ? `'${text}` : text);

const plain = (cell: Cell): string | number =>
  cell === null ? "" : typeof cell === "number" ? cell : withoutFormula(cell instanceof Date ? cell.toISOString() : cell);

type Batches = AsyncIterable<readonly (readonly Cell[])[]>;

async function csvFile(headings: readonly string[], batches: Batches): Promise<{ bytes: Buffer; rows: number }> {
  const write = (rows: readonly (readonly (string | number)[])[]) =>
    Buffer.from(stringify([...rows], { record_delimiter: "windows", quoted_match: /[\r\n]/ }));
  const parts = [Buffer.from("\ufeff"), write([headings])];
  let rows = 0;
  for await (const batch of batches) {
    parts.push(write(batch.map((row) => row.map(plain))));
    rows += batch.length;
  }
  return { bytes: Buffer.concat(parts), rows };
}

async function workbookFile(headings: readonly string[], batches: Batches): Promise<{ bytes: Buffer; rows: number }> {
  const stream = new PassThrough();
  const parts: Buffer[] = [];
  stream.on("data", (part: Buffer) => parts.push(part));
  const workbook = Workbook.createStreamWriter({ stream, useSharedStrings: false, useStyles: false });
  const sheet = workbook.addWorksheet("export");
  sheet.addRow([...headings]).commit();
  let rows = 0;
  for await (const batch of batches) {
    for (const row of batch) sheet.addRow(row.map(plain)).commit();
    rows += batch.length;
  }
  sheet.commit();
  await workbook.commit();
  return { bytes: Buffer.concat(parts), rows };
}

/** Writes a table as CSV that Excel opens in the right encoding, or as a workbook; a batch of rows at a time, formulas made plain. */
export const tableFile = (format: TableFormat, headings: readonly string[], batches: Batches) =>
  format === "csv" ? csvFile(headings, batches) : workbookFile(headings, batches);
