import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { beforeAll, describe, expect, it } from "vitest";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { loadTaxonomy } from "#lib/taxonomy/bulk";
import { fileOf, findProduct, importer, newCompany, pricesOf, runImport } from "#lib/testing/imports";
import { neutral } from "./bad-rows.ts";
import { inspectFile } from "./inspect.ts";
import { landFile, rehearse } from "./land.ts";
import { type ImportPlan, importPlan, openPlan } from "./plan.ts";
import { sentences } from "./sentences.ts";

beforeAll(() => loadTaxonomy());

const plan = (input: Record<string, unknown>): ImportPlan => importPlan.parse(input);

async function workbook(): Promise<string> {
  const book = new Workbook();
  book.addWorksheet("Cover & notes").addRow(["Spring 2027"]);
  const cups = book.addWorksheet("Cups & more");
  for (const row of [
    ["Item No.", "Product name", "USD"],
    ["C-1", "Cup", 2],
    ["C-2", "Mug", 3],
  ])
    cups.addRow(row);
  const trays = book.addWorksheet("托盘");
  for (const row of [
    ["货号", "品名", "颜色"],
    ["T-1", "竹托盘", "原色"],
  ])
    trays.addRow(row);
  book.addWorksheet("hidden", { state: "hidden" }).addRow(["SKU", "Name"]);
  const path = await fileOf("book.xlsx", "");
  await book.xlsx.writeFile(path);
  return path;
}

describe("inspectFile", () => {
  it("tells every visible sheet with its headings, fields and samples", async () => {
    const { format, sheets } = await inspectFile(await workbook());
    expect(format).toBe("xlsx");
    expect(sheets.map(({ name, rows, problem }) => [name, rows, problem])).toEqual([
      ["Cover & notes", 1, "noHeader"],
      ["Cups & more", 3, null],
      ["托盘", 2, null],
    ]);
    expect(sheets[0]?.beginning[0]?.cells).toEqual(["Spring 2027"]);
    expect(sheets[1]?.columns).toEqual([
      { position: 1, heading: "Item No.", kind: "field", field: "sku", samples: ["C-1", "C-2"] },
      { position: 2, heading: "Product name", kind: "field", field: "name", samples: ["Cup", "Mug"] },
      { position: 3, heading: "USD", kind: "price", field: "price", samples: ["2", "3"] },
    ]);
    expect(sheets[2]?.columns[2]).toMatchObject({ kind: "attribute", field: null });
  });

  it("tells a price list, and what a plan changes", async () => {
    const path = await fileOf("x.csv", "Nummer;Betrag\nA1;3\n");
    expect((await inspectFile(path)).sheets[0]).toMatchObject({ mode: null, problem: "noHeader" });
    const asked = plan({ header: { line: 1, rows: 1 }, columns: { "#1": "sku", Betrag: "price EUR FOB Ningbo" } });
    expect((await inspectFile(path, asked)).sheets[0]).toMatchObject({ mode: "prices", problem: null, rows: 2, isCounted: true });
  });
});

describe("a plan", () => {
  it("goes before recognition: sheet, columns by heading and position, defaults", async () => {
    const companyId = await newCompany();
    const path = await workbook();
    const asked = plan({ sheet: "托盘", columns: { 品名: "", "#3": "name" }, defaults: { currency: "eur", language: "en" } });
    const result = await landFile(
      importer,
      { path, plan: asked },
      { companyId, isPublishing: false, isDryRun: false, reason: "test" },
    );
    expect(result).toMatchObject({ sheet: "托盘", created: 1 });
    expect(await findProduct(companyId, "T-1")).toMatchObject({ nameEn: "原色", nameZh: null, attributes: {} });
  });

  it("gives a currency and a term where the file names none", async () => {
    const companyId = await newCompany();
    const path = await fileOf("x.csv", "SKU,Name,Price\nD1,Tray,3\nD2,Cup,4 USD\n");
    const asked = plan({ defaults: { currency: "€", incoterm: "fob", place: "Ningbo" } });
    const result = await landFile(
      importer,
      { path, plan: asked },
      { companyId, isPublishing: false, isDryRun: false, reason: "test" },
    );
    expect(result.warnings.map(({ reason }) => reason)).not.toContain("currencyAssumed");
    expect((await findProduct(companyId, "D1")).priceBreaks[0]).toMatchObject({
      currency: "EUR",
      incoterm: "FOB",
      place: "Ningbo",
    });
    expect(pricesOf(await findProduct(companyId, "D2"))).toEqual(["1: 4 USD"]);
  });

  it("is refused with a currency that does not exist or a field nobody knows of", () => {
    expect(importPlan.safeParse({ defaults: { currency: "QQQ" } }).success).toBe(false);
    expect(importPlan.safeParse({ companyId: "x" }).success).toBe(false);
  });

  it("names a sheet that is not there in vain", async () => {
    const file = { path: await workbook(), plan: plan({ sheet: "hidden" }) };
    await expect(rehearse(importer, file, await newCompany())).rejects.toMatchObject({ code: "invalid", detail: "noSheet" });
  });
});

const faulty = [
  "sku,name,price,note",
  'G1,Good mug,5 USD,"=1+1"',
  'B1,Bad mug,cheap,"=HYPERLINK(""http://x"")"',
  "B2,,3 USD,-5 °C",
].join("\n");

describe("rehearse", () => {
  it("counts and tells faults by row, column, value and sentence, and writes nothing", async () => {
    const companyId = await newCompany();
    const { result, issues } = await rehearse(importer, { path: await fileOf("x.csv", faulty), plan: openPlan }, companyId);
    expect(result).toMatchObject({ created: 1, rejected: 2 });
    expect(issues.slice(0, 2)).toEqual([
      { line: 3, sku: "B1", column: "price", value: "cheap", message: "reason.priceNotNumber" },
      { line: 4, sku: "B2", column: "name", value: "", message: "reason.nameMissing" },
    ]);
    expect(await db.product.count({ where: { companyId } })).toBe(0);
  });

  it("shows a hundred of many and refuses strangers", async () => {
    const companyId = await newCompany();
    const rows = ["sku,name,price", ...Array.from({ length: 150 }, (_, at) => `X${at},Mug,cheap`)];
    const file = { path: await fileOf("x.csv", rows.join("\n")), plan: openPlan };
    expect((await rehearse(importer, file, companyId)).issues).toHaveLength(100);
    await expect(rehearse(visitor, file, companyId)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("bad rows", () => {
  it.each(["zh", "en"] as const)(
    "come back in their own columns with the reason (%s) and can be mended and sent again",
    async (locale) => {
      const companyId = await newCompany();
      const out = join(tmpdir(), `${crypto.randomUUID()}.csv`);
      const options = {
        companyId,
        isPublishing: false,
        isDryRun: false,
        reason: "test",
        badRows: { path: out, say: sentences(locale) },
      };
      await landFile(importer, { path: await fileOf("x.csv", faulty), plan: openPlan }, options);
      const text = await readFile(out, "utf8");
      const why = locale === "zh" ? "未导入原因" : "Not imported because";
      expect(text.split("\r\n")[0]).toBe(`\ufeffsku,name,price,note,${why}`);
      expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
      expect(text).toContain(",-5 °C,");
      expect(text).not.toContain("Good mug");
      const mended = await fileOf("mended.csv", text.replace("cheap", "4 USD"));
      expect(await runImport(companyId, mended)).toMatchObject({ created: 1, rejected: 1 });
      const { attributes } = await findProduct(companyId, "B1");
      expect(attributes).toEqual({ note: { label: "note", value: '=HYPERLINK("http://x")' } });
    },
  );

  it.each([
    ["=1", "'=1"],
    [" +1+cmd", "' +1+cmd"],
    ["@x", "'@x"],
    ["|calc", "'|calc"],
    ["＝1", "'＝1"],
    ["-5", "-5"],
    ["-5.20 %", "-5.20 %"],
    ["-cmd", "'-cmd"],
    ["A=1", "A=1"],
  ])("neutral(%j) is %j", (text, expected) => expect(neutral(text)).toBe(expected));
});
