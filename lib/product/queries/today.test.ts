import { expect, it } from "vitest";
import { countInterest } from "#lib/buying/queries/of-supplier";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { makeCompany, makeMember, makeProduct, makeUser, unique } from "#lib/testing/factories";
import { countDue, countQuality, listExpiring, listRecentImports, listReturned } from "./today.ts";

async function desk() {
  const { companyId } = await makeCompany();
  const viewer = await makeMember("VIEWER", companyId);
  const live = await makeProduct({ companyId, certificates: [{ scheme: "CE", number: null, expiresOn: "2020-01-01" }] });
  const returned = await makeProduct({ companyId, isDraft: true });
  await db.product.update({
    where: { id: returned.productId },
    data: { status: "CHANGES_REQUESTED", reviewReasons: { nameEn: "Say more." } },
  });
  return { companyId, viewer, live, returned };
}

it("names what is due with its reasons", async () => {
  const { companyId, viewer, live, returned } = await desk();
  expect(await countDue(viewer, companyId)).toMatchObject({
    returned: 1,
    drafts: 0,
    lacking: 1,
    weak: 1,
    expiring: 1,
    stale: 0,
    waiting: 0,
  });
  expect(await listReturned(viewer, companyId)).toMatchObject([{ id: returned.productId, reasons: { nameEn: "Say more." } }]);
  expect(await listExpiring(viewer, companyId)).toMatchObject([{ id: live.productId, scheme: "CE", expiresOn: "2020-01-01" }]);
});

it("counts completeness and who is interested, without names", async () => {
  const { companyId, viewer, live } = await desk();
  const fan = await makeUser();
  await db.follow.create({ data: { companyId, userId: fan.userId } });
  const list = await db.favouriteList.create({ data: { userId: fan.userId, name: unique("list") } });
  await db.favouriteItem.create({ data: { listId: list.id, productId: live.productId, addedById: fan.userId } });
  expect(await countInterest(viewer, companyId)).toEqual({ followers: 1, kept: 1 });
  const { bands, mean } = await countQuality(viewer, companyId);
  expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(1);
  expect(mean).toBeGreaterThan(0);
});

it("tells strangers nothing", async () => {
  const { companyId } = await desk();
  for (const actor of [visitor, await makeMember()]) {
    expect(await countDue(actor, companyId)).toMatchObject({ returned: 0, expiring: 0 });
    expect(await listReturned(actor, companyId)).toEqual([]);
    expect(await listExpiring(actor, companyId)).toEqual([]);
    expect(await listRecentImports(actor, companyId)).toEqual([]);
    expect((await countQuality(actor, companyId)).mean).toBeNull();
    expect(await countInterest(actor, companyId)).toBeNull();
  }
});
