import { expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { makeCompany, makeMember, makeProduct } from "#lib/testing/factories";
import { rescoreListings } from "./rescore.ts";
import { retireListings } from "./stale.ts";

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

it("scores what has no score yet without touching its version", async () => {
  const { productId } = await makeProduct({ nameZh: "水壶", moq: 5 });
  const before = await db.product.update({ where: { id: productId }, data: { qualityScore: 0 } });
  await rescoreListings();
  const after = await db.product.findUniqueOrThrow({ where: { id: productId } });
  expect(after.qualityScore).toBeGreaterThan(20);
  expect([after.version, after.updatedAt]).toEqual([before.version, before.updatedAt]);
});
