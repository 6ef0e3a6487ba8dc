import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#lib/platform/db";
import type { UndoEntry } from "#lib/product/bulk/snapshots";
import { loadTaxonomy } from "#lib/taxonomy/bulk";
import { makeMember } from "#lib/testing/factories";
import { fileOf, findProduct, importer, newCompany, pricesOf, runImport } from "#lib/testing/imports";
import type { Progress } from "./course.ts";
import { landFile } from "./land.ts";
import { openPlan } from "./plan.ts";

beforeAll(() => loadTaxonomy());

const many = (price: number, count = 2_300) =>
  ["sku,name,category,price", ...Array.from({ length: count }, (_, at) => `M${at},Mug ${at},ceramics,${price} USD`)].join("\n");

describe("landing", () => {
  it("stops between batches when cancelled and goes on from where it was stored", async () => {
    const companyId = await newCompany();
    const file = { path: await fileOf("many.csv", many(3)), plan: openPlan };
    let stored: Progress | null = null;
    const undo: UndoEntry[] = [];
    const options = {
      ...{ companyId, isPublishing: false, isDryRun: false, reason: "test" },
      onBatch: async (_tx: unknown, { undo: entries, ...progress }: Progress & { undo: readonly UndoEntry[] }) => {
        stored = progress;
        undo.push(...entries);
      },
    };
    const first = await landFile(importer, file, { ...options, isCancelled: async () => true });
    expect(first).toMatchObject({ isComplete: false, created: 1_000 });
    expect(stored).toEqual({ batch: 1, read: 1_000, counts: { created: 1_000, updated: 0, unchanged: 0 } });
    const second = await landFile(importer, file, { ...options, from: stored, isCancelled: async () => false });
    expect(second).toMatchObject({ isComplete: true, read: 2_300, created: 2_300, unchanged: 0 });
    expect(await db.product.count({ where: { companyId } })).toBe(2_300);
    expect(new Set(undo.map(({ sku }) => sku)).size).toBe(2_300);
    expect(undo.every(({ before }) => before === null)).toBe(true);
  });

  it("does not do a batch by halves where its progress cannot be stored", async () => {
    const companyId = await newCompany();
    const file = { path: await fileOf("one.csv", "sku,name\nA,Tray\n"), plan: openPlan };
    const onBatch = async () => {
      throw new RangeError("full");
    };
    const options = { companyId, isPublishing: false, isDryRun: false, reason: "test", onBatch };
    await expect(landFile(importer, file, options)).rejects.toThrow("full");
    expect(await db.product.count({ where: { companyId } })).toBe(0);
  });

  it("tells of each product what it was before, only what was changed", async () => {
    const companyId = await newCompany();
    await runImport(
      companyId,
      await fileOf("a.csv", "sku,name,brand,price,colour\nU1,Tray,Bambu,3 USD,red\nU2,Cup,Bambu,1 USD,\n"),
    );
    const before = await findProduct(companyId, "U1");
    const undo: UndoEntry[] = [];
    const onBatch = async (_tx: unknown, landed: { undo: readonly UndoEntry[] }) => {
      undo.push(...landed.undo);
    };
    const path = await fileOf(
      "b.csv",
      "sku,name,brand,price,colour\nU1,Tray,Bambu,4 USD,red\nU2,Cup,Bambu,1 USD,\nU3,New,Bambu,1 USD,\n",
    );
    const options = { companyId, isPublishing: true, isDryRun: false, reason: "test", onBatch };
    await landFile(importer, { path, plan: openPlan }, options);
    expect(undo.map(({ sku, before: was }) => [sku, was && Object.keys(was.fields)])).toEqual([
      ["U1", ["priceBreaks"]],
      ["U3", null],
    ]);
    expect(undo[0]).toMatchObject({ productId: before.id, version: before.version + 1 });
    expect(undo[0]?.before).toMatchObject({ status: "LIVE", contentHash: before.contentHash });
    expect(undo[0]?.before?.fields.priceBreaks).toMatchObject([{ currency: "USD", minQuantity: 1, price: 3 }]);
  });
});

describe("a firm's own people", () => {
  const goods = "sku,name,price\nF1,Bamboo tray,3 USD\nF2,Bamboo cup,1 USD\nF3,Bamboo lid,1 USD\n";

  it("change figures of what is on show at once, texts by way of a reviewer, and nothing that is in review", async () => {
    const member = await makeMember();
    const { companyId } = member;
    await db.company.update({ where: { id: companyId }, data: { status: "ACTIVE" } });
    await runImport(companyId, await fileOf("a.csv", goods));
    await db.product.update({ where: { companyId_sku: { companyId, sku: "F3" } }, data: { status: "IN_REVIEW" } });
    const undo: UndoEntry[] = [];
    const onBatch = async (_tx: unknown, landed: { undo: readonly UndoEntry[] }) => {
      undo.push(...landed.undo);
    };
    const path = await fileOf(
      "b.csv",
      goods.replace("Bamboo tray,3", "Oak tray,4").replace("Bamboo lid", "Oak lid").concat("F4,New,1 USD\n"),
    );
    const options = { companyId, isPublishing: false, isDryRun: false, reason: "test", onBatch };
    const result = await landFile(member, { path, plan: openPlan }, options);
    expect(result).toMatchObject({ created: 1, updated: 1, unchanged: 1, rejected: 1 });
    expect(result.rejections[0]).toMatchObject({ sku: "F3", reason: "productLocked" });
    const tray = await findProduct(companyId, "F1");
    expect([tray.nameEn, tray.status, pricesOf(tray)]).toEqual(["Bamboo tray", "LIVE", ["1: 4 USD"]]);
    const waiting = await db.productRevision.findUniqueOrThrow({ where: { openKey: tray.id } });
    expect(waiting.data).toMatchObject({ nameEn: "Oak tray" });
    expect((await findProduct(companyId, "F4")).status).toBe("DRAFT");
    expect(undo.map(({ sku, version, before }) => [sku, version, before && Object.keys(before.fields)])).toEqual([
      ["F4", 1, null],
      ["F1", tray.version, ["priceBreaks"]],
    ]);
  });

  it("put nothing on show by an import and nothing into other firms", async () => {
    const member = await makeMember();
    const file = { path: await fileOf("a.csv", goods), plan: openPlan };
    const options = { companyId: member.companyId, isPublishing: true, isDryRun: false, reason: "test" };
    await expect(landFile(member, file, options)).rejects.toMatchObject({ code: "forbidden" });
    const elsewhere = { ...options, isPublishing: false, companyId: await newCompany() };
    await expect(landFile(member, file, elsewhere)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("pictures beyond the plan", () => {
  const sheet = (count: number) =>
    `sku,name,images\nP1,Tray,"${Array.from({ length: count }, (_, at) => `https://example.com/${at}.jpg`).join(",")}"\n`;

  it("are left out and told, and none goes of those that a listing has already", async () => {
    const owner = await makeMember("OWNER");
    const { companyId } = owner;
    const land = async (actor: typeof owner | typeof importer, count: number) =>
      landFile(
        actor,
        { path: await fileOf("p.csv", sheet(count)), plan: openPlan },
        { companyId, isPublishing: false, isDryRun: false, reason: "test" },
      );
    expect((await land(owner, 9)).warnings).toContainEqual(
      expect.objectContaining({ sku: "P1", reason: "picturesOfPlan", value: "8" }),
    );
    expect((await findProduct(companyId, "P1")).pictures).toHaveLength(8);
    await land(importer, 10);
    await land(owner, 12);
    expect((await findProduct(companyId, "P1")).pictures).toHaveLength(10);
  });
});
