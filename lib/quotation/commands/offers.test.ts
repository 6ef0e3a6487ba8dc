import { describe, expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { findApprovalLimit } from "#lib/quotation/queries/limit";
import { countQuotationsDue, findOwnQuotation, listQuotations } from "#lib/quotation/queries/own";
import { freePlace } from "#lib/quotation/records/place";
import { makeMember, makeStaff } from "#lib/testing/factories";
import { draftOffer, makeOfferer, sendOffer, typedOffer } from "#lib/testing/offers";
import { makePublishedRequest } from "#lib/testing/published-requests";
import { discardQuotation, saveQuotation, startQuotation } from "./draft.ts";
import { setApprovalLimit } from "./limit.ts";
import { sendQuotation } from "./send.ts";
import { withdrawQuotation } from "./withdraw.ts";

const read = (id: string) => db.quotation.findUniqueOrThrow({ where: { id }, include: { versions: true, moves: true } });
const countOf = async (id: string) => (await db.purchaseRequest.findUniqueOrThrow({ where: { id } })).quoteCount;

describe("an offer", () => {
  it("is written, kept, sent and numbered, and tells the buyer and the distribution log", async () => {
    const { requestId, buyer } = await makePublishedRequest();
    const { quotationId, companyId, seller } = await makeOfferer(requestId);
    const sent = await read(quotationId);
    expect(sent).toMatchObject({ status: "SUBMITTED", currentVersion: 1, draft: {} });
    expect(sent.number).toMatch(/^Q-\d{4}-\d{6}$/);
    expect(sent.versions[0]).toMatchObject({ sealed: null, content: { currency: "USD", lines: [{ isBid: true }] } });
    expect(sent.moves.map(({ move }) => move)).toEqual(["send"]);
    expect(await countOf(requestId)).toBe(1);
    const place = await db.requestPlace.findUniqueOrThrow({ where: { requestId_companyId: { requestId, companyId } } });
    expect(place).toMatchObject({ kind: "FOUND", quotedAt: expect.any(Date) });
    expect(await db.mailMessage.count({ where: { recipient: buyer.email, kind: "offerArrived" } })).toBe(1);
    expect((await listQuotations(seller, companyId, { group: "standing", page: 1 }))?.total).toBe(1);
  });

  it("keeps its versions as they were sent: nobody changes one, not even in the database", async () => {
    const { requestId } = await makePublishedRequest();
    const { quotationId, seller, companyId } = await makeOfferer(requestId);
    await sendOffer(seller, {
      requestId,
      companyId,
      input: typedOffer({}, { breaks: [{ minQuantity: "500", unitPrice: "2.25" }] }),
    });
    const after = await read(quotationId);
    expect(after.versions.map(({ version }) => version).sort()).toEqual([1, 2]);
    expect(after).toMatchObject({ status: "SUBMITTED", currentVersion: 2 });
    expect(await countOf(requestId)).toBe(1);
    await expect(
      db.quotationVersion.update({ where: { quotationId_version: { quotationId, version: 1 } }, data: { content: {} } }),
    ).rejects.toThrow("never changed");
  });

  it("is not sent with gaps, nor past warnings that were not seen, nor by whoever wrote over a newer one", async () => {
    const { requestId } = await makePublishedRequest({ incoterm: "CIF", place: "Mombasa" });
    const seller = await makeMember("SALES");
    const { companyId } = seller;
    const input = typedOffer({ validUntil: null });
    const { quotationId, version } = await draftOffer(seller, { requestId, companyId, input });
    await expect(sendQuotation(seller, { quotationId, version, isWarned: true })).rejects.toMatchObject({
      detail: "offerUnfinished",
    });
    const second = await saveQuotation(seller, { quotationId, version, input: typedOffer() });
    await expect(sendQuotation(seller, { quotationId, version: second.version, isWarned: false })).rejects.toMatchObject({
      detail: "isWarned:mustAccept",
    });
    await expect(saveQuotation(seller, { quotationId, version, input })).rejects.toMatchObject({ code: "conflict" });
    expect((await read(quotationId)).status).toBe("DRAFT");
    const desk = await findOwnQuotation(seller, quotationId);
    expect(await countQuotationsDue(seller, companyId)).toEqual({ countered: 0, approvals: 0, drafts: 1 });
    expect(desk?.gaps).toEqual([]);
    expect(desk?.warnings.map(({ what }) => what)).toEqual(["otherIncoterm", "noFreight", "noCarton"]);
  });

  it("is a firm's own business", async () => {
    const { requestId } = await makePublishedRequest();
    const { quotationId, companyId } = await makeOfferer(requestId);
    const [stranger, viewer, staff] = await Promise.all([
      makeMember("OWNER"),
      makeMember("VIEWER", companyId),
      makeStaff("MODERATOR"),
    ]);
    for (const actor of [stranger, staff]) {
      await expect(saveQuotation(actor, { quotationId, version: 1, input: typedOffer() })).rejects.toMatchObject({
        code: "notFound",
      });
      await expect(withdrawQuotation(actor, { quotationId, version: 1, reason: null })).rejects.toMatchObject({
        code: "notFound",
      });
      expect(await findOwnQuotation(actor, quotationId)).toBeNull();
      expect(await listQuotations(actor, companyId, { group: null, page: 1 })).toBeNull();
      expect(await countQuotationsDue(actor, companyId)).toEqual({ countered: 0, approvals: 0, drafts: 0 });
    }
    await expect(sendQuotation(viewer, { quotationId, version: 1, isWarned: true })).rejects.toMatchObject({ code: "forbidden" });
    await expect(freePlace({ kind: "visitor" }, db, requestId)).rejects.toMatchObject({ code: "forbidden" });
    expect(await findOwnQuotation(viewer, quotationId)).toMatchObject({ isWritable: false });
  });

  it("is not begun for a request that the firm may not see or that is closed", async () => {
    const hidden = await makePublishedRequest({ visibility: "INVITED" });
    const closed = await makePublishedRequest({ status: "CLOSED" });
    const seller = await makeMember("SALES");
    const { companyId } = seller;
    await expect(startQuotation(seller, { companyId, requestId: hidden.requestId })).rejects.toMatchObject({ code: "notFound" });
    await expect(startQuotation(seller, { companyId, requestId: closed.requestId })).rejects.toMatchObject({
      detail: "requestClosed",
    });
  });

  it("is one per firm and request, whoever begins at the same time", async () => {
    const { requestId } = await makePublishedRequest();
    const seller = await makeMember("SALES");
    const { companyId } = seller;
    const begun = await Promise.all(Array.from({ length: 5 }, () => startQuotation(seller, { companyId, requestId })));
    expect(new Set(begun.map(({ quotationId }) => quotationId)).size).toBe(1);
  });

  it("can be given up before it was sent and taken back after, which frees its place", async () => {
    const { requestId } = await makePublishedRequest();
    const seller = await makeMember("SALES");
    const { companyId } = seller;
    const { quotationId, version } = await draftOffer(seller, { requestId, companyId });
    await discardQuotation(seller, { quotationId, version });
    const again = await sendOffer(seller, { requestId, companyId });
    expect(again.quotationId).not.toBe(quotationId);
    const { version: now } = await read(again.quotationId);
    await withdrawQuotation(seller, { quotationId: again.quotationId, version: now, reason: "Sold out." });
    expect(await read(again.quotationId)).toMatchObject({ status: "WITHDRAWN", liveKey: null });
    expect(await countOf(requestId)).toBe(0);
  });

  it("waits for an owner or manager where it is worth more than the firm lets everybody send", async () => {
    const { requestId } = await makePublishedRequest();
    const seller = await makeMember("SALES");
    const owner = await makeMember("OWNER", seller.companyId);
    const limit = { companyId: seller.companyId, approvalAboveUsd: "2000" };
    await expect(setApprovalLimit(seller, limit)).rejects.toMatchObject({ code: "forbidden" });
    await expect(setApprovalLimit(await makeMember("OWNER"), limit)).rejects.toMatchObject({ code: "notFound" });
    await setApprovalLimit(owner, limit);
    expect(await findApprovalLimit(seller, seller.companyId)).toEqual({ amount: "2000", maySet: false });
    expect(await findApprovalLimit(await makeMember("OWNER"), seller.companyId)).toBeNull();
    const { quotationId, version } = await draftOffer(seller, { requestId, companyId: seller.companyId });
    expect(await sendQuotation(seller, { quotationId, version, isWarned: true })).toBe("approvalAsked");
    const waiting = await read(quotationId);
    expect(waiting).toMatchObject({ status: "DRAFT", approvalBy: `user:${seller.userId}` });
    expect(await db.mailMessage.count({ where: { recipient: owner.email, kind: "offerApproval" } })).toBe(1);
    expect(await sendQuotation(owner, { quotationId, version: waiting.version, isWarned: true })).toBe("sent");
  });
});

describe("places and deadlines", () => {
  it("gives the last places to exactly as many as there are, of fifty who send at once", async () => {
    const { requestId } = await makePublishedRequest({ quoteCap: 10, quoteCount: 0, isSealed: true });
    const sellers = await Promise.all(Array.from({ length: 50 }, () => makeMember("OWNER")));
    const drafts = [];
    for (const seller of sellers)
      drafts.push({ seller, ...(await draftOffer(seller, { requestId, companyId: seller.companyId })) });
    const sent = await Promise.allSettled(
      drafts.map(({ seller, quotationId, version }) => sendQuotation(seller, { quotationId, version, isWarned: true })),
    );
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
    const refused = sent.flatMap((one) => (one.status === "rejected" ? [one.reason.detail] : []));
    expect(new Set(refused)).toEqual(new Set(["placesFull"]));
    expect(await countOf(requestId)).toBe(10);
    expect(await db.quotation.count({ where: { requestId, status: "SUBMITTED" } })).toBe(10);
  });

  it("closes an open request with its last place", async () => {
    const { requestId } = await makePublishedRequest({ quoteCap: 1 });
    await makeOfferer(requestId);
    expect(await db.purchaseRequest.findUniqueOrThrow({ where: { id: requestId } })).toMatchObject({
      status: "CLOSED",
      closeReason: "cap",
    });
  });

  it("keeps the places of invited firms for them", async () => {
    const { requestId } = await makePublishedRequest({ quoteCap: 1 });
    const [invited, other] = await Promise.all([makeMember("OWNER"), makeMember("OWNER")]);
    await db.requestPlace.create({ data: { requestId, companyId: invited.companyId, kind: "INVITED", wave: 0 } });
    await expect(sendOffer(other, { requestId, companyId: other.companyId })).rejects.toMatchObject({ detail: "placesFull" });
    await sendOffer(invited, { requestId, companyId: invited.companyId });
    expect(await countOf(requestId)).toBe(1);
  });

  it("takes nothing at or after the second of the deadline, first offers and new versions alike", async () => {
    const { requestId } = await makePublishedRequest();
    const { quotationId, seller, companyId } = await makeOfferer(requestId);
    const late = await makeMember("OWNER");
    const draft = await draftOffer(late, { requestId, companyId: late.companyId });
    const { version } = await draftOffer(seller, { requestId, companyId });
    await db.$executeRaw`update "PurchaseRequest" set "deadlineAt" = now() where id = ${requestId}::uuid`;
    await expect(sendQuotation(late, { ...draft, isWarned: true })).rejects.toMatchObject({ detail: "requestClosed" });
    await expect(sendQuotation(seller, { quotationId, version, isWarned: true })).rejects.toMatchObject({
      detail: "requestClosed",
    });
    expect(await countOf(requestId)).toBe(1);
  });

  it("stops at the firm's quota of the month", async () => {
    const seller = await makeMember("OWNER");
    const { companyId } = seller;
    const month = new Date(Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth(), 1));
    const { requestId: old } = await makePublishedRequest();
    await db.quotation.createMany({
      data: Array.from({ length: 60 }, () => ({
        requestId: old,
        companyId,
        countsIn: month,
        seenAt: new Date(),
        createdBy: "system:test",
      })),
    });
    const { requestId } = await makePublishedRequest();
    await expect(sendOffer(seller, { requestId, companyId })).rejects.toMatchObject({ code: "limit", detail: "quotaUsed" });
  });
});
