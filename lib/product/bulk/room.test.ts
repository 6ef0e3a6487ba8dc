import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { moveProduct } from "#lib/product/commands";
import { prepareBulk, startBulk } from "#lib/product/commands/bulk";
import { saveListing } from "#lib/product/commands/listing";
import { workBulkRun } from "#lib/product/jobs/work-bulk";
import { findBulkRun, planBulk } from "#lib/product/queries/bulk-runs";
import { makeProduct, makeStaff, unique } from "#lib/testing/factories";
import { fieldsOf, makeFirm } from "#lib/testing/listings";

const listings = 3;

beforeAll(async () => {
  const entitlements = { listings, picturesPerListing: 2, people: 5, importsPerDay: 5 };
  await db.plan.upsert({
    where: { code: "FREE" },
    create: { code: "FREE", nameZh: "免费", nameEn: "Free", entitlements, graceDays: 0, trialDays: 0 },
    update: { entitlements },
  });
});

async function shelf(status: "PAUSED" | "STALE" | "DRAFT", count: number, live = 0) {
  const { companyId, owner, leafId } = await makeFirm();
  const make = (isDraft: boolean) => makeProduct({ companyId, categoryId: leafId, isDraft });
  for (let at = 0; at < live; at += 1) await make(false);
  const productIds: string[] = [];
  for (let at = 0; at < count; at += 1) productIds.push((await make(status === "DRAFT")).productId);
  await db.product.updateMany({ where: { id: { in: productIds } }, data: { status } });
  return { companyId, owner, leafId, productIds };
}

const full = { code: "limit", detail: "listingsOfPlan", values: { limit: listings, used: listings } };
const taken = (companyId: string) =>
  db.product.count({ where: { companyId, status: { in: ["LIVE", "SUBMITTED", "IN_REVIEW"] } } });

describe("a plan that is full", () => {
  it("lets nothing more go on show or into review, and says how many it has room for", async () => {
    for (const [status, move] of [
      ["PAUSED", "publish"],
      ["STALE", "confirm"],
      ["DRAFT", "submit"],
    ] as const) {
      const { owner, productIds } = await shelf(status, 1, listings);
      await expect(moveProduct(owner, productIds[0] ?? "", move)).rejects.toMatchObject(full);
      expect((await db.product.findUniqueOrThrow({ where: { id: productIds[0] ?? "" } })).status).toBe(status);
    }
  });

  it("still takes drafts, and confirms and pauses what is on show", async () => {
    const { companyId, owner, leafId } = await shelf("DRAFT", 0, listings);
    const saving = {
      ...{ companyId, productId: null, draftId: crypto.randomUUID(), version: 0 },
      fields: fieldsOf({ sku: unique("plan"), nameEn: "Kettle", categoryId: leafId }),
    };
    await expect(saveListing(owner, { ...saving, isSubmitting: true })).rejects.toMatchObject(full);
    expect(await db.product.count({ where: { companyId, status: "DRAFT" } })).toBe(0);
    expect((await saveListing(owner, { ...saving, isSubmitting: false })).outcome).toBe("saved");
    const { id } = await db.product.findFirstOrThrow({ where: { companyId, status: "LIVE" } });
    await moveProduct(owner, id, "confirm");
    await moveProduct(owner, id, "pause");
    await moveProduct(owner, id, "publish");
    expect(await taken(companyId)).toBe(listings);
  });

  it("does not hold back reviewers and the house", async () => {
    const { companyId, productIds } = await shelf("DRAFT", 1, listings);
    await db.product.updateMany({ where: { id: { in: productIds } }, data: { status: "TAKEN_DOWN" } });
    await moveProduct(await makeStaff("MODERATOR"), productIds[0] ?? "", "restore");
    expect(await taken(companyId)).toBe(listings + 1);
  });

  it("is filled by as many as it has room for, however many come at once", async () => {
    const { companyId, owner, productIds } = await shelf("PAUSED", 3, listings - 1);
    const all = await Promise.allSettled(productIds.map((id) => moveProduct(owner, id, "publish")));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await taken(companyId)).toBe(listings);
  });
});

describe("an act on many", () => {
  it("says before what goes beyond the plan, fills it, and names what was left", async () => {
    const { companyId, owner, productIds } = await shelf("PAUSED", 4, 1);
    const { runId } = await prepareBulk(owner, { companyId, productIds, value: { act: "publish" } });
    const run = await findBulkRun(owner, runId);
    expect(run && (await planBulk(owner, run))).toMatchObject({ following: 2, left: [], beyond: { count: 2, limit: listings } });
    await startBulk(owner, runId);
    await workBulkRun({ runId });
    expect(await findBulkRun(owner, runId)).toMatchObject({
      done: 2,
      skipped: 2,
      issues: [{ reason: "plan" }, { reason: "plan" }],
    });
    expect(await taken(companyId)).toBe(listings);
  });
});

it("is about pictures too: more than the plan allows are refused, what is there already stays", async () => {
  const { companyId, owner, leafId } = await makeFirm();
  const pictures = [1, 2, 3].map((at) => ({
    fileId: null,
    sourceUrl: `https://example.org/${at}.jpg`,
    altZh: null,
    altEn: null,
  }));
  const { productId } = await makeProduct({ companyId, categoryId: leafId, isDraft: true, pictures });
  const typed = (count: number) =>
    Object.fromEntries(pictures.slice(0, count).map(({ sourceUrl }, at) => [`pictures.${at}.sourceUrl`, sourceUrl]));
  const save = (count: number, version: number, more: object = {}) =>
    saveListing(owner, {
      ...{ companyId, productId, draftId: crypto.randomUUID(), version, isSubmitting: false },
      fields: fieldsOf({ sku: "x", nameEn: "Kettle", categoryId: leafId, ...typed(count) }),
      ...more,
    });
  expect((await save(3, 1)).outcome).toBe("saved");
  const files = [{ bytes: Buffer.from("never read"), name: "fourth.png" }];
  await expect(save(3, 2, { files })).rejects.toMatchObject({ detail: "files:picturesOfPlan", values: { limit: 2 } });
  expect((await save(2, 2)).outcome).toBe("saved");
  await expect(save(2, 3, { files })).rejects.toMatchObject({ detail: "files:picturesOfPlan" });
});
