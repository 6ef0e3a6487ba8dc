import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { system, visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { savePicture } from "#lib/platform/files/images";
import { readPrivateFile } from "#lib/platform/files/private";
import { orderExport } from "#lib/product/commands/export";
import { importProducts } from "#lib/product/import/run";
import { findExportFile, listExports } from "#lib/product/queries/exports";
import { loadRecords, loadRecordsBySku } from "#lib/product/queries/records";
import { fobPrices, makeCompany, makeLeaf, makeMember, makeProduct } from "#lib/testing/factories";
import { exportFiles, writeListingsExport } from "./write-export.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "yf-export-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function shelf() {
  const { companyId } = await makeCompany();
  const { leafId } = await makeLeaf();
  const common = { position: 0, nameZh: "", isRequired: false, isFacet: false } as const;
  await db.categoryAttribute.createMany({
    data: [
      { categoryId: leafId, key: "power", type: "NUMBER", unit: "W", ...common, nameEn: "Power", nameZh: "功率" },
      { categoryId: leafId, key: "finish", type: "TEXT", ...common, nameEn: "Surface", nameZh: "表面" },
      { categoryId: leafId, key: "dimmable", type: "BOOLEAN", ...common, nameEn: "Dimmable", nameZh: "可调光" },
      {
        categoryId: leafId,
        key: "supply",
        type: "CHOICE",
        ...common,
        nameEn: "Supply",
        nameZh: "供电",
        choices: [{ value: "220-240v", zh: "220伏", en: "220–240 V" }],
      },
    ],
  });
  const bytes = await sharp({ create: { width: 30, height: 20, channels: 3, background: "#3a7" } })
    .png()
    .toBuffer();
  const fileId = await savePicture(bytes, "front.png");
  const made = await makeProduct({
    companyId,
    categoryId: leafId,
    nameEn: "=SUM(A1) lamp, 36 W",
    nameZh: "吸顶灯（圆形）",
    descriptionEn: "First line.\r\nSecond line; with a semicolon, and -5 °C.",
    descriptionZh: "灯体厚24毫米。",
    zhOrigin: "MACHINE",
    enOrigin: "HUMAN",
    brand: "+Lux",
    modelNumber: "-M1",
    gtin: "4006381333931",
    hsCode: "940511",
    moq: 500,
    orderMultiple: 10,
    leadTimeDays: 30,
    monthlyCapacity: 20_000,
    packingEn: "White box, 10 pcs per carton",
    packingZh: "白盒，10只/箱",
    portCode: "CNNGB",
    paymentTerms: ["TT_30_70", "LC_SIGHT"],
    hasSample: true,
    attributes: {
      power: 36,
      dimmable: false,
      supply: "220-240v",
      finish: { zh: "白色", en: "IP20" },
      moq_note: { label: "MOQ", value: "@ask us" },
      price_note: { label: "Price", value: "500:1; see list" },
    },
    priceBreaks: fobPrices([500, 7.9], [2000, 7.4]),
    pictures: [
      { fileId, sourceUrl: null, altZh: "正面", altEn: "From the front" },
      { fileId: null, sourceUrl: "https://example.com/side.jpg", altZh: null, altEn: null },
    ],
    certificates: [
      { scheme: "CE", number: "AT-77/8", expiresOn: "2028-05-31" },
      { scheme: "ROHS", number: null, expiresOn: null },
    ],
    variants: [
      { sku: "R", options: { colour: "red", size: "10=11; wide" }, gtin: null, currency: "USD", price: 8 },
      { sku: "=B|2", options: { colour: "blue" }, gtin: "4006381333931", currency: "USD", price: null },
    ],
  });
  const two = await makeProduct({
    companyId,
    categoryId: leafId,
    nameEn: "Strip",
    priceBreaks: [
      { currency: "CNY", incoterm: "EXW", place: "Yuyao", minQuantity: 300, price: 62 },
      { currency: "USD", incoterm: "FOB", place: "Ningbo", minQuantity: 300, price: 9.5 },
    ],
  });
  const bare = await makeProduct({ companyId, categoryId: leafId, nameEn: "Bare", originCode: null, isDraft: true });
  return { companyId, productIds: [made.productId, two.productId, bare.productId] };
}

type Format = { companyId: string; format: "csv" | "xlsx" };

async function exportTable(order: Format) {
  const parts = await Array.fromAsync(exportFiles(order));
  expect(parts).toHaveLength(1);
  return parts[0] ?? { bytes: Buffer.from(""), rows: 0 };
}

async function importFile(actor: Parameters<typeof importProducts>[0], companyId: string, name: string, bytes: Buffer) {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return importProducts(actor, { path, companyId, isPublishing: false, isDryRun: false, mapping: {} });
}

describe("the export of a catalogue", () => {
  it.each(["csv", "xlsx"] as const)("as %s imports again and changes nothing, for the house and for a member", async (format) => {
    const { companyId, productIds } = await shelf();
    const owner = await makeMember("OWNER", companyId);
    const before = await loadRecords(productIds);
    const { bytes, rows } = await exportTable({ companyId, format });
    expect(rows).toBe(3);
    for (const actor of [system("test"), owner]) {
      const result = await importFile(actor, companyId, `round.${format}`, bytes);
      expect(result.rejections).toEqual([]);
      expect(result).toMatchObject({ read: 3, created: 0, updated: 0, unchanged: 3 });
    }
    expect(await loadRecords(productIds)).toEqual(before);
  });

  it("starts no formula, and what is changed in it is changed alone", async () => {
    const { companyId, productIds } = await shelf();
    const { bytes } = await exportTable({ companyId, format: "csv" });
    const text = bytes.toString("utf8");
    expect(text).toContain("'=SUM(A1)");
    expect(text).toContain("'+Lux");
    expect(text).toContain("'@ask us");
    expect(text).not.toMatch(/(^|,|")[=+@](?!\d)/m);
    const result = await importFile(system("test"), companyId, "changed.csv", Buffer.from(text.replace("500:7.9", "500:7.8")));
    expect(result).toMatchObject({ updated: 1, unchanged: 2 });
    const record = (await loadRecords(productIds)).get(productIds[0] ?? "")?.record;
    expect(record?.priceBreaks.map(({ price }) => price)).toEqual([7.8, 7.4]);
    expect(record?.pictures[0]).toMatchObject({ altEn: "From the front", sourceUrl: null });
    expect(record?.variants).toHaveLength(2);
  });

  it.each(["csv", "xlsx"] as const)(
    "as %s makes the same listings in another firm, with their versions and picture texts",
    async (format) => {
      const { companyId, productIds } = await shelf();
      const [first = ""] = productIds;
      const { bytes } = await exportTable({ companyId, format });
      const other = await makeCompany();
      expect(await importFile(system("test"), other.companyId, `other.${format}`, bytes)).toMatchObject({
        created: 3,
        warnings: [],
      });
      const was = (await loadRecords([first])).get(first)?.record;
      const now = (await loadRecordsBySku(other.companyId, [was?.sku ?? ""])).get(was?.sku ?? "")?.record;
      expect(now?.variants).toEqual(was?.variants);
      expect(now?.pictures.map(({ altZh, altEn }) => [altZh, altEn])).toEqual([
        ["正面", "From the front"],
        [null, null],
      ]);
    },
  );

  it("takes versions and picture texts over that were changed in it", async () => {
    const { companyId, productIds } = await shelf();
    const [first = ""] = productIds;
    const { bytes } = await exportTable({ companyId, format: "csv" });
    const text = bytes
      .toString("utf8")
      .replace("R | 8 USD", "R | 8.5 USD")
      .replace("1: From the front", '"1: Front view\n2: Side view"');
    const result = await importFile(system("test"), companyId, "texts.csv", Buffer.from(text));
    expect(result).toMatchObject({ updated: 1, unchanged: 2, warnings: [] });
    const record = (await loadRecords([first])).get(first)?.record;
    expect(record?.variants.map(({ price }) => price)).toEqual([8.5, null]);
    expect(record?.pictures.map(({ altEn, altZh }) => [altEn, altZh])).toEqual([
      ["Front view", "正面"],
      ["Side view", null],
    ]);
  });

  it("fills several files where it does not fit into one, each to be imported by itself", async () => {
    const { companyId } = await shelf();
    const parts = await Array.fromAsync(exportFiles({ companyId, format: "csv" }, 900));
    expect(parts.map(({ rows }) => rows)).toEqual([2, 1]);
    for (const [at, { bytes, rows }] of parts.entries()) {
      const result = await importFile(system("test"), companyId, `part-${at}.csv`, bytes);
      expect(result).toMatchObject({ read: rows, unchanged: rows, rejections: [] });
    }
  });
});

describe("an ordered export", () => {
  it("is written once and found by whoever ordered it", async () => {
    const { companyId } = await shelf();
    const viewer = await makeMember("VIEWER", companyId);
    const { exportId } = await orderExport(viewer, { companyId, format: "csv" });
    await expect(orderExport(viewer, { companyId, format: "csv" })).rejects.toMatchObject({ code: "conflict" });
    expect(await findExportFile(viewer, exportId)).toBeNull();
    await Promise.all([writeListingsExport({ exportId }), writeListingsExport({ exportId })]);
    const [run] = await listExports(viewer, companyId);
    expect(run).toMatchObject({ status: "DONE", rows: 3 });
    const fileId = await findExportFile(viewer, exportId);
    expect((await readPrivateFile(fileId ?? "")).contentType).toBe("text/csv");
    const colleague = await makeMember("OWNER", companyId);
    expect(await findExportFile(colleague, exportId)).toBeNull();
    expect(await findExportFile({ ...viewer, memberships: [] }, exportId)).toBeNull();
  });

  it("is refused to strangers, and dropped when whoever ordered it left", async () => {
    const { companyId } = await makeCompany();
    const [stranger, viewer] = [await makeMember(), await makeMember("VIEWER", companyId)];
    for (const actor of [stranger, visitor])
      await expect(orderExport(actor, { companyId, format: "csv" })).rejects.toMatchObject({ code: "notFound" });
    const { exportId } = await orderExport(viewer, { companyId, format: "xlsx" });
    await db.companyMember.deleteMany({ where: { userId: viewer.userId } });
    await writeListingsExport({ exportId });
    expect(await db.exportRun.findUnique({ where: { id: exportId } })).toMatchObject({ status: "CANCELLED", fileId: null });
  });
});
