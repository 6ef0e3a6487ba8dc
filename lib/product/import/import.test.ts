import { existsSync } from "node:fs";
import { mkdtemp, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Workbook } from "@cj-tech-master/excelts";
import iconv from "iconv-lite";
import { beforeAll, describe, expect, it } from "vitest";
import { createCompany } from "#lib/company/commands";
import { system, visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { loadTaxonomy } from "#lib/taxonomy/bulk";
import { inspectFile } from "./inspect.ts";
import { importProducts, refusalOf } from "./run.ts";
import { writeTemplate } from "./template.ts";

const actor = system("test");
const feeds = process.env.YONGFAIR_DATA
  ? join(process.env.YONGFAIR_DATA, "feeds")
  : join(process.cwd(), "..", "shared", "data", "feeds");
const hasFeeds = existsSync(feeds);
if (!hasFeeds) console.warn(`Skipped: the supplier feeds are not at ${feeds}`);

let folder = "";
beforeAll(async () => {
  await loadTaxonomy();
  folder = await mkdtemp(join(tmpdir(), "import-"));
});

const newCompany = async () => {
  const slug = `firm-${crypto.randomUUID().slice(0, 8)}`;
  return (await createCompany(actor, { slug, nameEn: "Firm" })).companyId;
};

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, `${crypto.randomUUID()}-${name}`);
  await writeFile(path, content);
  return path;
}

const run = (
  companyId: string,
  path: string,
  more: { isPublishing?: boolean; isDryRun?: boolean; mapping?: Record<string, string> } = {},
) => importProducts(actor, { path, companyId, isPublishing: true, isDryRun: false, mapping: {}, ...more });

const find = (companyId: string, sku: string) =>
  db.product.findUniqueOrThrow({
    where: { companyId_sku: { companyId, sku } },
    include: { priceBreaks: true, pictures: true, variants: true, moves: true, category: { include: { parent: true } } },
  });

const refused = (path: string) => inspectFile(path).then(() => null, refusalOf);

describe.skipIf(!hasFeeds)("the feeds of ../shared", () => {
  it.each([
    ["zh-utf8-bom-crlf.csv", "Y1006002", { nameZh: "轻奢纯棉刺绣水洗四件套", price: 899 }],
    ["zh-gb18030.csv", "Y1055012", { nameZh: "300根全棉羽丝绒抱枕芯", price: 39 }],
  ])("%s gives its 60 products", async (name, sku, { nameZh, price }) => {
    const companyId = await newCompany();
    expect(await run(companyId, join(feeds, name))).toMatchObject({ read: 60, created: 60, rejected: 0 });
    const product = await find(companyId, sku);
    expect(product).toMatchObject({ nameZh, status: "LIVE" });
    expect(product.priceBreaks.map((one) => [Number(one.price), one.currency])).toEqual([[price, "CNY"]]);
    if (name === "zh-gb18030.csv") expect(JSON.stringify(product.attributes)).toContain("宁波䶮达进出口有限公司");
  });

  it("the price list gives 40 products, merged categories and 8 pictures", async () => {
    const companyId = await newCompany();
    const path = join(feeds, "pricelist-zh.xlsx");
    expect(await run(companyId, path)).toMatchObject({ read: 40, created: 40, pictures: 8, rejected: 0 });
    const product = await find(companyId, "Y1097016");
    expect(product).toMatchObject({ nameZh: "原素系列1.8米实木电视柜", nameEn: "Solid Wood TV Stand 1.8 m" });
    expect(product.attributes).toMatchObject({ category: { value: "家具" }, wai_xiang_chi_cun_cm: { label: "外箱尺寸 cm" } });
    expect(product.category.parent?.slug).toBe("furniture");
    expect(product.priceBreaks[0]).toMatchObject({ currency: "USD", incoterm: "FOB", place: "宁波" });
    expect(Number(product.priceBreaks[0]?.price)).toBe(177.4);
    expect((await find(companyId, "Y1097013")).pictures[0]?.fileId).toEqual(expect.any(String));
    expect(await run(companyId, path)).toMatchObject({ unchanged: 40, created: 0, updated: 0 });
  });

  it("the Shopify export gives 20 products with 21 variants and 21 pictures", async () => {
    const companyId = await newCompany();
    const path = join(feeds, "shopify-export-packt.csv");
    expect(await run(companyId, path)).toMatchObject({ format: "shopify", created: 20, variants: 21, pictures: 21, rejected: 0 });
    const gloves = await find(companyId, "gardening-gloves");
    expect(gloves.variants.map(({ options }) => options)).toEqual([{ Color: "Green" }, { Color: "Yellow" }]);
    expect(gloves.pictures).toHaveLength(2);
  });
});

const table = "货号,品名,单价(元)\nA1,不锈钢保温杯,12.5\nA2,纯棉毛巾,8\n";
const traditional = "貨號,品名,單價(元)\nA1,不鏽鋼保溫杯,12.5\nA2,純棉毛巾與浴巾,8\n";

describe("encodings", () => {
  it.each([
    ["UTF-8", Buffer.from(table)],
    ["UTF-8 with BOM", Buffer.from(`\ufeff${table}`)],
    ["UTF-16LE", iconv.encode(table, "utf-16le", { addBOM: true })],
    ["UTF-16BE", iconv.encode(table, "utf-16be", { addBOM: true })],
    ["UTF-16LE", iconv.encode(table, "utf-16le")],
    ["GB18030", iconv.encode(table, "gbk")],
    ["Big5", iconv.encode(traditional, "big5")],
    ["windows-1252", iconv.encode("SKU;Name;Price\nA1;Café crème für Zwei;12,50 €\nA2;Señor;8 €\n", "windows-1252")],
    ["UTF-8", gzipSync(table)],
  ])("%s is recognised", async (encoding, bytes) => {
    const companyId = await newCompany();
    expect(await run(companyId, await file("x.dat", bytes))).toMatchObject({ encoding, created: 2, rejected: 0 });
    expect(Number((await find(companyId, "A1")).priceBreaks[0]?.price)).toBe(12.5);
  });
});

describe("refusals", () => {
  it.each([
    ["empty", Buffer.alloc(0)],
    ["binary", Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 7) % 256))],
    ["pdf", Buffer.from("%PDF-1.7 …")],
    ["oldExcel", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ["markup", Buffer.from('<?xml version="1.0"?><Workbook/>')],
    ["markup", Buffer.from("<!DOCTYPE html><table><tr><td>SKU</td></tr></table>")],
    ["empty", Buffer.from('<?xml version="1.0"?><BMECAT/>')],
    ["json", Buffer.from('[{"sku":1}]')],
    ["broken", Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3, 4])],
    ["broken", Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3])],
  ])("%s", async (reason, bytes) => expect(await refused(await file("x.csv", bytes))).toBe(reason));

  it("a folder and a file that is not there", async () => {
    expect([await refused(folder), await refused(join(folder, "none.csv"))]).toEqual(["directory", "noFile"]);
  });

  it("a file of 1 GB, without reading it", async () => {
    const path = await file("big.csv", "sku,name\n");
    await truncate(path, 1_000_000_000);
    expect(await refused(path)).toBe("tooLarge");
  });

  it("a workbook that unpacks to far too much", async () => {
    const { zipSync } = await import("./testing-zip.ts");
    const path = await file("bomb.xlsx", zipSync({ "xl/workbook.xml": Buffer.alloc(60_000_000, 32) }));
    expect(await refused(path)).toBe("bomb");
  });

  it("a table without a SKU column", async () => {
    const path = await file("x.csv", "品名,单价\n杯子,1\n");
    expect(await run(await newCompany(), path).catch(refusalOf)).toBe("noSku");
    expect(await run(await newCompany(), path, { mapping: { 品名: "name", 单价: "sku" } })).toMatchObject({ created: 1 });
  });

  it("an actor who may not", async () => {
    const path = await file("x.csv", table);
    const companyId = await newCompany();
    const options = { path, companyId, isPublishing: false, isDryRun: false, mapping: {} };
    await expect(importProducts(visitor, options)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("landing", () => {
  it("leaves the unchanged alone, updates by SKU and keeps a history", async () => {
    const companyId = await newCompany();
    expect(await run(companyId, await file("a.csv", table), { isPublishing: false })).toMatchObject({ created: 2 });
    const before = await find(companyId, "A1");
    expect(before).toMatchObject({ status: "DRAFT", firstPublishedAt: null });
    expect(await run(companyId, await file("b.csv", table), { isPublishing: false })).toMatchObject({ unchanged: 2, updated: 0 });
    expect(await run(companyId, await file("c.csv", table.replace("12.5", "13")))).toMatchObject({ updated: 2, created: 0 });
    const after = await find(companyId, "A1");
    expect(after).toMatchObject({ id: before.id, slug: before.slug, status: "LIVE" });
    expect(Number(after.priceBreaks[0]?.price)).toBe(13);
    expect(after.moves.map(({ move }) => move).sort()).toEqual(["create", "publish"]);
    expect(await db.importRun.count({ where: { companyId, finishedAt: { not: null } } })).toBe(3);
  });

  it("writes nothing in a dry run", async () => {
    const companyId = await newCompany();
    expect(await run(companyId, await file("a.csv", table), { isDryRun: true })).toMatchObject({ created: 2 });
    expect(await db.product.count({ where: { companyId } })).toBe(0);
    expect(await db.importRun.count({ where: { companyId } })).toBe(0);
  });

  it("lands good rows and tells what is wrong with bad ones", async () => {
    const companyId = await newCompany();
    const rows = [
      "sku,name_en,price,currency,incoterm,hs_code,barcode,moq",
      "G1,Good mug,5,USD,FOB,851679,4006381333931,100",
      "B1,Negative,-5,USD,,,,",
      "B2,No number,cheap as ever,USD,,,,",
      "B3,Currency,5,QQQ,,,,",
      "B4,Old term,5,USD,DDU,,,",
      "B5,HS,5,USD,,111111,,",
      "B6,Barcode,5,USD,,,4006381333932,",
      ",No SKU,5,USD,,,,",
      "B8,,5,USD,,,,",
      "G1,Again,5,USD,,,,",
    ];
    const result = await run(companyId, await file("bad.csv", rows.join("\n")));
    expect(result).toMatchObject({ read: 10, created: 1, rejected: 9 });
    expect(result.rejections.map(({ line, reason }) => [line, reason])).toEqual([
      [3, "priceNegative"],
      [4, "priceNotNumber"],
      [5, "currencyUnknown"],
      [6, "incotermObsolete"],
      [7, "hsUnknown"],
      [8, "gtinWrong"],
      [9, "skuMissing"],
      [10, "nameMissing"],
      [11, "skuRepeated"],
    ]);
  });

  it("reads its own template, as CSV and as a workbook", async () => {
    for (const ending of ["csv", "xlsx"]) {
      const companyId = await newCompany();
      const path = join(folder, `template.${ending}`);
      await writeTemplate(path, ending === "xlsx");
      expect(await run(companyId, path)).toMatchObject({ created: 2, rejected: 0, pictures: 2 });
      const kettle = await find(companyId, "YX-K1801");
      expect(kettle).toMatchObject({ hsCode: "851679", originCode: "CN", unitCode: "H87", leadTimeDays: 35 });
      expect(kettle.category.slug).toBe("kitchen-appliances");
      expect(kettle.priceBreaks.map((one) => [Number(one.minQuantity), Number(one.price)])).toEqual([
        [500, 8.6],
        [2000, 8.1],
      ]);
      expect((await find(companyId, "YX-T0702")).category.slug).toBe("towels");
    }
  });

  it("keeps unknown columns as attributes under their own heading", async () => {
    const companyId = await newCompany();
    await run(companyId, await file("x.csv", "Item No.,Name,Handle shape,产地证编号\nX1,Ceramic mug,round,A-77\n"));
    expect((await find(companyId, "X1")).attributes).toMatchObject({
      handle_shape: { label: "Handle shape", value: "round" },
      chan_di_zheng_bian_hao: { label: "产地证编号", value: "A-77" },
    });
  });

  it("reads sections, repeated headings and formulas of a free workbook", async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet("Preisliste");
    sheet.addRow(["Ningbo Demo Co., Ltd. Quotation"]);
    sheet.addRow([]);
    sheet.addRow(["Item No.", "Product name", "FOB Ningbo USD", "MOQ"]);
    sheet.addRow(["Umbrellas"]);
    sheet.addRow(["U-1", "Folding umbrella", { formula: "2+1.5", result: 3.5 }, "1,000 pcs"]);
    sheet.addRow(["Item No.", "Product name", "FOB Ningbo USD", "MOQ"]);
    sheet.addRow(["U-2", "Golf umbrella", 6, 500]);
    const path = join(folder, "free.xlsx");
    await workbook.xlsx.writeFile(path);
    const companyId = await newCompany();
    expect(await run(companyId, path)).toMatchObject({ created: 2, rejected: 0 });
    expect(Number((await find(companyId, "U-1")).priceBreaks[0]?.price)).toBe(3.5);
    expect((await find(companyId, "U-2")).category.slug).toBe("umbrellas");
  });
});
