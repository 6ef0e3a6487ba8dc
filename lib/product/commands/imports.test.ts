import iconv from "iconv-lite";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { readPrivateFile } from "#lib/platform/files/private";
import { bilingualTemplateCsv } from "#lib/product/import/template-csv";
import { listImportChanges, listImports } from "#lib/product/queries/imports";
import { loadTaxonomy } from "#lib/taxonomy/bulk";
import { makeMember } from "#lib/testing/factories";
import { asked, at, clean, tried, upload, worked } from "#lib/testing/import-desk";
import { findProduct, pricesOf } from "#lib/testing/imports";
import { remapImport, startImport } from "./imports-course.ts";
import { mapImport } from "./imports-map.ts";

beforeAll(() => loadTaxonomy());

const goods =
  "SKU,Product name,Price,Colour\nA1,Bamboo tray,3 USD,red\nA2,Bamboo cup,cheap,red\nA3,,2 USD,red\nA4,Bamboo lid,1 USD,\n";

describe("an import from upload to result", () => {
  it("is looked at, tried, landed and told, with the rows that did not land as a file", async () => {
    const owner = await makeMember();
    const importId = await upload(owner, iconv.encode(goods.replace("red", "红色"), "gbk"));
    const looked = await worked(importId);
    expect(looked).toMatchObject({ stage: "mapping", format: "csv", order: { isChosen: false, remembered: null } });
    expect(looked.encoding).toMatch(/^GB/);
    expect(looked.inspection?.current?.columns.map(({ field, kind }) => field ?? kind)).toEqual([
      "sku",
      "name",
      "price",
      "attribute",
    ]);
    await mapImport(owner, asked(importId), "en");
    const rehearsed = await worked(importId);
    expect(rehearsed).toMatchObject({ stage: "ready", counts: { read: 4, created: 2, rejected: 2 } });
    expect(rehearsed.issues.slice(0, 2)).toMatchObject([
      { line: 3, sku: "A2", value: "cheap", message: "reason.priceNotNumber" },
      { line: 4, sku: "A3", message: "reason.nameMissing" },
    ]);
    expect(await db.product.count({ where: { companyId: owner.companyId } })).toBe(0);
    await startImport(owner, importId);
    const done = await worked(importId);
    expect(done).toMatchObject({ stage: "done", counts: { created: 2, rejected: 2 }, progress: { batch: 1, total: 4 } });
    expect((await findProduct(owner.companyId, "A1")).status).toBe("DRAFT");
    const { bytes, name } = await readPrivateFile(done.badFileId ?? "");
    expect(name).toBe("goods-rejected.csv");
    expect(bytes.toString("utf8")).toContain("A2,Bamboo cup,cheap,red");
    expect(await listImportChanges(owner, done, 1)).toMatchObject({ total: 2, drafts: 2, waiting: 0 });
    expect(await listImports(owner, owner.companyId, 1)).toMatchObject({ total: 1, items: [{ id: importId, stage: "done" }] });
    const entries = await db.auditEntry.findMany({ where: { subject: `company:${owner.companyId}` }, select: { action: true } });
    expect(entries.map(({ action }) => action).sort()).toEqual(["company.create", "import.start", "product.import"]);
  });

  it("reads headings that nobody knows once their row and their columns are told", async () => {
    const owner = await makeMember();
    const importId = await upload(owner, "Nummer,Titel,Betrag\nB1,Mug,3\n");
    expect((await worked(importId)).inspection?.current?.problem).toBe("noHeader");
    await mapImport(owner, asked(importId, { headerLine: "1" }), "en");
    const looked = await worked(importId);
    expect(looked).toMatchObject({ stage: "mapping", inspection: { current: { problem: "noSku", columns: [{}, {}, {}] } } });
    const to = ["sku", "nameEn", "price"];
    const more = { headerLine: "1", to, currency: "EUR", incoterm: "FOB", place: "Ningbo", category: "kitchen-appliances" };
    await mapImport(owner, asked(importId, more), "en");
    expect(await worked(importId)).toMatchObject({ stage: "ready", counts: { created: 1 } });
    await remapImport(owner, importId);
    await mapImport(owner, asked(importId, more), "en");
    await worked(importId);
    await startImport(owner, importId);
    await worked(importId);
    const mug = await findProduct(owner.companyId, "B1");
    expect([mug.nameEn, pricesOf(mug), mug.category.slug, mug.categoryOrigin]).toEqual([
      "Mug",
      ["1: 3 EUR"],
      "kitchen-appliances",
      "GIVEN",
    ]);
  });

  it("tells what is wrong with what was chosen", async () => {
    const owner = await makeMember();
    const importId = await upload(owner, clean);
    await worked(importId);
    const choose = (to: string[]) => mapImport(owner, asked(importId, { to }), "en");
    await expect(choose(["sku", "sku", "price"])).rejects.toMatchObject({ detail: "to.1:columnTwice" });
    await expect(choose(["brand", "name", "price"])).rejects.toMatchObject({ detail: "importNeedsSku" });
    await expect(choose(["sku", "-", "-"])).rejects.toMatchObject({ detail: "importNeedsName" });
    await expect(mapImport(owner, asked(importId, { category: "no-such" }), "en")).rejects.toMatchObject({
      detail: "category:notOneOf",
    });
    expect((await at(importId)).stage).toBe("mapping");
  });

  it("remembers how a firm's files of one shape are read, and only for that firm", async () => {
    const [owner, other] = [await makeMember(), await makeMember()];
    await tried(owner, clean, { to: ["sku", "nameZh", "price"], currency: "EUR" });
    const again = await worked(await upload(owner, clean.replaceAll("Bamboo", "Oak")));
    expect(again.order.remembered).not.toBeNull();
    expect(again.order.plan).toMatchObject({ columns: { "#2": "nameZh" }, defaults: { currency: "EUR" } });
    expect(again.inspection?.current?.columns[1]?.field).toBe("nameZh");
    expect((await worked(await upload(other, clean))).order.remembered).toBeNull();
  });

  it("understands the template with headings in both languages", async () => {
    const run = await tried(await makeMember(), bilingualTemplateCsv());
    expect(run.inspection?.current?.columns.filter(({ kind }) => kind !== "field" && kind !== "price")).toEqual([]);
    expect(run).toMatchObject({ stage: "ready", counts: { created: 2, rejected: 0 } });
  });

  it("says why a file cannot be read", async () => {
    const owner = await makeMember();
    const send = (bytes: Buffer) => upload(owner, bytes, "x.xls");
    await expect(send(Buffer.from("%PDF-1.7\n"))).rejects.toMatchObject({ detail: "file:importKind" });
    const old = Buffer.alloc(2_048);
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0]).copy(old);
    await expect(send(old)).rejects.toMatchObject({ detail: "file:importOldExcel" });
    const run = await worked(await upload(owner, "<?xml version='1.0'?><stock><a/></stock>", "x.xml"));
    expect(run).toMatchObject({ stage: "unreadable", error: "markup" });
  });
});
