import { beforeAll, describe, expect, it } from "vitest";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { savePrices } from "#lib/product/bulk/save-prices";
import { loadTaxonomy } from "#lib/taxonomy/bulk";
import { fileOf, findProduct, newCompany, pricesOf, runImport } from "#lib/testing/imports";

beforeAll(() => loadTaxonomy());

const goods = [
  "sku,name,model,FOB Ningbo USD,EXW CNY",
  "A1,Bamboo tray,M-1,3.20,20",
  "A2,Bamboo cup,M-2,1.10,",
  "A3,Bamboo bowl,M-3,2.00,",
  "A4,Bamboo lid,M-3,0.50,",
].join("\n");

async function stocked() {
  const companyId = await newCompany();
  await runImport(companyId, await fileOf("goods.csv", goods));
  return companyId;
}

const importPrices = async (companyId: string, rows: string[], more = {}) =>
  runImport(companyId, await fileOf("prices.csv", rows.join("\n")), more);

describe("a sheet of numbers and prices", () => {
  it("changes prices under the terms it names or the only ones there are, and nothing else", async () => {
    const companyId = await stocked();
    const before = await findProduct(companyId, "A1");
    const result = await importPrices(companyId, ["货号,FOB价(USD)", "A1,3.50", "A2,1.10", "A3,"]);
    expect(result).toMatchObject({ mode: "prices", read: 3, updated: 1, unchanged: 2, created: 0, rejected: 0 });
    const after = await findProduct(companyId, "A1");
    expect(pricesOf(after)).toEqual(["1: 20 CNY", "1: 3.5 USD"]);
    expect(after.priceBreaks[1]).toMatchObject({ incoterm: "FOB", place: "Ningbo" });
    expect(after).toMatchObject({ nameEn: before.nameEn, status: before.status, slug: before.slug, id: before.id });
    expect(after.version).toBe(before.version + 1);
  });

  it("takes the product's own currency where the sheet names none, and asks where there are several", async () => {
    const companyId = await stocked();
    const result = await importPrices(companyId, ["SKU,Price", "A2,1.25", "A1,4"]);
    expect(result).toMatchObject({ updated: 1, rejected: 1 });
    expect(result.rejections[0]).toMatchObject({ sku: "A1", reason: "priceTermsAmbiguous" });
    expect(pricesOf(await findProduct(companyId, "A2"))).toEqual(["1: 1.25 USD"]);
  });

  it("reads tiers and finds products by model number", async () => {
    const companyId = await stocked();
    const result = await importPrices(companyId, [
      "型号,阶梯价",
      'M-2,"100:1.00 USD; 1000:0.90 USD"',
      "M-3,2.10 USD",
      "M-9,1 USD",
    ]);
    expect(result).toMatchObject({ updated: 1, rejected: 2 });
    expect(result.rejections.map(({ sku, reason }) => [sku, reason])).toEqual([
      ["M-3", "modelAmbiguous"],
      ["M-9", "skuUnknown"],
    ]);
    expect(pricesOf(await findProduct(companyId, "A2"))).toEqual(["100: 1 USD", "1000: 0.9 USD"]);
  });

  it("makes nothing of numbers nobody has, neither of other companies", async () => {
    const other = await stocked();
    const companyId = await newCompany();
    const result = await importPrices(companyId, ["SKU,Price USD", "A1,9", "X1,9"]);
    expect(result).toMatchObject({ created: 0, updated: 0, rejected: 2 });
    expect(await db.product.count({ where: { companyId } })).toBe(0);
    expect(pricesOf(await findProduct(other, "A1"))).toEqual(["1: 20 CNY", "1: 3.2 USD"]);
  });

  it("keeps the first of a number that comes twice and rejects wrong prices", async () => {
    const companyId = await stocked();
    const result = await importPrices(companyId, ["SKU,Model,Price USD", "A2,,5", ",M-2,6", "A3,,-1", "A4,,cheap", ",-,7"]);
    expect(result).toMatchObject({ updated: 1, rejected: 4 });
    expect(result.rejections.map(({ reason }) => reason).sort()).toEqual([
      "priceNegative",
      "priceNotNumber",
      "skuMissing",
      "skuRepeated",
    ]);
    expect(pricesOf(await findProduct(companyId, "A2"))).toEqual(["1: 5 USD"]);
  });

  it("writes nothing in a dry run and nothing twice", async () => {
    const companyId = await stocked();
    const rows = ["SKU,FOB USD", "A1,3.60"];
    expect(await importPrices(companyId, rows, { isDryRun: true })).toMatchObject({ updated: 1 });
    expect(pricesOf(await findProduct(companyId, "A1"))).toContain("1: 3.2 USD");
    expect(await importPrices(companyId, rows)).toMatchObject({ updated: 1 });
    expect(await importPrices(companyId, rows)).toMatchObject({ updated: 0, unchanged: 1 });
  });

  it("gives way to the whole sheet again", async () => {
    const companyId = await stocked();
    await importPrices(companyId, ["SKU,FOB USD", "A1,9"]);
    expect(await runImport(companyId, await fileOf("goods.csv", goods))).toMatchObject({ updated: 1, unchanged: 3 });
    expect(pricesOf(await findProduct(companyId, "A1"))).toContain("1: 3.2 USD");
  });

  it("leaves a product alone that is archived", async () => {
    const companyId = await stocked();
    await db.product.update({ where: { companyId_sku: { companyId, sku: "A3" } }, data: { status: "ARCHIVED" } });
    const result = await importPrices(companyId, ["SKU,FOB USD", "A3,9"]);
    expect(result.rejections[0]).toMatchObject({ reason: "productLocked" });
  });
});

it("refuses those who may not change the products", async () => {
  const companyId = await stocked();
  const options = { companyId, isDryRun: false, taken: new Set<string>() };
  await expect(savePrices(visitor, [], options)).rejects.toMatchObject({ code: "forbidden" });
});
