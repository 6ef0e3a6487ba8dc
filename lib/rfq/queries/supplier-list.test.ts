import { describe, expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { noteSeen } from "#lib/rfq/commands/places";
import { supplierList, supplierListQuery } from "#lib/rfq/schema/supplier-list";
import { makeLeaf, makeMember, makeUser } from "#lib/testing/factories";
import { makePublishedRequest } from "#lib/testing/published-requests";
import { countriesOfRequests, countUnseenRequests, listRequestsForSupplier } from "./supplier-list.ts";
import { findTold } from "./told.ts";

const given = (fields: Record<string, unknown> = {}) => supplierList.parse(fields);

async function told(companyId: string, fields: Parameters<typeof makePublishedRequest>[0] = {}) {
  const made = await makePublishedRequest(fields);
  const reasons = [{ part: "category", points: 25, of: 25, verdict: "full", values: { same: 1, branch: 0, lines: 1 } }];
  await db.requestPlace.create({ data: { requestId: made.requestId, companyId, kind: "BEST", wave: 1, score: 88, reasons } });
  return made;
}

describe("a supplier's list of requests", () => {
  it("shows those it was told of with reasons and places left, and all on demand", async () => {
    const seller = await makeMember();
    const { requestId } = await told(seller.companyId, { quoteCap: 10, quoteCount: 3 });
    const invitedElsewhere = await makeMember();
    await db.requestPlace.create({ data: { requestId, companyId: invitedElsewhere.companyId, kind: "INVITED", wave: 0 } });
    const unasked = await makePublishedRequest();
    const list = await listRequestsForSupplier(seller, seller.companyId, given());
    expect(list?.items).toMatchObject([{ id: requestId, placesLeft: 6, isOpen: true, own: { kind: "BEST", score: 88 } }]);
    expect(list?.items[0]?.own?.reasons).toMatchObject([{ part: "category", verdict: "full" }]);
    const all = await listRequestsForSupplier(seller, seller.companyId, given({ scope: "all" }));
    expect(all?.items.map(({ id }) => id)).toEqual(expect.arrayContaining([requestId, unasked.requestId]));
  });

  it("sorts them by how far they are", async () => {
    const seller = await makeMember();
    const [fresh, seen, declined, over] = [
      await told(seller.companyId),
      await told(seller.companyId),
      await told(seller.companyId),
      await told(seller.companyId, { status: "CLOSED" }),
    ];
    await noteSeen(seller, { requestId: seen.requestId, companyId: seller.companyId });
    await db.requestPlace.updateMany({
      where: { requestId: declined.requestId },
      data: { declinedAt: new Date(), seenAt: new Date() },
    });
    const ids = async (state: string) =>
      (await listRequestsForSupplier(seller, seller.companyId, given({ state })))?.items.map(({ id }) => id).sort();
    expect(await ids("open")).toEqual([fresh.requestId, seen.requestId].sort());
    expect(await ids("unseen")).toEqual([fresh.requestId]);
    expect(await ids("declined")).toEqual([declined.requestId]);
    expect(await ids("over")).toEqual([over.requestId]);
    expect(await ids("quoted")).toEqual([]);
    expect(await countUnseenRequests(seller, seller.companyId)).toBe(1);
  });

  it("is narrowed by category, branch and country", async () => {
    const [seller, leaf] = [await makeMember(), await makeLeaf()];
    const { requestId } = await told(seller.companyId, { categoryId: leaf.leafId, countryCode: "CL" });
    await told(seller.companyId, { countryCode: "PL" });
    const ids = async (fields: Record<string, unknown>) =>
      (await listRequestsForSupplier(seller, seller.companyId, given(fields)))?.items.map(({ id }) => id);
    expect(await ids({ category: leaf.leafSlug })).toEqual([requestId]);
    expect(await ids({ category: leaf.rootSlug })).toEqual([requestId]);
    expect(await ids({ country: "CL" })).toEqual([requestId]);
    expect(await ids({ country: "CL", category: "no-such" })).toEqual([]);
    expect(await countriesOfRequests(seller, seller.companyId)).toEqual(expect.arrayContaining(["CL", "PL"]));
  });

  it("hides what a firm may not see, and everything from those who do not work there", async () => {
    const seller = await makeMember();
    await told(seller.companyId, { visibility: "VERIFIED" });
    await told(seller.companyId, { visibility: "INVITED" });
    await told(seller.companyId, { status: "SUBMITTED", publishedAt: null });
    await told(seller.companyId, { companyId: seller.companyId });
    expect((await listRequestsForSupplier(seller, seller.companyId, given()))?.items).toEqual([]);
    expect(await countUnseenRequests(seller, seller.companyId)).toBe(0);
    expect(await listRequestsForSupplier(await makeMember(), seller.companyId, given())).toBeNull();
    expect(await listRequestsForSupplier(await makeUser(), seller.companyId, given())).toBeNull();
  });

  it("takes an address that was edited by hand for the plain list, and says only what differs from it", () => {
    expect(given({ scope: "x", state: 7, category: "DROP", country: "kenya", page: "0" })).toEqual({
      scope: "told",
      state: "open",
      page: 1,
    });
    expect(supplierListQuery(given({ scope: "all", page: "3" }), { state: "over" })).toEqual({ scope: "all", state: "over" });
    expect(supplierListQuery(given({ country: "KE" }), { page: 2 })).toEqual({ country: "KE", page: "2" });
  });
});

describe("which suppliers were told", () => {
  it("is for the buyer's side to read, with why, and for nobody else", async () => {
    const seller = await makeMember();
    const { requestId, buyer } = await told(seller.companyId);
    const found = await makeMember();
    await noteSeen(found, { requestId, companyId: found.companyId });
    expect(await findTold(buyer, requestId)).toMatchObject({
      total: 1,
      seen: 0,
      firms: [{ kind: "BEST", score: 88, company: { id: seller.companyId } }],
    });
    expect(await findTold(seller, requestId)).toBeNull();
    expect(await findTold(await makeUser(), requestId)).toBeNull();
  });
});
