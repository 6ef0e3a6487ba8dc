import { expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { prepareBulk, startBulk } from "#lib/product/commands/bulk";
import { keepDraft } from "#lib/product/commands/draft";
import { makeCompany, makeMember, makeProduct } from "#lib/testing/factories";
import { rescoreListings } from "./rescore.ts";
import { retireListings } from "./stale.ts";
import { sweepListingWork } from "./sweep.ts";

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
const statusOf = async (id: string) => (await db.product.findUniqueOrThrow({ where: { id } })).status;

it("lets listings go stale that nobody confirmed for half a year, tells their firm once, and archives them a month later", async () => {
  const { companyId } = await makeCompany();
  const owner = await makeMember("OWNER", companyId);
  const [old, fresh] = [await makeProduct({ companyId }), await makeProduct({ companyId })];
  await db.product.update({ where: { id: old.productId }, data: { confirmedAt: daysAgo(400) } });
  await retireListings();
  await retireListings();
  expect([await statusOf(old.productId), await statusOf(fresh.productId)]).toEqual(["STALE", "LIVE"]);
  expect(await db.mailMessage.count({ where: { recipient: owner.email, kind: "listingsStale" } })).toBe(1);
  await db.productMove.updateMany({ where: { productId: old.productId }, data: { createdAt: daysAgo(31) } });
  await retireListings();
  expect(await statusOf(old.productId)).toBe("ARCHIVED");
  const moves = await db.productMove.findMany({
    where: { productId: old.productId },
    orderBy: { id: "asc" },
    select: { move: true },
  });
  expect(moves.map(({ move }) => move).slice(-2)).toEqual(["goStale", "archive"]);
});

it("leaves a listing alone that is confirmed at the same moment", async () => {
  const { productId } = await makeProduct();
  await db.product.update({ where: { id: productId }, data: { confirmedAt: daysAgo(400) } });
  await db.$transaction(async (tx) => {
    await tx.product.update({ where: { id: productId }, data: { confirmedAt: new Date() } });
    await retireListings();
  });
  await retireListings();
  expect(await statusOf(productId)).toBe("LIVE");
});

it("clears away acts that were only looked at and text that nobody goes on with", async () => {
  const { companyId } = await makeCompany();
  const owner = await makeMember("OWNER", companyId);
  const { productId } = await makeProduct({ companyId });
  const prepare = () => prepareBulk(owner, { companyId, productIds: [productId], value: { act: "pause" } });
  const keep = async (draftId: string) => {
    await keepDraft(owner, { companyId, productId: null, draftId, version: 0, seen: {}, values: { nameEn: "Kettle" } });
    return draftId;
  };
  const [{ runId: old }, { runId: started }, { runId: fresh }] = [await prepare(), await prepare(), await prepare()];
  await startBulk(owner, started);
  await db.bulkRun.updateMany({ where: { id: { in: [old, started] } }, data: { createdAt: daysAgo(2) } });
  const [stale, kept] = [await keep(crypto.randomUUID()), await keep(crypto.randomUUID())];
  await db.$executeRaw`update "ProductDraft" set "updatedAt" = now() - interval '91 days' where id = ${stale}::uuid`;
  await sweepListingWork();
  const runs = await db.bulkRun.findMany({ where: { companyId }, select: { id: true } });
  expect(runs.map(({ id }) => id).sort()).toEqual([started, fresh].sort());
  expect(await db.productDraft.findMany({ where: { companyId }, select: { id: true } })).toEqual([{ id: kept }]);
});

it("scores what has no score yet without touching its version", async () => {
  const { productId } = await makeProduct({ nameZh: "水壶", moq: 5 });
  const before = await db.product.update({ where: { id: productId }, data: { qualityScore: 0 } });
  await rescoreListings();
  const after = await db.product.findUniqueOrThrow({ where: { id: productId } });
  expect(after.qualityScore).toBeGreaterThan(20);
  expect([after.version, after.updatedAt]).toEqual([before.version, before.updatedAt]);
});
