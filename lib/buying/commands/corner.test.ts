import { expect, it } from "vitest";
import { findBuyer } from "#lib/buying/queries/buyer";
import { findFollowable, listFollowed, listNewsOfFollowed } from "#lib/buying/queries/follows";
import { listSavedSearches } from "#lib/buying/queries/searches";
import { keepsViews, listRecentViews } from "#lib/buying/queries/views";
import { buyingLimits } from "#lib/buying/schema";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { makeCompany, makeMember, makeProduct, makeUser, unique } from "#lib/testing/factories";
import { followCompany, unfollowBySlug, unfollowCompany } from "./follows.ts";
import { deleteSearch, renameSearch, saveSearch } from "./searches.ts";
import { clearViews, recordView, setViewKeeping } from "./views.ts";

it("remembers what was looked at, the latest first and each once, until it is switched off", async () => {
  const buyer = await makeUser();
  const [one, other, draft] = [await makeProduct(), await makeProduct(), await makeProduct({ isDraft: true })];
  for (const product of [one.slug, other.slug, one.slug]) await recordView(buyer, { product });
  expect((await listRecentViews(buyer)).items.map(({ slug }) => slug)).toEqual([one.slug, other.slug]);
  await expect(recordView(buyer, { product: draft.slug })).rejects.toMatchObject({ code: "notFound" });
  await expect(recordView(visitor, { product: one.slug })).rejects.toMatchObject({ code: "unauthenticated" });
  expect((await listRecentViews(await makeUser())).total).toBe(0);
  await setViewKeeping(buyer, { isOn: false });
  await recordView(buyer, { product: one.slug });
  expect(await keepsViews(buyer)).toBe(false);
  expect((await listRecentViews(buyer)).total).toBe(0);
  await setViewKeeping(buyer, { isOn: true });
  await recordView(buyer, { product: one.slug });
  await clearViews(buyer);
  expect((await listRecentViews(buyer)).total).toBe(0);
});

it("keeps the latest hundred views", async () => {
  const buyer = await makeUser();
  const known = await makeProduct();
  await db.$executeRaw`insert into "Product" select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'slug', p.slug || n, 'sku', p.sku || n))).*
    from "Product" p, generate_series(1, ${buyingLimits.views}) n where p.id = ${known.productId}::uuid`;
  await db.$executeRaw`insert into "RecentView" ("userId", "productId", "viewedAt")
    select ${buyer.userId}::uuid, id, now() - interval '1 hour' from "Product" where "companyId" = ${known.companyId}::uuid and id <> ${known.productId}::uuid`;
  await recordView(buyer, { product: known.slug });
  const { items, total } = await listRecentViews(buyer);
  expect(total).toBe(buyingLimits.views);
  expect(items[0]?.slug).toBe(known.slug);
});

it("saves a search once, as plain parameters, and only for who saved it", async () => {
  const [buyer, stranger] = [await makeUser(), await makeUser()];
  const search = { kind: "products", name: "Lamps", query: "q=lamp&certificate=CE&certificate=GS&page=3&view=list" } as const;
  const { searchId } = await saveSearch(buyer, search);
  const again = await saveSearch(buyer, { ...search, name: "CE lamps", query: "certificate=GS&q=lamp&certificate=CE" });
  expect(again.searchId).toBe(searchId);
  expect(await listSavedSearches(buyer)).toMatchObject([
    { id: searchId, name: "CE lamps", kind: "products", query: { certificate: ["CE", "GS"], q: ["lamp"] } },
  ]);
  await expect(saveSearch(buyer, { ...search, query: "<script>=1" })).rejects.toMatchObject({ detail: "query:malformed" });
  await expect(saveSearch(visitor, search)).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(renameSearch(stranger, { searchId, name: "x" })).rejects.toMatchObject({ code: "notFound" });
  await expect(deleteSearch(stranger, { searchId })).rejects.toMatchObject({ code: "notFound" });
  await renameSearch(buyer, { searchId, name: "All lamps" });
  await deleteSearch(buyer, { searchId });
  expect(await listSavedSearches(buyer)).toEqual([]);
});

it("saves at most a hundred searches, however many at once", async () => {
  const buyer = await makeUser();
  const row = (at: number) => ({ userId: buyer.userId, name: `Search ${at}`, kind: "products", query: { q: [`word ${at}`] } });
  await db.savedSearch.createMany({ data: Array.from({ length: buyingLimits.searches - 1 }, (_, at) => row(at)) });
  const save = (q: string) => saveSearch(buyer, { kind: "suppliers", name: q, query: `q=${q}` });
  const made = await Promise.allSettled(["a", "b", "c"].map(save));
  expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(save("d")).rejects.toMatchObject({ code: "limit", detail: "searchesFull" });
});

it("follows a supplier, shows its newest products, and hides one that is not on show", async () => {
  const buyer = await makeUser();
  const { companyId, slug } = await makeCompany();
  const product = await makeProduct({ companyId });
  await Promise.all([1, 2, 3].map(() => followCompany(buyer, { company: slug })));
  expect(await listFollowed(buyer)).toMatchObject({
    total: 1,
    items: [{ companyId, firm: { slug }, latest: [{ slug: product.slug }] }],
  });
  expect((await listNewsOfFollowed(buyer, 6)).map((card) => card.slug)).toEqual([product.slug]);
  expect(await findFollowable(buyer, slug)).toMatchObject({ isFollowed: true });
  await db.company.update({ where: { id: companyId }, data: { status: "SUSPENDED" } });
  expect((await listFollowed(buyer)).items).toMatchObject([{ companyId, firm: null, latest: [] }]);
  expect(await listNewsOfFollowed(buyer, 6)).toEqual([]);
  expect(await findFollowable(buyer, slug)).toBeNull();
  await expect(followCompany(await makeUser(), { company: slug })).rejects.toMatchObject({ code: "notFound" });
  await expect(followCompany(visitor, { company: slug })).rejects.toMatchObject({ code: "unauthenticated" });
  expect(await unfollowCompany(buyer, { companyId })).toEqual({ company: slug });
  await expect(unfollowCompany(buyer, { companyId })).rejects.toMatchObject({ code: "notFound" });
  await unfollowBySlug(buyer, { company: slug });
});

it("follows at most a thousand suppliers, however many at once", async () => {
  const buyer = await makeUser();
  const prefix = unique("many");
  await db.$executeRaw`insert into "Company" (id, slug, "nameEn", markets, languages, "updatedAt")
    select gen_random_uuid(), ${prefix} || n, 'Many', '{}', '{}', now() from generate_series(1, ${buyingLimits.follows + 2}) n`;
  await db.$executeRaw`insert into "Follow" ("userId", "companyId") select ${buyer.userId}::uuid, id from "Company"
    where slug like ${`${prefix}%`} order by slug limit ${buyingLimits.follows - 1}`;
  const left = await db.company.findMany({
    where: { slug: { startsWith: prefix }, followers: { none: { userId: buyer.userId } } },
    select: { slug: true },
  });
  const made = await Promise.allSettled(left.map(({ slug }) => followCompany(buyer, { company: slug })));
  expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await db.follow.count({ where: { userId: buyer.userId } })).toBe(buyingLimits.follows);
});

it("shows a buyer what of them has been checked", async () => {
  const buyer = await makeMember("BUYER");
  expect(await findBuyer(buyer)).toMatchObject({ checked: ["mail"], hasCompany: true });
  const claim = { companyId: buyer.companyId, status: "VERIFIED", createdBy: "test" } as const;
  await db.verificationClaim.createMany({
    data: [
      { ...claim, kind: "LEGAL_EXISTENCE" },
      { ...claim, kind: "COMPANY_DOMAIN", expiresOn: new Date("2020-01-01") },
    ],
  });
  expect(await findBuyer(buyer)).toMatchObject({ checked: ["mail", "documents"] });
  expect(await findBuyer(visitor)).toBeNull();
});
