import { writeFile } from "node:fs/promises";
import { Workbook } from "@cj-tech-master/excelts";
import { templateCsv, templateRows } from "./template-csv.ts";

/** The import template as a file: CSV, or an Excel workbook. */
export async function writeTemplate(path: string, isWorkbook: boolean): Promise<void> {
  if (!isWorkbook) return writeFile(path, templateCsv());
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("products");
  const rows = templateRows();
  for (const row of rows) sheet.addRow(row);
  sheet.getRow(1).font = { bold: true };
  for (let column = 1; column <= (rows[0]?.length ?? 0); column += 1) sheet.getColumn(column).width = 20;
  await workbook.xlsx.writeFile(path);
}
