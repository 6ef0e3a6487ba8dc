import { expect, it } from "vitest";
import { exportRows } from "#lib/buying/queries/export";
import { findRemoved, listCompared, listItems } from "#lib/buying/queries/items";
import { listPlacesFor } from "#lib/buying/queries/lists";
import { findMarks } from "#lib/buying/queries/marks";
import { buyingLimits } from "#lib/buying/schema";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { wordsOf } from "#lib/platform/i18n/words";
import { fobPrices, makeCompany, makeLeaf, makeMember, makeProduct, makeUser } from "#lib/testing/factories";
import { keepProduct, keepQuickly, removeItem, restoreItem, writeNote } from "./items.ts";
import { makeList, shareList } from "./lists.ts";

const keep = (product: string, listId: string, note = "") => ({ product, listId, note });

it("keeps a product with a note, twice without harm, and adds what is noted later", async () => {
  const buyer = await makeUser();
  const { slug, productId } = await makeProduct();
  const { listId } = await keepProduct(buyer, { product: slug, listId: "new", name: "Lamps", note: "ask for samples" });
  await keepProduct(buyer, keep(slug, listId, "ask for samples"));
  await keepProduct(buyer, keep(slug, listId, "and the lead time"));
  const { items, total } = await listItems(buyer, listId);
  expect(total).toBe(1);
  expect(items[0]).toMatchObject({ productId, note: "ask for samples\nand the lead time", card: { slug } });
  const long = "x".repeat(buyingLimits.note);
  await expect(keepProduct(buyer, keep(slug, listId, long))).rejects.toMatchObject({ detail: "note:tooLongTogether" });
  expect(await findMarks(buyer, { products: [slug, "none"], companies: [] })).toEqual({ kept: [slug], followed: [] });
  expect(await listPlacesFor(buyer, productId)).toMatchObject([{ id: listId, isHere: true }]);
});

it("keeps with one touch: on a first list, then on the one used last, many times at once", async () => {
  const buyer = await makeUser();
  const [one, other] = [await makeProduct(), await makeProduct()];
  const first = await Promise.all(
    Array.from({ length: 4 }, () => keepQuickly(buyer, { product: one.slug, firstName: "My favourites" })),
  );
  expect(new Set(first.map(({ listId }) => listId)).size).toBe(1);
  const later = await makeList(buyer, { name: "Later" });
  await keepProduct(buyer, keep(one.slug, later.listId));
  expect(await keepQuickly(buyer, { product: other.slug, firstName: "unused" })).toEqual({ listId: later.listId, name: "Later" });
  expect(await db.favouriteItem.count({ where: { list: { userId: buyer.userId } } })).toBe(3);
});

it("refuses strangers, visitors, and products that are not on show", async () => {
  const [buyer, stranger] = [await makeUser(), await makeUser()];
  const { slug, productId } = await makeProduct();
  const draft = await makeProduct({ isDraft: true });
  const { listId } = await keepProduct(buyer, { product: slug, listId: "new", name: "Mine", note: "" });
  const notFound = { code: "notFound" };
  await expect(keepProduct(stranger, keep(slug, listId))).rejects.toMatchObject(notFound);
  await expect(writeNote(stranger, { listId, productId, note: "hm", version: 1 })).rejects.toMatchObject(notFound);
  await expect(removeItem(stranger, { listId, productId })).rejects.toMatchObject(notFound);
  await expect(restoreItem(stranger, { listId, productId })).rejects.toMatchObject(notFound);
  await expect(keepProduct(buyer, keep(draft.slug, listId))).rejects.toMatchObject(notFound);
  await expect(keepQuickly(buyer, { product: draft.slug, firstName: "x" })).rejects.toMatchObject(notFound);
  await expect(keepProduct(visitor, keep(slug, listId))).rejects.toMatchObject({ code: "unauthenticated" });
  expect((await listItems(stranger, listId)).total).toBe(0);
  expect(await listCompared(stranger, listId, [slug])).toEqual([]);
  expect((await findMarks(stranger, { products: [slug], companies: [] })).kept).toEqual([]);
});

it("lets colleagues add and note, and viewers only look", async () => {
  const maker = await makeMember("BUYER");
  const [viewer, colleague] = [await makeMember("VIEWER", maker.companyId), await makeMember("EDITOR", maker.companyId)];
  const { slug, productId } = await makeProduct();
  const { listId } = await makeList(maker, { name: "Ours", companyId: maker.companyId });
  await keepProduct(colleague, keep(slug, listId));
  await writeNote(colleague, { listId, productId, note: "seen at the fair", version: 1 });
  expect((await listItems(viewer, listId)).items).toMatchObject([{ note: "seen at the fair", addedBy: expect.any(String) }]);
  await expect(keepProduct(viewer, keep(slug, listId))).rejects.toMatchObject({ code: "forbidden" });
  await expect(removeItem(viewer, { listId, productId })).rejects.toMatchObject({ code: "forbidden" });
  await shareList(maker, { listId });
  await expect(removeItem(colleague, { listId, productId })).rejects.toMatchObject({ code: "notFound" });
});

it("tells who writes over a newer note what it says", async () => {
  const buyer = await makeUser();
  const { slug, productId } = await makeProduct();
  const { listId } = await keepProduct(buyer, { product: slug, listId: "new", name: "Mine", note: "" });
  await writeNote(buyer, { listId, productId, note: "first", version: 1 });
  await expect(writeNote(buyer, { listId, productId, note: "second", version: 1 })).rejects.toMatchObject({
    code: "conflict",
    version: 2,
    fields: { note: "first" },
  });
});

it("takes off and puts back within a day, note and all", async () => {
  const buyer = await makeUser();
  const { slug, productId } = await makeProduct();
  const { listId } = await keepProduct(buyer, { product: slug, listId: "new", name: "Mine", note: "keep me" });
  const item = { listId, productId };
  expect(await removeItem(buyer, item)).toEqual({ product: slug });
  await removeItem(buyer, item);
  expect(await findRemoved(buyer, listId, slug)).toMatchObject({ slug });
  expect((await listItems(buyer, listId)).total).toBe(0);
  await restoreItem(buyer, item);
  await restoreItem(buyer, item);
  expect((await listItems(buyer, listId)).items).toMatchObject([{ note: "keep me" }]);
  await removeItem(buyer, item);
  await db.favouriteItem.updateMany({ where: item, data: { removedAt: new Date(Date.now() - 25 * 3_600_000) } });
  await expect(restoreItem(buyer, item)).rejects.toMatchObject({ code: "notFound" });
});

it("puts at most five hundred products on a list, however many at once", async () => {
  const buyer = await makeUser();
  const { listId } = await makeList(buyer, { name: "Full" });
  const [{ companyId }, { leafId }] = [await makeCompany(), await makeLeaf()];
  const known = await makeProduct({ companyId, categoryId: leafId });
  await db.$executeRaw`insert into "Product" select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'slug', p.slug || n, 'sku', p.sku || n))).*
    from "Product" p, generate_series(1, ${buyingLimits.items + 3}) n where p.id = ${known.productId}::uuid`;
  const all = await db.product.findMany({ where: { companyId, id: { not: known.productId } }, select: { id: true, slug: true } });
  const rows = all.slice(0, buyingLimits.items - 1).map(({ id }) => ({ listId, productId: id, addedById: buyer.userId }));
  await db.favouriteItem.createMany({ data: rows });
  const more = all.slice(buyingLimits.items - 1).map(({ slug }) => keepProduct(buyer, keep(slug, listId)));
  const settled = await Promise.allSettled(more);
  expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(settled.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "limit", detail: "listFull" } });
  expect(await db.favouriteItem.count({ where: { listId } })).toBe(buyingLimits.items);
});

it("compares and exports what stands on the list, as stated, and says what is no longer on show", async () => {
  const buyer = await makeUser();
  const [stated, gone] = [await makeProduct({ moq: 20, priceBreaks: fobPrices([20, 3.5], [100, 3]) }), await makeProduct()];
  const { listId } = await keepProduct(buyer, { product: gone.slug, listId: "new", name: "Mine", note: "=1+1" });
  await keepProduct(buyer, keep(stated.slug, listId));
  await db.product.update({ where: { id: gone.productId }, data: { status: "PAUSED" } });
  const compared = await listCompared(buyer, listId, [stated.slug, gone.slug, "not-on-it"]);
  expect(compared).toMatchObject([{ slug: stated.slug, moq: "20", leadTimeDays: null }]);
  const { headings, batches } = exportRows(buyer, listId, { locale: "en", words: wordsOf("en", "buying") });
  const rows = [];
  for await (const batch of batches) rows.push(...batch);
  expect(rows.map((row) => row.length)).toEqual([headings.length, headings.length]);
  expect(rows[0]).toEqual(expect.arrayContaining([stated.sku, "3", "3.5", "USD", "FOB", "Ningbo", "20"]));
  expect(rows[1]?.filter(Boolean)).toEqual([wordsOf("en", "buying")("gone"), "=1+1", expect.any(String), expect.any(String)]);
});
