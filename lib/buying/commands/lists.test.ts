import { expect, it } from "vitest";
import { findList, listLists } from "#lib/buying/queries/lists";
import { buyingLimits } from "#lib/buying/schema";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { makeMember, makeUser } from "#lib/testing/factories";
import { deleteList, makeList, renameList, shareList } from "./lists.ts";
import { asBuyer } from "./turn.ts";

const auditOf = (listId: string) =>
  db.auditEntry.findMany({ where: { subject: `list:${listId}` }, select: { action: true }, orderBy: { createdAt: "asc" } });

it("makes a list that only its maker sees", async () => {
  const [buyer, stranger] = [await makeUser(), await makeUser()];
  const { listId } = await makeList(buyer, { name: "Spring" });
  expect(await findList(buyer, listId)).toMatchObject({ name: "Spring", itemCount: 0, isManaged: true, isShared: false });
  expect(await findList(stranger, listId)).toBeNull();
  await expect(makeList(buyer, { name: "Spring" })).rejects.toMatchObject({ code: "invalid", detail: "name:listNameTaken" });
  await expect(renameList(stranger, { listId, name: "Mine", version: 1 })).rejects.toMatchObject({ code: "notFound" });
  await expect(deleteList(stranger, { listId })).rejects.toMatchObject({ code: "notFound" });
  await expect(makeList(visitor, { name: "Spring" })).rejects.toMatchObject({ code: "unauthenticated" });
  expect(await auditOf(listId), "one's own lists are nobody else's business").toEqual([]);
});

it("lets nobody write while looking as a member", async () => {
  const [buyer, staff] = [await makeUser(), await makeUser()];
  expect(() => asBuyer({ ...buyer, watcherId: staff.userId })).toThrow(expect.objectContaining({ code: "forbidden" }));
  await expect(makeList({ ...buyer, watcherId: staff.userId }, { name: "Spring" })).rejects.toThrow("forbidden");
});

it("shares a list with a firm: viewers look, others fill, owners and managers manage", async () => {
  const maker = await makeMember("BUYER");
  const { companyId } = maker;
  const [viewer, sales, owner] = await Promise.all([
    makeMember("VIEWER", companyId),
    makeMember("SALES", companyId),
    makeMember("OWNER", companyId),
  ]);
  const { listId } = await makeList(maker, { name: "Together" });
  await shareList(maker, { listId, companyId });
  expect(await findList(viewer, listId)).toMatchObject({ isFilled: false, isManaged: false });
  expect(await findList(sales, listId)).toMatchObject({ isFilled: true, isManaged: false });
  expect(await findList(owner, listId)).toMatchObject({ isManaged: true, isSharable: false });
  await expect(renameList(viewer, { listId, name: "Ours", version: 2 })).rejects.toMatchObject({ code: "forbidden" });
  await expect(renameList(sales, { listId, name: "Ours", version: 2 })).rejects.toMatchObject({ code: "forbidden" });
  await expect(shareList(owner, { listId })).rejects.toMatchObject({ code: "forbidden" });
  await renameList(owner, { listId, name: "Ours", version: 2 });
  expect((await listLists(viewer)).items.map(({ name }) => name)).toEqual(["Ours"]);
  expect((await auditOf(listId)).map(({ action }) => action)).toEqual(["favourites.share", "favourites.rename"]);
  await shareList(maker, { listId });
  expect(await findList(owner, listId)).toBeNull();
});

it("leaves a shared list to the firm when its maker goes", async () => {
  const maker = await makeMember("BUYER");
  const owner = await makeMember("OWNER", maker.companyId);
  const { listId } = await makeList(maker, { name: "Shared", companyId: maker.companyId });
  const gone = { ...maker, memberships: [] };
  expect(await findList(gone, listId)).toBeNull();
  await expect(shareList(gone, { listId })).rejects.toMatchObject({ code: "notFound" });
  await deleteList(owner, { listId });
  expect(await db.favouriteList.count({ where: { id: listId } })).toBe(0);
});

it("shares with no firm that one only looks at, or does not work for", async () => {
  const viewer = await makeMember("VIEWER");
  const other = await makeMember("OWNER");
  const { listId } = await makeList(viewer, { name: "Mine" });
  for (const { companyId } of [viewer, other])
    await expect(shareList(viewer, { listId, companyId })).rejects.toMatchObject({ code: "notFound" });
  await expect(makeList(viewer, { name: "Theirs", companyId: other.companyId })).rejects.toMatchObject({ code: "notFound" });
});

it("tells who saves over a newer name which it is", async () => {
  const buyer = await makeUser();
  const { listId } = await makeList(buyer, { name: "One" });
  await makeList(buyer, { name: "Other" });
  await renameList(buyer, { listId, name: "Two", version: 1 });
  await expect(renameList(buyer, { listId, name: "Three", version: 1 })).rejects.toMatchObject({
    code: "conflict",
    version: 2,
    fields: { name: "Two" },
  });
  await expect(renameList(buyer, { listId, name: "Other", version: 2 })).rejects.toMatchObject({ detail: "name:listNameTaken" });
});

it("lets at most fifty lists be made, however many at once", async () => {
  const buyer = await makeUser();
  const before = buyingLimits.lists - 2;
  const rows = Array.from({ length: before }, (_, at) => ({ userId: buyer.userId, name: `List ${at}` }));
  await db.favouriteList.createMany({ data: rows });
  const made = await Promise.allSettled(["a", "b", "c", "d"].map((name) => makeList(buyer, { name })));
  expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
  await expect(makeList(buyer, { name: "one more" })).rejects.toMatchObject({ code: "limit", detail: "listsFull" });
  expect(await db.favouriteList.count({ where: { userId: buyer.userId } })).toBe(buyingLimits.lists);
});
