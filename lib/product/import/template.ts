import { writeFile } from "node:fs/promises";
import { Workbook } from "@cj-tech-master/excelts";
import { stringify } from "csv-stringify/sync";
import examples from "./data/template.json" with { type: "json" };

const rows = () => [Object.keys(examples[0] ?? {}), ...examples.map((example) => Object.values(example))];

/** The import template with two example rows, as CSV that Excel opens in the right encoding. */
export const templateCsv = (): string => stringify(rows(), { bom: true, record_delimiter: "windows" });

/** The import template as an Excel workbook. */
export async function writeTemplate(path: string, isWorkbook: boolean): Promise<void> {
  if (!isWorkbook) return writeFile(path, templateCsv());
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("products");
  for (const row of rows()) sheet.addRow(row);
  sheet.getRow(1).font = { bold: true };
  for (let column = 1; column <= (rows()[0]?.length ?? 0); column += 1) sheet.getColumn(column).width = 20;
  await workbook.xlsx.writeFile(path);
}
