import { existsSync, mkdtempSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { inspectFile } from "#lib/product/import/inspect";
import { openSource } from "#lib/product/import/open";
import { refusalOf } from "#lib/product/import/run";
import { writeTemplate } from "#lib/product/import/template";
import { zipSync } from "#lib/product/import/testing-zip";
import { loadTaxonomy } from "#lib/taxonomy/bulk";
import { fileOf, findProduct, newCompany, runImport } from "#lib/testing/imports";

beforeAll(async () => {
  await loadTaxonomy();
  vi.stubEnv("TMPDIR", mkdtempSync(join(tmpdir(), "archive-test-")));
});
afterAll(() => vi.unstubAllEnvs());

const picture = (red: number) =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: { r: red, g: 90, b: 20 } } })
    .png()
    .toBuffer();

const gbk = (name: string) => iconv.encode(name, "gbk");
const refused = async (bytes: Buffer) => inspectFile(await fileOf("x.zip", bytes)).then(() => null, refusalOf);
const unpacked = () => readdirSync(tmpdir()).filter((name) => name.startsWith("yongfair-import-"));

describe("a ZIP of one sheet and pictures", () => {
  it("finds pictures by the names in the sheet and by SKU, under names in GBK", async () => {
    const sheet = iconv.encode("货号,品名,单价,图片\nC-1,竹制杯垫,3,杯垫正面.png\nC-2,竹制托盘,9,\nC-3,竹筷,2,没有.png\n", "gbk");
    const parts = {
      "春季目录/报价.csv": sheet,
      "春季目录/图片/杯垫正面.png": await picture(1),
      "春季目录/图片/C-2.png": await picture(2),
      "春季目录/图片/c-2_2.PNG": await picture(3),
      "__MACOSX/._报价.csv": Buffer.from("litter"),
    };
    const companyId = await newCompany();
    const path = await fileOf("a.zip", zipSync(parts, gbk));
    const before = unpacked();
    const result = await runImport(companyId, path);
    expect(result).toMatchObject({ format: "csv", encoding: "GB18030", created: 3, rejected: 0, pictures: 3 });
    expect(result.warnings).toContainEqual(expect.objectContaining({ reason: "pictureAddress", value: "没有.png" }));
    const counts = await Promise.all(
      ["C-1", "C-2", "C-3"].map(async (sku) => (await findProduct(companyId, sku)).pictures.length),
    );
    expect(counts).toEqual([1, 2, 0]);
    expect(await runImport(companyId, path)).toMatchObject({ unchanged: 3, updated: 0 });
    expect(unpacked()).toEqual(before);
  });

  it("takes a product anew when only its picture was changed", async () => {
    const companyId = await newCompany();
    const sheet = Buffer.from("sku,name,price\nP1,Bamboo tray,3 USD\n");
    const zipOf = async (red: number) => fileOf("p.zip", zipSync({ "list.csv": sheet, "P1.png": await picture(red) }));
    expect(await runImport(companyId, await zipOf(4))).toMatchObject({ created: 1 });
    expect(await runImport(companyId, await zipOf(5))).toMatchObject({ updated: 1 });
  });

  it("may hold a workbook", async () => {
    const companyId = await newCompany();
    const inner = await fileOf("t.xlsx", "");
    await writeTemplate(inner, true);
    const parts = {
      "template.xlsx": await readFile(inner),
      "YX-T0702.png": await picture(6),
      "readme.txt": Buffer.from("hello"),
    };
    const result = await runImport(companyId, await fileOf("t.zip", zipSync(parts)));
    expect(result).toMatchObject({ format: "xlsx", created: 2, rejected: 0 });
    expect((await findProduct(companyId, "YX-T0702")).pictures[0]?.fileId).toEqual(expect.any(String));
  });

  it("goes on where a picture is broken, and tells it", async () => {
    const companyId = await newCompany();
    const parts = { "list.csv": Buffer.from("sku,name,price\nB1,Tray,3 USD\n"), "B1.jpg": Buffer.from("no picture") };
    const result = await runImport(companyId, await fileOf("b.zip", zipSync(parts)));
    expect(result).toMatchObject({ created: 1 });
    expect(result.warnings).toContainEqual(expect.objectContaining({ reason: "pictureBroken", value: "B1.jpg" }));
  });
});

const list = Buffer.from("sku,name,price\nA,Tray,3 USD\n");

describe("an archive is refused", () => {
  it.each([
    ["two sheets", "zipSheets", { "a.csv": list, "b.xlsx": list }],
    ["pictures alone", "zipNoSheet", { "a.jpg": list }],
    ["neither", "notExcel", { "a.doc": list }],
    ["a name upwards", "zipNames", { "list.csv": list, "../../etc/cron.d/x.jpg": list }],
    ["a name upwards in backslashes", "zipNames", { "list.csv": list, "..\\x.jpg": list }],
    ["an absolute name", "zipNames", { "/list.csv": list }],
    ["a drive", "zipNames", { "C:\\list.csv": list }],
    ["an archive within", "notExcel", { "list.xlsx": zipSync({ "list.csv": list }) }],
    ["an old workbook within", "oldExcel", { "list.xls": Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]) }],
    ["a bomb", "bomb", { "list.csv": Buffer.alloc(60_000_000, 65) }],
  ])("for %s", async (_name, reason, parts: Record<string, Buffer>) => {
    const before = unpacked();
    expect(await refused(zipSync(parts))).toBe(reason);
    expect(unpacked()).toEqual(before);
  });

  it("for more entries than it may have, before one is read", async () => {
    const parts = Object.fromEntries(Array.from({ length: 20_002 }, (_, at) => [`${at}.jpg`, Buffer.alloc(0)]));
    expect(await refused(zipSync(parts))).toBe("bomb");
  });

  it("for an entry that unpacks to more than it says", async () => {
    const honest = zipSync({ "list.csv": Buffer.alloc(5_000, 65) });
    const size = Buffer.alloc(4);
    size.writeUInt32LE(5_000);
    const lying = Buffer.from(honest);
    for (let at = lying.indexOf(size); at >= 0; at = lying.indexOf(size, at + 1)) lying.writeUInt32LE(10, at);
    expect(await refused(lying)).toBe("broken");
  });
});

it("leaves nothing behind when a source is closed", async () => {
  const before = unpacked();
  const source = await openSource(await fileOf("c.zip", zipSync({ "list.csv": list })));
  const [folder] = unpacked().filter((name) => !before.includes(name));
  expect(folder).toBeDefined();
  await source.close();
  expect(existsSync(`${tmpdir()}/${folder}`)).toBe(false);
});
