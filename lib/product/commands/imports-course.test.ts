import { beforeAll, describe, expect, it } from "vitest";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { keepBatch } from "#lib/product/bulk/import-run";
import { workImport } from "#lib/product/jobs/imports";
import { sweepImports } from "#lib/product/jobs/imports-sweep";
import { findImport, listImportChanges } from "#lib/product/queries/imports";
import { loadTaxonomy } from "#lib/taxonomy/bulk";
import { makeMember, makeProduct } from "#lib/testing/factories";
import { asked, at, clean, landed, tried, undone, upload, worked } from "#lib/testing/import-desk";
import { findProduct, pricesOf } from "#lib/testing/imports";
import { uploadImport } from "./imports.ts";
import { cancelImport, remapImport, startImport, undoImport } from "./imports-course.ts";
import { mapImport } from "./imports-map.ts";

beforeAll(() => loadTaxonomy());

const many = (count: number, price = 3) =>
  ["sku,name,category,price", ...Array.from({ length: count }, (_, nth) => `M${nth},Mug ${nth},ceramics,${price} USD`)].join(
    "\n",
  );

describe("a landing that is torn apart", () => {
  it("goes on from the last batch and doubles nothing, and can be stopped between batches", async () => {
    const owner = await makeMember();
    const { id } = await tried(owner, many(2_300));
    await startImport(owner, id);
    await db.importRun.update({ where: { id }, data: { status: "RUNNING", progress: { total: 2_300 } } });
    const progress = { batch: 1, read: 1_000, counts: { created: 1_000, updated: 0, unchanged: 0 }, undo: [] };
    await db.$transaction((tx) => keepBatch(tx, id, progress));
    await expect(db.$transaction((tx) => keepBatch(tx, id, progress))).rejects.toMatchObject({ detail: "importStopped" });
    const done = await worked(id);
    expect(done).toMatchObject({ stage: "done", counts: { created: 2_300 }, progress: { batch: 3, read: 2_300 } });
    expect(await db.product.count({ where: { companyId: owner.companyId } })).toBe(1_300);
    expect(await db.productMove.count({ where: { product: { companyId: owner.companyId } } })).toBe(1_300);
  });

  it("keeps nothing of a batch at which it was stopped, and goes on when asked to", async () => {
    const owner = await makeMember();
    const { id } = await tried(owner, clean);
    await startImport(owner, id);
    await cancelImport(owner, id);
    await workImport({ importId: id });
    expect(await db.product.count({ where: { companyId: owner.companyId } })).toBe(0);
    await expect(
      db.$transaction((tx) =>
        keepBatch(tx, id, { batch: 1, read: 1, counts: { created: 1, updated: 0, unchanged: 0 }, undo: [] }),
      ),
    ).rejects.toMatchObject({ code: "conflict" });
    await startImport(owner, id);
    await Promise.all([workImport({ importId: id }), workImport({ importId: id })]);
    await workImport({ importId: id });
    expect(await at(id)).toMatchObject({ stage: "done", progress: { batch: 1 } });
    expect(await db.product.count({ where: { companyId: owner.companyId } })).toBe(2);
  });

  it("stops where the right was taken away, and where its worker was lost for good", async () => {
    const owner = await makeMember();
    const [first, second] = [await tried(owner, clean), await tried(owner, clean)];
    await startImport(owner, first.id);
    await db.importRun.update({ where: { id: first.id }, data: { touchedAt: new Date(Date.now() - 3 * 3_600_000) } });
    await sweepImports();
    expect(await at(first.id)).toMatchObject({ stage: "broken", error: "lost" });
    await startImport(owner, second.id);
    await db.companyMember.updateMany({ where: { userId: owner.userId }, data: { role: "VIEWER" } });
    expect(await worked(second.id)).toMatchObject({ stage: "broken", error: "forbidden" });
  });
});

describe("a whole import that is taken back", () => {
  it("puts back what nobody has touched since and keeps later work, once", async () => {
    const owner = await makeMember();
    await landed(owner, clean);
    const second = await landed(
      owner,
      "SKU,Product name,Price\nA1,Oak tray,4 USD\nA2,Oak cup,5 USD\nA5,New,1 USD\nA6,Newer,1 USD\n",
    );
    expect(second.counts).toMatchObject({ created: 2, updated: 2 });
    const cup = await findProduct(owner.companyId, "A2");
    await db.product.update({ where: { id: cup.id }, data: { nameEn: "Better cup", version: { increment: 1 } } });
    const sent = await findProduct(owner.companyId, "A6");
    await db.product.update({ where: { id: sent.id }, data: { status: "SUBMITTED" } });
    await db.productMove.create({ data: { productId: sent.id, move: "submit", status: "SUBMITTED", actor: "user:x" } });
    await undoImport(owner, second.id);
    await Promise.all([workImport({ importId: second.id }), workImport({ importId: second.id })]);
    const end = await at(second.id);
    expect(end).toMatchObject({ stage: "undone", progress: { undo: { total: 4, restored: 1, removed: 1, kept: 2 } } });
    const tray = await findProduct(owner.companyId, "A1");
    expect([tray.nameEn, pricesOf(tray)]).toEqual(["Bamboo tray", ["1: 3 USD"]]);
    expect((await findProduct(owner.companyId, "A2")).nameEn).toBe("Better cup");
    const left = await db.product.findMany({
      where: { companyId: owner.companyId },
      select: { sku: true },
      orderBy: { sku: "asc" },
    });
    expect(left.map(({ sku }) => sku)).toEqual(["A1", "A2", "A6"]);
    const kept = await listImportChanges(owner, end, 1);
    expect(kept.items.map(({ outcome, product }) => [product.sku, outcome])).toEqual([
      ["A2", "edited"],
      ["A6", "moved"],
      ["A1", "undone"],
    ]);
    await expect(undoImport(owner, second.id)).rejects.toMatchObject({ code: "conflict" });
  });

  it("withdraws what it had asked of reviewers and gives figures on show back", async () => {
    const owner = await makeMember();
    await db.company.update({ where: { id: owner.companyId }, data: { status: "ACTIVE" } });
    const live = await makeProduct({ companyId: owner.companyId, sku: "L1", nameEn: "Tray" });
    const run = await landed(owner, "SKU,Product name,Price\nL1,Oak tray,4 USD\n");
    const revision = await db.productRevision.findUniqueOrThrow({ where: { openKey: live.productId } });
    expect(await listImportChanges(owner, run, 1)).toMatchObject({ waiting: 1 });
    await undone(owner, run.id);
    expect((await db.productRevision.findUniqueOrThrow({ where: { id: revision.id } })).status).toBe("WITHDRAWN");
    const after = await findProduct(owner.companyId, "L1");
    expect([after.nameEn, after.status, pricesOf(after)]).toEqual(["Tray", "LIVE", []]);
  });
});

describe("the doors of an import", () => {
  it("are closed to strangers and to colleagues without the right", async () => {
    const owner = await makeMember();
    const [viewer, stranger] = await Promise.all([makeMember("VIEWER", owner.companyId), makeMember()]);
    const { id } = await tried(owner, clean);
    const sent = { companyId: owner.companyId, name: "x.csv", bytes: Buffer.from(clean), locale: "en" };
    await expect(uploadImport(viewer, sent)).rejects.toMatchObject({ code: "forbidden" });
    for (const actor of [stranger, visitor]) {
      await expect(uploadImport(actor, sent)).rejects.toMatchObject({ code: "notFound" });
      expect(await findImport(actor, id)).toBeNull();
      for (const act of [startImport, cancelImport, undoImport, remapImport])
        await expect(act(actor, id)).rejects.toMatchObject({ code: "notFound" });
      await expect(mapImport(actor, asked(id), "en")).rejects.toMatchObject({ code: "notFound" });
    }
    for (const act of [startImport, cancelImport, undoImport, remapImport])
      await expect(act(viewer, id)).rejects.toMatchObject({ code: "forbidden" });
    expect(await findImport(viewer, id)).not.toBeNull();
  });

  it("let one import of a firm change products at a time, and each start once", async () => {
    const owner = await makeMember();
    const [first, second] = [await tried(owner, clean), await tried(owner, clean)];
    const both = await Promise.allSettled([startImport(owner, first.id), startImport(owner, second.id)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = both.find((one) => one.status === "rejected");
    expect(lost?.reason).toMatchObject({ code: "conflict", detail: "importRunning" });
    const [started, waiting] = both[0]?.status === "fulfilled" ? [first, second] : [second, first];
    await expect(startImport(owner, started.id)).rejects.toMatchObject({ code: "conflict" });
    await worked(started.id);
    await startImport(owner, waiting.id);
    expect(await worked(waiting.id)).toMatchObject({ stage: "done", counts: { unchanged: 2 } });
  });

  it("count the imports of a day by the plan, and the uploads", async () => {
    const owner = await makeMember();
    const past = { companyId: owner.companyId, fileName: "x", fileHash: "", format: "csv", actor: `user:${owner.userId}` };
    const { id } = await tried(owner, clean);
    await db.importRun.createMany({ data: Array.from({ length: 5 }, () => past) });
    await expect(startImport(owner, id)).rejects.toMatchObject({ code: "limit", detail: "importsOfDay" });
    await db.importRun.createMany({ data: Array.from({ length: 45 }, () => ({ ...past, phase: "INSPECT" as const })) });
    await expect(upload(owner, clean)).rejects.toMatchObject({ code: "limit", detail: "importUploads" });
  });
});
