import { Workbook } from "@cj-tech-master/excelts";
import { expect, it } from "vitest";
import { type Cell, tableFile, withoutFormula } from "./table-file.ts";

const dangerous = ["=1+1", "+SUM(A1)", "-2+3+cmd|' /C calc'!A0", "@now", " =1", "\t=1", "|dde", "＝1", "\ufeff=1"];
const harmless = ["-5 °C", "+86", "-12.50", "12 % off", "a=b", "https://x.example", "保温杯"];

it("makes plain what a spreadsheet could take for a formula, and nothing else", () => {
  for (const text of dangerous) expect(withoutFormula(text)).toBe(`'${text}`);
  for (const text of harmless) expect(withoutFormula(text)).toBe(text);
});

async function* batches(): AsyncGenerator<Cell[][]> {
  yield [["=1+1", 3, null]];
  yield [["杯, large", 4, new Date("2026-01-02T03:04:05Z")]];
}

it("writes CSV with a mark of its encoding and quoted commas", async () => {
  const { bytes, rows } = await tableFile("csv", ["name", "n", "at"], batches());
  expect(rows).toBe(2);
  expect(bytes.toString("utf8")).toBe(`\ufeffname,n,at\r\n'=1+1,3,\r\n"杯, large",4,2026-01-02T03:04:05.000Z\r\n`);
});

it("keeps several lines of a text in one cell of CSV, however they end", async () => {
  async function* lines(): AsyncGenerator<Cell[][]> {
    yield [["one\ntwo", "three\r\nfour", "five"]];
  }
  const { bytes } = await tableFile("csv", ["a", "b", "c"], lines());
  expect(bytes.toString("utf8")).toBe(`\ufeffa,b,c\r\n"one\ntwo","three\r\nfour",five\r\n`);
});

it("writes a workbook whose cells are texts and numbers", async () => {
  const { bytes } = await tableFile("xlsx", ["name", "n", "at"], batches());
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const sheet = workbook.getWorksheet("export");
  expect(sheet?.getCell("A2").value).toBe("'=1+1");
  expect(sheet?.getCell("B3").value).toBe(4);
  expect(sheet?.rowCount).toBe(3);
});
