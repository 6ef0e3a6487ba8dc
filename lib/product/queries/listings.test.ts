import { expect, it } from "vitest";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { listingFilter } from "#lib/product/schema/listing-filter";
import { fobPrices, makeCompany, makeLeaf, makeMember, makeProduct, makeStaff, unique } from "#lib/testing/factories";
import { findListing, listDuplicates } from "./listing.ts";
import { countListings, listListingIds, listListings } from "./listings.ts";

const filter = (asked: Record<string, unknown> = {}) => listingFilter.parse(asked);

async function shelf() {
  const { companyId } = await makeCompany();
  const [viewer, leaf] = await Promise.all([makeMember("VIEWER", companyId), makeLeaf()]);
  const make = (nameEn: string, fields: Parameters<typeof makeProduct>[0] = {}) => makeProduct({ companyId, nameEn, ...fields });
  const kettle = await make("Steel kettle", { categoryId: leaf.leafId, priceBreaks: fobPrices([1, 5]) });
  const lamp = await make("Desk lamp", { nameZh: "台灯", descriptionZh: "灯", priceBreaks: fobPrices([1, 9]) });
  const draft = await make("Draft 100%", { isDraft: true });
  return { companyId, viewer, leaf, kettle, lamp, draft };
}

const found = async (...query: Parameters<typeof listListings>) =>
  (await listListings(...query)).items.map(({ nameEn }) => nameEn);

it("filters by state, category, words, quality and gaps, and sorts", async () => {
  const { companyId, viewer, leaf, kettle } = await shelf();
  const list = (asked: Record<string, unknown>) => found(viewer, companyId, filter(asked));
  expect(await list({ state: "DRAFT" })).toEqual(["Draft 100%"]);
  expect(await list({ category: leaf.rootSlug })).toEqual(["Steel kettle"]);
  expect(await list({ category: leaf.leafSlug })).toEqual(["Steel kettle"]);
  expect(await list({ words: "KETTLE steel" })).toEqual(["Steel kettle"]);
  expect(await list({ words: kettle.sku.slice(2) })).toEqual(["Steel kettle"]);
  expect(await list({ words: "100%" })).toEqual(["Draft 100%"]);
  expect(await list({ words: "_" })).toEqual([]);
  expect((await list({ missing: "zh" })).sort()).toEqual(["Draft 100%", "Steel kettle"]);
  expect(await list({ missing: "price" })).toEqual(["Draft 100%"]);
  expect(await list({ below: "1" })).toEqual([]);
  expect(await list({ sort: "price" })).toEqual(["Desk lamp", "Steel kettle", "Draft 100%"]);
  expect(await list({ sort: "name", way: "up" })).toEqual(["Desk lamp", "Draft 100%", "Steel kettle"]);
});

it("sorts by the price that is shown, those of one currency together", async () => {
  const { companyId } = await makeCompany();
  const owner = await makeMember("OWNER", companyId);
  const yuan = (price: number) => ({ currency: "CNY", incoterm: null, place: null, minQuantity: 1, price });
  const make = (nameEn: string, priceBreaks: Parameters<typeof makeProduct>[0]) =>
    makeProduct({ companyId, nameEn, ...priceBreaks });
  await make("50 yuan", { priceBreaks: [yuan(50)] });
  await make("7 dollars or 49 yuan", { priceBreaks: [yuan(49), ...fobPrices([1, 8], [100, 7])] });
  await make("9 dollars or 3 yuan", { priceBreaks: [yuan(3), ...fobPrices([1, 9])] });
  await make("No price", {});
  expect(await found(owner, companyId, filter({ sort: "price", way: "up" }))).toEqual([
    ...["7 dollars or 49 yuan", "9 dollars or 3 yuan", "50 yuan", "No price"],
  ]);
  expect(await found(owner, companyId, filter({ sort: "price" }))).toEqual([
    ...["9 dollars or 3 yuan", "7 dollars or 49 yuan", "50 yuan", "No price"],
  ]);
});

it("leaves archived ones out unless they are asked for, and counts by state", async () => {
  const { companyId, viewer, lamp } = await shelf();
  await db.product.update({ where: { id: lamp.productId }, data: { status: "ARCHIVED" } });
  expect((await listListings(viewer, companyId, filter())).total).toBe(2);
  expect(await found(viewer, companyId, filter({ state: "ARCHIVED" }))).toEqual(["Desk lamp"]);
  expect(await countListings(viewer, companyId)).toMatchObject({ LIVE: 1, DRAFT: 1, ARCHIVED: 1, PAUSED: 0 });
  expect(await listListingIds(viewer, companyId, filter(), 1)).toHaveLength(1);
});

it("shows strangers nothing and staff everything", async () => {
  const { companyId, kettle } = await shelf();
  const [stranger, moderator] = await Promise.all([makeMember(), makeStaff("MODERATOR")]);
  for (const actor of [visitor, stranger]) {
    expect(await listListings(actor, companyId, filter())).toEqual({ items: [], total: 0, page: 1 });
    expect(await listListingIds(actor, companyId, filter(), 10)).toEqual([]);
    expect(await findListing(actor, kettle.productId)).toBeNull();
  }
  expect((await listListings(moderator, companyId, filter())).total).toBe(3);
  expect((await findListing(moderator, kettle.productId))?.possible).toEqual(["takeDown"]);
});

it("finds what may be the same thing within the firm and nowhere else", async () => {
  const { companyId, viewer, kettle } = await shelf();
  const modelNumber = unique("M");
  const twin = await makeProduct({ companyId, nameEn: "Other", modelNumber });
  const none = { gtin: null, modelNumber: null, nameZh: null, nameEn: null, productId: null };
  const like = (likeness: object) => listDuplicates(viewer, companyId, { ...none, ...likeness });
  expect(await like({ modelNumber: modelNumber.toUpperCase() })).toMatchObject([{ id: twin.productId, why: "model" }]);
  expect(await like({ nameEn: "Steel kettles" })).toMatchObject([{ id: kettle.productId, why: "name" }]);
  expect(await like({ nameEn: "Steel kettle", productId: kettle.productId })).toEqual([]);
  expect(await listDuplicates(await makeMember(), companyId, { ...none, nameEn: "Steel kettle" })).toEqual([]);
});
