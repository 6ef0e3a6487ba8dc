import { beforeAll, expect, it } from "vitest";
import { keepProduct } from "#lib/buying/commands/items";
import { makeList } from "#lib/buying/commands/lists";
import { visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { findRequest } from "#lib/rfq/queries/request";
import { loadTaxonomy } from "#lib/taxonomy/bulk";
import { makeMember, makeProduct, makeStaff, makeUser } from "#lib/testing/factories";
import { makeRequest } from "#lib/testing/requests";
import { startAgain, startFromText, startRequest } from "./start.ts";
import { startFromFile } from "./start-file.ts";
import { startFromList, startFromProduct } from "./start-goods.ts";

beforeAll(loadTaxonomy);
const locale = "en";
const csv = (...lines: string[]) => ({ bytes: Buffer.from(lines.join("\r\n")), name: "Spring order.csv" });

it("begins blank in the buyer's own name or a firm's, with a deadline to be changed", async () => {
  const buyer = await makeMember("BUYER");
  const { requestId } = await startRequest(buyer, { locale });
  expect(await findRequest(buyer, requestId)).toMatchObject({ status: "DRAFT", companyId: null, countryCode: "KE", edition: 0 });
  expect((await findRequest(buyer, requestId))?.deadlineAt).not.toBeNull();
  const firm = await startRequest(buyer, { locale, companyId: buyer.companyId });
  expect(await findRequest(buyer, firm.requestId)).toMatchObject({ companyId: buyer.companyId });
  const viewer = await makeMember("VIEWER", buyer.companyId);
  await expect(startRequest(viewer, { locale, companyId: buyer.companyId })).rejects.toMatchObject({ code: "notFound" });
  await expect(startRequest(visitor, { locale })).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(startRequest({ ...buyer, watcherId: buyer.userId }, { locale })).rejects.toMatchObject({ code: "forbidden" });
});

it("begins from one text and keeps it", async () => {
  const buyer = await makeUser();
  const text = "2000 stainless thermos 500 ml to Lagos by March, CIF";
  const { requestId } = await startFromText(buyer, { locale }, text);
  expect(await findRequest(buyer, requestId)).toMatchObject({
    title: "stainless thermos 500 ml",
    incoterm: "CIF",
    place: "Lagos",
    destinationCode: "NGLOS",
    sourceText: text,
    lines: [{ item: "stainless thermos 500 ml", quantity: "2000" }],
  });
  expect((await findRequest(buyer, requestId))?.lines[0]?.categoryId).not.toBeNull();
  await expect(startFromText(visitor, { locale }, text)).rejects.toMatchObject({ code: "unauthenticated" });
});

it("begins from a listing and from a list, with what is still on show", async () => {
  const buyer = await makeUser();
  const shown = await makeProduct({ nameEn: "Steel flask", moq: 500, unitCode: "SET", hsCode: "732393" });
  const hidden = await makeProduct({ isDraft: true });
  const { requestId } = await startFromProduct(buyer, { locale }, shown.slug);
  expect((await findRequest(buyer, requestId))?.lines).toMatchObject([
    { item: "Steel flask", quantity: "500", unitCode: "SET", hsCode: "732393", productId: shown.productId },
  ]);
  await expect(startFromProduct(buyer, { locale }, hidden.slug)).rejects.toMatchObject({ code: "notFound" });

  const { listId } = await makeList(buyer, { name: "Spring" });
  await expect(startFromList(buyer, { locale }, listId)).rejects.toMatchObject({ detail: "listId:listEmpty" });
  await keepProduct(buyer, { product: shown.slug, listId, note: "In blue" });
  const fromList = await startFromList(buyer, { locale }, listId);
  expect(await findRequest(buyer, fromList.requestId)).toMatchObject({
    title: "Spring",
    lines: [{ item: "Steel flask", specification: "In blue" }],
  });
  await expect(startFromList(await makeUser(), { locale }, listId)).rejects.toMatchObject({ code: "notFound" });
});

it("begins like an earlier request of one's own", async () => {
  const { actor, requestId } = await makeRequest();
  const again = await startAgain(actor, { requestId, locale });
  expect(await findRequest(actor, again.requestId)).toMatchObject({
    title: "Thermos flasks",
    number: null,
    deliverTo: null,
    lines: [{ quantity: "2000" }],
  });
  for (const other of [await makeUser(), await makeStaff("MODERATOR")])
    await expect(startAgain(other, { requestId, locale })).rejects.toMatchObject({ code: "notFound" });
});

it("begins from a sheet of lines, and says what is wrong with one", async () => {
  const buyer = await makeUser();
  const good = csv("Product,Qty,Unit,Target price (EUR)", 'Bath towel,"20,000",pcs,1.85', "Gel pen,5000,pcs,");
  const { requestId } = await startFromFile(buyer, { locale }, good);
  expect(await findRequest(buyer, requestId)).toMatchObject({
    title: "Spring order",
    currency: "EUR",
    lines: [
      { item: "Bath towel", quantity: "20000", targetPrice: "1.85" },
      { item: "Gel pen", quantity: "5000" },
    ],
  });
  const fault = (file: { bytes: Uint8Array; name: string }) =>
    startFromFile(buyer, { locale }, file).catch(({ detail }) => detail);
  expect(await fault(csv("a,b", "1,2"))).toBe("file:linesNoHeading");
  expect(await fault(csv("Product,Qty", ",5"))).toBe("file:linesNone");
  expect(await fault(csv("Product,Qty", ...Array.from({ length: 51 }, (_, at) => `Cup ${at},5`)))).toBe("file:linesTooMany");
  expect(await fault({ bytes: Buffer.from([0x4d, 0x5a, 0, 1, 2, 3, 0, 0, 1, 1, 2, 3]), name: "a.xlsx" })).toBe(
    "file:linesUnreadable",
  );
  await expect(startFromFile(visitor, { locale }, good)).rejects.toMatchObject({ code: "unauthenticated" });
});

it("lets at most a hundred stand open, however many are begun at once", async () => {
  const buyer = await makeUser();
  const row = { buyerId: buyer.userId, title: "", language: "en", countryCode: "KE" };
  await db.purchaseRequest.createMany({ data: Array.from({ length: 98 }, () => row) });
  const begun = await Promise.allSettled([1, 2, 3, 4].map(() => startRequest(buyer, { locale })));
  expect(begun.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
  await expect(startRequest(buyer, { locale })).rejects.toMatchObject({ code: "limit", detail: "requestsFull" });
});
