import { expect, it } from "vitest";
import { system, visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { readForm } from "#lib/platform/form-input";
import { formOf } from "#lib/product/schema/listing-values";
import { openRequestEditor } from "#lib/rfq/queries/editor";
import { findRequestForSupplier } from "#lib/rfq/queries/for-supplier";
import { findRequest } from "#lib/rfq/queries/request";
import { type RequestFields, requestFields } from "#lib/rfq/schema/fields";
import type { RequestRecord } from "#lib/rfq/schema/record";
import { valuesOfRecord, withLine, withoutLine } from "#lib/rfq/schema/typed";
import { makeMember, makeProduct, makeUser } from "#lib/testing/factories";
import { makePublished, makeRequest, makeSubmitted, moveDeadline, versionOf } from "#lib/testing/requests";
import { amendRequest, extendDeadline, keepEdition } from "./amend.ts";
import { submitRequest } from "./course.ts";
import { decideRequest } from "./decide.ts";
import { inviteSuppliers, tellInvited, uninviteSupplier } from "./invite.ts";
import { changeFiles, dropTyped, keepTyped, saveRequest } from "./write.ts";

const dayMs = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * dayMs);

/** A stored request as its form sends it back, with some fields typed anew. */
async function typed(
  requestId: string,
  change: (record: RequestRecord) => Partial<RequestRecord> = () => ({}),
): Promise<RequestFields> {
  const view = await findRequest(system("test"), requestId);
  if (!view) throw new Error("no such request");
  const { input } = readForm(formOf(valuesOfRecord({ ...view.record, ...change(view.record) })));
  const entries = Object.entries(requestFields).map(([name, schema]) => [name, schema.parse(Object(input)[name])]);
  return Object.fromEntries(entries) as RequestFields; // each value was parsed by its own schema
}

const about = async (requestId: string) => ({ requestId, version: await versionOf(requestId) });
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

it("comes back from its form as it was", async () => {
  const { requestId, actor } = await makeRequest(undefined, {
    weights: [
      { criterion: "price", weight: 70 },
      { criterion: "leadTime", weight: 30 },
    ],
    isSealed: true,
  });
  const before = (await findRequest(actor, requestId))?.record;
  await saveRequest(actor, { ...(await about(requestId)), fields: await typed(requestId) });
  const after = (await findRequest(actor, requestId))?.record;
  expect({ ...after, deadlineAt: null }).toEqual({ ...before, deadlineAt: null });
  expect(Math.abs(Date.parse(after?.deadlineAt ?? "") - Date.parse(before?.deadlineAt ?? ""))).toBeLessThan(60_000);
});

it("saves what is half done, numbers the lines, and grades what there is", async () => {
  const { actor, requestId } = await makeRequest();
  const fields = await typed(requestId, ({ lines }) => ({
    incoterm: null,
    place: null,
    lines: lines.flatMap((line) => [
      { ...line, position: 4 },
      { ...line, position: 9, item: "Lid", quantity: null },
    ]),
  }));
  await saveRequest(actor, { ...(await about(requestId)), fields });
  const row = await db.purchaseRequest.findUniqueOrThrow({ where: { id: requestId }, include: { lines: true } });
  expect(row.lines.map(({ position, item }) => [position, item]).sort()).toEqual([
    [1, "Thermos flask 500 ml"],
    [2, "Lid"],
  ]);
  expect(row.gradeParts).toMatchObject({ category: 10, mail: 8, firm: 0 });
});

it("lets nobody else write: strangers find nothing, those who only look are told", async () => {
  const buyer = await makeMember("BUYER");
  const viewer = await makeMember("VIEWER", buyer.companyId);
  const { requestId } = await makeRequest(buyer, { companyId: buyer.companyId });
  const saving = { ...(await about(requestId)), fields: await typed(requestId) };
  await expect(saveRequest(await makeUser(), saving)).rejects.toMatchObject({ code: "notFound" });
  await expect(saveRequest(visitor, saving)).rejects.toMatchObject({ code: "notFound" });
  await expect(saveRequest(viewer, saving)).rejects.toMatchObject({ code: "forbidden" });
  await expect(keepTyped(viewer, { requestId, version: 1, values: {} })).rejects.toMatchObject({ code: "forbidden" });
  expect(await openRequestEditor(viewer, requestId)).toBeNull();
  expect(await findRequest(await makeUser(), requestId)).toBeNull();
  expect(await findRequest(viewer, requestId)).toMatchObject({ mayEdit: false });
});

it("says what differs to the slower of two, and loses nothing", async () => {
  const { actor, requestId } = await makeRequest();
  const first = { ...(await about(requestId)), fields: await typed(requestId, () => ({ title: "Flasks" })) };
  const second = { ...first, fields: { ...first.fields, title: "Bottles" } };
  await saveRequest(actor, first);
  await expect(saveRequest(actor, second)).rejects.toMatchObject({
    code: "conflict",
    version: first.version + 1,
    fields: { title: "Flasks" },
  });
  await saveRequest(actor, { ...second, version: first.version + 1 });
  expect((await findRequest(actor, requestId))?.title).toBe("Bottles");
  const racing = { ...(await about(requestId)), fields: second.fields };
  const outcomes = await Promise.allSettled([saveRequest(actor, racing), saveRequest(actor, racing)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

it("is not written once it was sent", async () => {
  const { actor, requestId } = await makeSubmitted();
  const saving = { ...(await about(requestId)), fields: await typed(requestId) };
  await expect(saveRequest(actor, saving)).rejects.toMatchObject({ code: "conflict", detail: "requestNotOpen" });
  await expect(amendRequest(actor, saving)).rejects.toMatchObject({ code: "conflict", detail: "requestNotPublished" });
});

it("refuses categories that are none and leaves out listings that nobody sees", async () => {
  const { actor, requestId } = await makeRequest();
  const { productId } = await makeProduct({ isDraft: true });
  const withCategory = await typed(requestId, ({ lines }) => ({
    lines: lines.map((line) => ({ ...line, categoryId: crypto.randomUUID() })),
  }));
  await expect(saveRequest(actor, { ...(await about(requestId)), fields: withCategory })).rejects.toMatchObject({
    detail: "lines.0.categoryId:categoryNeeded",
  });
  const withProduct = await typed(requestId, ({ lines }) => ({ lines: lines.map((line) => ({ ...line, productId })) }));
  await saveRequest(actor, { ...(await about(requestId)), fields: withProduct });
  expect((await findRequest(actor, requestId))?.lines[0]?.productId).toBeNull();
});

it("keeps drawings with it and takes them off", async () => {
  const { actor, requestId } = await makeRequest();
  const fields = await typed(requestId);
  await saveRequest(actor, { ...(await about(requestId)), fields, files: [{ bytes: png, name: "drawing.png" }] });
  const file = (await findRequest(actor, requestId))?.files[0];
  expect(file).toMatchObject({ name: "drawing.png" });
  await expect(
    saveRequest(actor, { ...(await about(requestId)), fields, files: [{ bytes: Buffer.from("MZ"), name: "a.exe" }] }),
  ).rejects.toMatchObject({ code: "invalid", detail: "files:fileType" });
  await saveRequest(actor, { ...(await about(requestId)), fields, dropped: [file?.id ?? "", crypto.randomUUID()] });
  expect((await findRequest(actor, requestId))?.files).toEqual([]);
  expect((await db.privateFile.findUniqueOrThrow({ where: { id: file?.id ?? "" } })).deletedAt).not.toBeNull();
  await expect(
    db.$transaction((tx) => changeFiles(actor, tx, requestId, { added: Array(11).fill(crypto.randomUUID()), dropped: [] })),
  ).rejects.toMatchObject({ detail: "files:tooManyFiles" });
});

it("keeps what is being typed as it is, to each their own, until it is saved", async () => {
  const { actor, requestId } = await makeRequest();
  const editor = await openRequestEditor(actor, requestId);
  const wrong = { ...editor?.values, "lines.0.quantity": "a lot" };
  await keepTyped(actor, { ...(await about(requestId)), values: withLine(wrong) });
  const again = await openRequestEditor(actor, requestId);
  expect(again).toMatchObject({ isTyped: true, values: { "lines.0.quantity": "a lot", "lines.1.position": "2" } });
  expect(again?.missing.map(({ key }) => key)).toContain("lineNeeded");
  expect(withoutLine(again?.values ?? {}, 1)).not.toHaveProperty(["lines.1.position"]);
  await saveRequest(actor, { ...(await about(requestId)), fields: await typed(requestId) });
  expect((await openRequestEditor(actor, requestId))?.isTyped).toBe(false);
  await keepTyped(actor, { ...(await about(requestId)), values: wrong });
  await dropTyped(actor, requestId);
  expect((await openRequestEditor(actor, requestId))?.isTyped).toBe(false);
  await expect(dropTyped(await makeUser(), requestId)).rejects.toMatchObject({ code: "notFound" });
  await expect(keepTyped(actor, { ...(await about(requestId)), values: { note: "x".repeat(500_000) } })).rejects.toMatchObject({
    code: "limit",
  });
});

it("amends a published request as an edition with what changed; lines keep their numbers", async () => {
  const { actor, requestId } = await makePublished();
  const before = await findRequest(actor, requestId);
  const change = await typed(requestId, ({ lines }) => ({
    note: "For hotels.",
    visibility: "INVITED" as const,
    isSealed: true,
    lines: [
      ...lines.map((line) => ({ ...line, quantity: "2500" })),
      ...lines.map((line) => ({ ...line, position: 7, item: "Lid" })),
    ],
  }));
  await expect(amendRequest(await makeUser(), { ...(await about(requestId)), fields: change })).rejects.toMatchObject({
    code: "notFound",
  });
  expect(
    await amendRequest(actor, { ...(await about(requestId)), fields: { ...change, deadline: null } }).catch(
      ({ detail }) => detail,
    ),
  ).toBe("deadline:deadlineNeeded");
  const later = { ...change, deadline: inDays(20).toISOString().slice(0, 16), timeZone: "UTC" };
  expect(await amendRequest(actor, { ...(await about(requestId)), fields: later })).toEqual({ edition: 2 });
  const row = await findRequest(actor, requestId);
  expect(row).toMatchObject({ visibility: "PUBLIC", isSealed: false, note: "For hotels.", edition: 2 });
  expect(row?.lines.map(({ position }) => position)).toEqual([1, 7]);
  expect(row?.editions[0]?.changes.map(({ field }) => field).sort()).toEqual([
    "deadlineAt",
    "lines.1.quantity",
    "lines.7",
    "note",
    "timeZone",
  ]);
  const less = { ...later, quoteCap: 3 };
  await expect(amendRequest(actor, { ...(await about(requestId)), fields: less })).rejects.toMatchObject({
    detail: "quoteCap:capLower",
  });
  const sooner = { ...later, deadline: inDays(4).toISOString().slice(0, 16) };
  await expect(amendRequest(actor, { ...(await about(requestId)), fields: sooner })).rejects.toMatchObject({
    detail: "deadline:deadlineEarlier",
  });
  expect(before?.edition).toBe(1);
  const stray = { requestId: crypto.randomUUID(), edition: 1, changes: [], record: row?.record ?? later };
  await expect(db.$transaction((tx) => keepEdition(actor, tx, stray as never))).rejects.toThrow();
});

it("extends the deadline only while there is time, and only to a later one", async () => {
  const { actor, requestId } = await makePublished();
  const zone = { timeZone: "America/New_York" };
  await expect(
    extendDeadline(await makeUser(), { ...(await about(requestId)), deadlineAt: inDays(20), ...zone }),
  ).rejects.toMatchObject({
    code: "notFound",
  });
  await expect(extendDeadline(actor, { ...(await about(requestId)), deadlineAt: inDays(9), ...zone })).rejects.toMatchObject({
    detail: "deadline:deadlineEarlier",
  });
  await extendDeadline(actor, { ...(await about(requestId)), deadlineAt: inDays(20), ...zone });
  expect((await findRequest(actor, requestId))?.editions).toHaveLength(2);
  await moveDeadline(requestId, new Date(Date.now() - 1));
  await expect(extendDeadline(actor, { ...(await about(requestId)), deadlineAt: inDays(30), ...zone })).rejects.toMatchObject({
    code: "conflict",
    detail: "requestOver",
  });
});

it("invites firms on show to kept places, tells their people once it is published, never more than there are places", async () => {
  const seller = await makeMember("SALES");
  const slugOf = async (companyId: string) => (await db.company.findUniqueOrThrow({ where: { id: companyId } })).slug;
  const { actor, requestId } = await makeRequest(undefined, { visibility: "INVITED", quoteCap: 3 });
  const slug = await slugOf(seller.companyId);
  await expect(inviteSuppliers(await makeUser(), { requestId, slugs: [slug] })).rejects.toMatchObject({ code: "notFound" });
  await expect(inviteSuppliers(actor, { requestId, slugs: ["nobody-at-all"] })).rejects.toMatchObject({
    detail: "address:companyUnknown",
  });
  expect(await inviteSuppliers(actor, { requestId, slugs: [slug] })).toEqual({ invited: 1 });
  expect(await inviteSuppliers(actor, { requestId, slugs: [slug] })).toEqual({ invited: 0 });
  expect(await db.mailMessage.count({ where: { userId: seller.userId } })).toBe(0);
  await uninviteSupplier(actor, { requestId, companyId: seller.companyId });
  await expect(uninviteSupplier(actor, { requestId, companyId: seller.companyId })).rejects.toMatchObject({ code: "notFound" });
  const others = await Promise.all([1, 2, 3].map(() => makeMember("OWNER")));
  const slugs = await Promise.all(others.map(({ companyId }) => slugOf(companyId)));
  const outcomes = await Promise.allSettled([slug, ...slugs].map((one) => inviteSuppliers(actor, { requestId, slugs: [one] })));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  await expect(
    db.$transaction((tx) => tellInvited(actor, tx, { request: { id: requestId } as never, kind: "requestInvitation" })),
  ).rejects.toThrow();
});

it("shows a supplier what it may see, without who asks", async () => {
  const [invited, other] = [await makeMember("SALES"), await makeMember("SALES")];
  const { slug } = await db.company.findUniqueOrThrow({ where: { id: invited.companyId } });
  const published = await makePublished();
  expect(await findRequestForSupplier(other, other.companyId, published.requestId)).toMatchObject({
    title: "Thermos flasks",
    buyer: null,
    changes: [{ edition: 1, changes: [] }],
  });
  const shown = JSON.stringify(await findRequestForSupplier(other, other.companyId, published.requestId));
  expect(shown).not.toContain(published.actor.userId);
  expect(await findRequestForSupplier(other, invited.companyId, published.requestId)).toBeNull();

  const closed = await makeRequest(undefined, { visibility: "INVITED" });
  await inviteSuppliers(closed.actor, { requestId: closed.requestId, slugs: [slug] });
  expect(await findRequestForSupplier(invited, invited.companyId, closed.requestId)).toBeNull();
  await submitRequest(closed.actor, await about(closed.requestId));
  await decideRequest(published.moderator, closed.requestId, { decision: "publish", version: await versionOf(closed.requestId) });
  expect(await findRequestForSupplier(invited, invited.companyId, closed.requestId)).toMatchObject({ visibility: "INVITED" });
  expect(await findRequestForSupplier(other, other.companyId, closed.requestId)).toBeNull();
  expect((await db.mailMessage.findMany({ where: { userId: invited.userId } })).map(({ kind }) => kind)).toEqual([
    "requestInvitation",
  ]);

  const verified = await makePublished(undefined, { visibility: "VERIFIED" });
  expect(await findRequestForSupplier(other, other.companyId, verified.requestId)).toBeNull();
  await db.company.update({ where: { id: other.companyId }, data: { verificationLevel: 2 } });
  expect(await findRequestForSupplier(other, other.companyId, verified.requestId)).not.toBeNull();
});
