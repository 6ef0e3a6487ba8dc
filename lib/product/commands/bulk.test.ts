import { describe, expect, it } from "vitest";
import { type UserActor, visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { workBulkRun } from "#lib/product/jobs/work-bulk";
import { findBulkRun, loadBulkRun, planBulk } from "#lib/product/queries/bulk-runs";
import type { BulkValue } from "#lib/product/schema/bulk";
import { listingFilter } from "#lib/product/schema/listing-filter";
import { fobPrices, makeCompany, makeMember, makeProduct } from "#lib/testing/factories";
import { cancelBulk, prepareBulk, startBulk } from "./bulk.ts";

async function shelf(count = 3) {
  const { companyId } = await makeCompany();
  const owner = await makeMember("SALES", companyId);
  const made = [];
  for (let at = 0; at < count; at += 1)
    made.push(
      await makeProduct({
        companyId,
        nameEn: `Article ${at}`,
        isDraft: at === 0,
        priceBreaks: fobPrices([1, 10 + at], [100, 9 + at]),
      }),
    );
  return { companyId, owner, productIds: made.map(({ productId }) => productId) };
}

async function run(actor: UserActor, order: Parameters<typeof prepareBulk>[1]) {
  const { runId } = await prepareBulk(actor, order);
  await startBulk(actor, runId);
  await workBulkRun({ runId });
  const done = await loadBulkRun(runId);
  if (!done) throw new Error("no run");
  return done;
}

const states = async (productIds: string[]) => {
  const rows = await db.product.findMany({ where: { id: { in: productIds } }, select: { id: true, status: true } });
  return productIds.map((id) => rows.find((row) => row.id === id)?.status);
};

describe("an act on many products", () => {
  it("moves those that can follow, tells why the others did not, and keeps every step", async () => {
    const { companyId, owner, productIds } = await shelf();
    const done = await run(owner, { companyId, productIds, value: { act: "pause" } });
    expect(done).toMatchObject({
      status: "DONE",
      total: 3,
      done: 2,
      skipped: 1,
      issues: [{ productId: productIds[0], reason: "state" }],
    });
    expect(await states(productIds)).toEqual(["DRAFT", "PAUSED", "PAUSED"]);
    expect(
      await db.productMove.count({ where: { productId: { in: productIds }, move: "pause", actor: `user:${owner.userId}` } }),
    ).toBe(2);
    await run(owner, { companyId, productIds, value: { act: "publish" } });
    expect(await states(productIds)).toEqual(["SUBMITTED", "LIVE", "LIVE"]);
  });

  it("takes everything that a filter shows, as it was when it was looked at", async () => {
    const { companyId, owner, productIds } = await shelf();
    const filter = listingFilter.parse({ state: "LIVE" });
    const { runId } = await prepareBulk(owner, { companyId, filter, value: { act: "archive" } });
    const later = await makeProduct({ companyId });
    await startBulk(owner, runId);
    await workBulkRun({ runId });
    expect(await states([...productIds, later.productId])).toEqual(["DRAFT", "ARCHIVED", "ARCHIVED", "LIVE"]);
  });

  it("changes prices by percent once, however often the job runs, and notes it", async () => {
    const { companyId, owner, productIds } = await shelf();
    const { runId } = await prepareBulk(owner, { companyId, productIds, value: { act: "price", percent: 5 } });
    const looked = await findBulkRun(owner, runId);
    const plan = looked && (await planBulk(owner, looked));
    expect(plan).toMatchObject({ following: 3, left: [] });
    expect(plan?.samples[0]?.differences[0]?.after).toMatchObject([{ price: 10.5 }, { price: 9.45 }]);
    await startBulk(owner, runId);
    await Promise.all([workBulkRun({ runId }), workBulkRun({ runId })]);
    await workBulkRun({ runId });
    const prices = await db.priceBreak.findMany({ where: { productId: productIds[1] ?? "" }, orderBy: { minQuantity: "asc" } });
    expect(prices.map(({ price }) => Number(price))).toEqual([11.55, 10.5]);
    expect(await db.productRevision.count({ where: { productId: { in: productIds }, status: "APPROVED" } })).toBe(2);
    expect(await states(productIds)).toEqual(["DRAFT", "LIVE", "LIVE"]);
  });

  it("sets one field and leaves those alone that have it already", async () => {
    const { companyId, owner, productIds } = await shelf();
    const value: BulkValue = { act: "edit", field: "leadTimeDays", to: 21 };
    expect(await run(owner, { companyId, productIds, value })).toMatchObject({ done: 3, skipped: 0 });
    expect(await run(owner, { companyId, productIds, value })).toMatchObject({
      done: 0,
      skipped: 3,
      issues: [{ reason: "unchanged" }, {}, {}],
    });
  });

  it("goes on where it was left, and stops when it is cancelled", async () => {
    const { companyId, owner, productIds } = await shelf();
    const { runId } = await prepareBulk(owner, { companyId, productIds, value: { act: "edit", field: "moq", to: 7 } });
    await startBulk(owner, runId);
    await db.bulkRun.update({ where: { id: runId }, data: { status: "RUNNING", done: 2 } });
    await workBulkRun({ runId });
    const moqs = await db.product.findMany({ where: { id: { in: productIds }, moq: 7 }, select: { id: true } });
    expect(moqs.map(({ id }) => id)).toEqual([productIds[2]]);
    const second = await prepareBulk(owner, { companyId, productIds, value: { act: "pause" } });
    await startBulk(owner, second.runId);
    await cancelBulk(owner, second.runId);
    await workBulkRun(second);
    expect(await states(productIds)).toEqual(["DRAFT", "LIVE", "LIVE"]);
    await expect(startBulk(owner, second.runId)).rejects.toMatchObject({ code: "conflict" });
    const acts = await db.auditEntry.findMany({ where: { subject: `company:${companyId}` }, orderBy: { id: "asc" } });
    expect(acts.filter(({ action }) => action.startsWith("product.bulk")).map(({ action }) => action)).toEqual([
      ...["product.bulk", "product.bulk", "product.bulkStop"],
    ]);
  });

  it("stops when the right to do it was taken away meanwhile", async () => {
    const { companyId, owner, productIds } = await shelf();
    const { runId } = await prepareBulk(owner, { companyId, productIds, value: { act: "pause" } });
    await startBulk(owner, runId);
    await db.companyMember.update({ where: { companyId_userId: { companyId, userId: owner.userId } }, data: { role: "VIEWER" } });
    await workBulkRun({ runId });
    expect((await loadBulkRun(runId))?.status).toBe("CANCELLED");
    expect(await states(productIds)).toEqual(["DRAFT", "LIVE", "LIVE"]);
  });
});

describe("the door for many", () => {
  it("refuses none, the same twice, and one of another firm among others", async () => {
    const { companyId, owner, productIds } = await shelf();
    const foreign = await makeProduct();
    const prepare = (ids: string[]) => prepareBulk(owner, { companyId, productIds: ids, value: { act: "pause" } });
    await expect(prepare([])).rejects.toMatchObject({ detail: "chosen:bulkEmpty" });
    await expect(prepare([...productIds, productIds[0] ?? ""])).rejects.toMatchObject({ detail: "chosen:bulkTwice" });
    await expect(prepare([...productIds, foreign.productId])).rejects.toMatchObject({ code: "notFound" });
    await expect(prepare([...productIds, crypto.randomUUID()])).rejects.toMatchObject({ code: "notFound" });
  });

  it("is closed to strangers, to colleagues without the right, and starts once", async () => {
    const { companyId, owner, productIds } = await shelf();
    const [viewer, stranger] = await Promise.all([makeMember("VIEWER", companyId), makeMember()]);
    const order = { companyId, productIds, value: { act: "pause" } as const };
    await expect(prepareBulk(viewer, order)).rejects.toMatchObject({ code: "forbidden" });
    for (const actor of [stranger, visitor]) await expect(prepareBulk(actor, order)).rejects.toMatchObject({ code: "notFound" });
    const { runId } = await prepareBulk(owner, order);
    await expect(startBulk(viewer, runId)).rejects.toMatchObject({ code: "forbidden" });
    await expect(cancelBulk(stranger, runId)).rejects.toMatchObject({ code: "notFound" });
    const both = await Promise.allSettled([startBulk(owner, runId), startBulk(owner, runId)]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});
