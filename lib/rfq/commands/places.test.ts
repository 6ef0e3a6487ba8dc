import { describe, expect, it } from "vitest";
import { db } from "#lib/platform/db";
import { findOwnPlace, freePlaces } from "#lib/rfq/queries/places";
import { makeMember } from "#lib/testing/factories";
import { makePublishedRequest } from "#lib/testing/published-requests";
import { declinePlace, noteSeen, takeUpPlace } from "./places.ts";

const placeOf = (requestId: string, companyId: string) =>
  db.requestPlace.findUnique({ where: { requestId_companyId: { requestId, companyId } } });

const invite = (requestId: string, companyId: string) =>
  db.requestPlace.create({ data: { requestId, companyId, kind: "INVITED", wave: 0 } });

async function standing(
  fields: Parameters<typeof makePublishedRequest>[0] = {},
  role: Parameters<typeof makeMember>[0] = "SALES",
) {
  const [seller, { requestId }] = await Promise.all([makeMember(role), makePublishedRequest(fields)]);
  return { seller, at: { requestId, companyId: seller.companyId } };
}

describe("what a supplier does with a request", () => {
  it("is written down when it first opens it, once, and as found by itself where nobody told it", async () => {
    const { seller, at } = await standing();
    await noteSeen(seller, at);
    const first = await placeOf(at.requestId, at.companyId);
    expect(first).toMatchObject({ kind: "FOUND", wave: 0, score: null });
    await noteSeen(seller, at);
    expect((await placeOf(at.requestId, at.companyId))?.seenAt).toEqual(first?.seenAt);
  });

  it("keeps why a firm was told when it opens the request", async () => {
    const { seller, at } = await standing();
    await db.requestPlace.create({ data: { ...at, kind: "SMALL", wave: 2, score: 61 } });
    await noteSeen(seller, at);
    expect(await placeOf(at.requestId, at.companyId)).toMatchObject({ kind: "SMALL", wave: 2, seenAt: expect.any(Date) });
  });

  it("is not written down of the staff that looks as it, nor once the time is over", async () => {
    const { seller, at } = await standing();
    await noteSeen({ ...seller, watcherId: seller.userId }, at);
    expect(await placeOf(at.requestId, at.companyId)).toBeNull();
    await db.purchaseRequest.update({ where: { id: at.requestId }, data: { status: "CLOSED" } });
    await noteSeen(seller, at);
    expect(await placeOf(at.requestId, at.companyId)).toBeNull();
  });

  it("may be to say no, which frees the place that was kept for it, and to think again", async () => {
    const { seller, at } = await standing({ quoteCap: 5, quoteCount: 2 });
    await invite(at.requestId, at.companyId);
    expect(await freePlaces(at.requestId)).toBe(2);
    expect(await findOwnPlace(seller, at.companyId, at.requestId)).toMatchObject({ placesLeft: 3, isKept: true });
    await declinePlace(seller, at);
    expect(await freePlaces(at.requestId)).toBe(3);
    await expect(declinePlace(seller, at)).rejects.toMatchObject({ code: "conflict" });
    await takeUpPlace(seller, at);
    expect(await freePlaces(at.requestId)).toBe(2);
    const acts = await db.auditEntry.findMany({ where: { subject: `request:${at.requestId}` }, select: { action: true } });
    expect(acts.map(({ action }) => action).sort()).toEqual(["request.decline", "request.takeUp"]);
  });

  it("cannot be to take a kept place back that another has meanwhile", async () => {
    const { seller, at } = await standing({ quoteCap: 3, quoteCount: 2 });
    await invite(at.requestId, at.companyId);
    await declinePlace(seller, at);
    await db.purchaseRequest.update({ where: { id: at.requestId }, data: { quoteCount: 3 } });
    await expect(takeUpPlace(seller, at)).rejects.toMatchObject({ code: "conflict", detail: "placesGone" });
  });

  it("is not found by strangers, by firms without the level, and of requests nobody published", async () => {
    const { seller, at } = await standing({ visibility: "VERIFIED" });
    const stranger = await makeMember();
    for (const act of [noteSeen, declinePlace, takeUpPlace]) {
      await expect(act(seller, at)).rejects.toMatchObject({ code: "notFound" });
      await expect(act(stranger, at)).rejects.toMatchObject({ code: "notFound" });
    }
    await db.company.update({ where: { id: at.companyId }, data: { verificationLevel: 2 } });
    await noteSeen(seller, at);
    await db.purchaseRequest.update({ where: { id: at.requestId }, data: { status: "SUBMITTED", publishedAt: null } });
    await expect(declinePlace(seller, at)).rejects.toMatchObject({ code: "notFound" });
    expect(await findOwnPlace(seller, at.companyId, at.requestId)).toBeNull();
  });

  it("is decided by those who sell, not by those who only look", async () => {
    const { seller, at } = await standing({}, "VIEWER");
    await noteSeen(seller, at);
    await expect(declinePlace(seller, at)).rejects.toMatchObject({ code: "forbidden" });
    await expect(takeUpPlace(seller, at)).rejects.toMatchObject({ code: "forbidden" });
  });
});
