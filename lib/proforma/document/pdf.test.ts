import { createHash } from "node:crypto";
import { extractText, getDocumentProxy, getMeta } from "unpdf";
import { describe, expect, it } from "vitest";
import { invoiceContent, invoiceLine } from "#lib/testing/proformas";
import { proformaPdf } from "./pdf.ts";

const hash = "0".repeat(64);
const textOf = async (bytes: Buffer) => (await extractText(await getDocumentProxy(new Uint8Array(bytes)))).text;
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const lines = (count: number, fields = {}) => Array.from({ length: count }, (_, at) => invoiceLine(at + 1, fields));

describe("the PDF of a pro-forma invoice", () => {
  it("says everything in both languages, and the hash of its UBL file", async () => {
    const [page = ""] = await textOf(await proformaPdf(invoiceContent(lines(2)), hash));
    const said = [
      "形式发票",
      "Pro-forma invoice",
      "PI-2026-000123",
      "宁波示例器皿有限公司",
      "Ningbo Example Ware Co., Ltd.",
      "91330200MA2EXAMPLE",
      "肯尼亚 Kenya",
      "FOB Ningbo",
      "KEMBA",
      "2027-01-15",
      "961700",
      "USD 2.155",
      "USD 4,310.00",
      "84",
      "不是税务发票",
      "no tax invoice",
      hash,
    ];
    for (const words of said) expect(page.replaceAll("\n", " ")).toContain(words);
  });

  it("goes on over several sheets with the head of its table on each and the number of sheets at the foot", async () => {
    const pages = await textOf(await proformaPdf(invoiceContent(lines(60)), hash));
    expect(pages.length).toBeGreaterThan(3);
    const withLines = pages.filter((page) => page.includes("不锈钢保温杯"));
    for (const page of withLines) expect(page).toContain("Unit price");
    for (const [at, page] of pages.entries()) expect(page).toContain(`page ${at + 1} of ${pages.length}`);
    expect(pages.join(" ")).toContain("不锈钢保温杯 60");
    expect(pages.join(" ")).toContain("USD 129,300.00");
  });

  it("divides a line that is longer than a sheet and loses no character of it", async () => {
    const specification = "内外双层抽真空，保温不低于十二小时。".repeat(110);
    const pages = await textOf(await proformaPdf(invoiceContent(lines(1, { specification })), hash));
    const all = pages.join("").replaceAll(/\s/g, "");
    expect(all.split("保温不低于十二小时").length - 1).toBeGreaterThan(100);
    expect(pages.length).toBeGreaterThan(1);
  });

  it("is the same bytes for the same content, with title and language, and embeds its fonts", async () => {
    const content = invoiceContent(lines(3));
    const [one, other] = [await proformaPdf(content, hash), await proformaPdf(content, hash)];
    expect(sha256(one)).toBe(sha256(other));
    expect(sha256(await proformaPdf({ ...content, number: "PI-2026-000124" }, hash))).not.toBe(sha256(one));
    const { info } = await getMeta(await getDocumentProxy(new Uint8Array(one)));
    expect(info).toMatchObject({ Title: expect.stringContaining("PI-2026-000123"), Language: "zh-CN" });
    const plain = one.toString("latin1");
    expect(plain).toContain("/FontFile2");
    expect(plain).toContain("/StructTreeRoot");
    expect(plain).not.toContain("/Helvetica");
    expect(one.length).toBeLessThan(150_000);
  });

  it("says so where the typeface lacks a character", async () => {
    const [plain = ""] = await textOf(await proformaPdf(invoiceContent(lines(1)), hash));
    const pages = await textOf(await proformaPdf(invoiceContent(lines(1, { item: "ترمس" })), hash));
    expect(plain).not.toContain("appear as boxes");
    expect(pages.join(" ")).toContain("appear as boxes");
  });
});
