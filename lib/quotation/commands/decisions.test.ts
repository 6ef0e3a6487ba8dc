import { describe, expect, it } from "vitest";
import { system } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { compareOffers } from "#lib/quotation/queries/comparison";
import { findOffer, findOffers, listHashes } from "#lib/quotation/queries/offers";
import { findOwnQuotation } from "#lib/quotation/queries/own";
import { offerHash } from "#lib/quotation/sealing";
import { makeMember, makeStaff, makeUser } from "#lib/testing/factories";
import { makeOfferer, sendOffer, typedOffer } from "#lib/testing/offers";
import { makePublishedRequest } from "#lib/testing/published-requests";
import { awardRequest, failRequest } from "./award.ts";
import { counterOffer, declineOffer, markOffer, noteOffersSeen, noteOnOffer, shortlistOffer } from "./decide.ts";
import { endOffers, lapseOffers, tellAmended } from "./end.ts";
import { openOffers } from "./open.ts";
import { openRequestOfBuyer } from "./side.ts";

const house = system("test");
const noWish = { currency: undefined, incoterm: undefined, place: undefined, known: {} };
const quotationOf = (id: string) => db.quotation.findUniqueOrThrow({ where: { id } });
const requestOf = (id: string) => db.purchaseRequest.findUniqueOrThrow({ where: { id } });
const price = (unitPrice: string, fields = {}) => typedOffer(fields, { breaks: [{ minQuantity: "500", unitPrice }] });

async function closed(requestId: string) {
  await db.purchaseRequest.update({ where: { id: requestId }, data: { status: "CLOSED", closedAt: new Date() } });
  await openOffers(house, { requestId });
}

describe("sealed offers", () => {
  it("cannot be read by the buyer, the staff or out of the database before they are opened; an attempt is written down", async () => {
    const { requestId, buyer } = await makePublishedRequest({ isSealed: true });
    const { quotationId, seller } = await makeOfferer(requestId, price("2.71828"));
    expect(await findOffers(buyer, requestId)).toMatchObject({ isOpen: false, offers: [], request: { quoteCount: 1 } });
    expect(await findOffer(buyer, quotationId)).toBeNull();
    expect(await findOffers(await makeStaff("MODERATOR", "ORGANIZER", "AUDITOR"), requestId)).toBeNull();
    await expect(openRequestOfBuyer(buyer, requestId)).rejects.toMatchObject({ detail: "stillSealed" });
    await expect(shortlistOffer(buyer, { quotationId, version: 2, isListed: true })).rejects.toMatchObject({
      detail: "stillSealed",
    });
    expect(await db.auditEntry.count({ where: { action: "quotation.readEarly", subject: `request:${requestId}` } })).toBe(2);
    const [row] = await db.$queryRaw<{ all: string }[]>`
      select string_agg(v::text, ' ') || (select string_agg(q::text, ' ') from "Quotation" q where q."requestId" = ${requestId}::uuid) as all
      from "QuotationVersion" v where v."quotationId" = ${quotationId}::uuid`;
    expect(row?.all).not.toContain("2.71828");
    expect(await findOwnQuotation(seller, quotationId)).toMatchObject({
      input: { lines: [{ breaks: [{ unitPrice: "2.71828" }] }] },
    });
    expect(await listHashes(seller, requestId)).toEqual([]);
  });

  it("are what was sent when they are opened, by the hash that their sender was shown", async () => {
    const { requestId, buyer } = await makePublishedRequest({ isSealed: true });
    const { quotationId, seller } = await makeOfferer(requestId, price("3.14"));
    const shown = (await findOwnQuotation(seller, quotationId))?.versions[0];
    await closed(requestId);
    const opened = await findOffers(buyer, requestId);
    expect(opened).toMatchObject({
      isOpen: true,
      offers: [{ id: quotationId, content: { lines: [{ breaks: [{ unitPrice: "3.14" }] }] } }],
    });
    expect(await listHashes(seller, requestId)).toEqual([shown?.hash]);
    const content = opened?.offers[0]?.content;
    expect(content && offerHash({ salt: shown?.salt ?? "", content })).toBe(shown?.hash);
    expect((await quotationOf(quotationId)).validUntil).toEqual(expect.any(Date));
    expect(await requestOf(requestId)).toMatchObject({ status: "EVALUATING", openedAt: expect.any(Date) });
    expect(await db.mailMessage.count({ where: { recipient: buyer.email, kind: "offersOpened" } })).toBe(1);
    await openOffers(house, { requestId });
    expect(await db.mailMessage.count({ where: { recipient: buyer.email, kind: "offersOpened" } })).toBe(1);
    await expect(openOffers(buyer, { requestId })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("that were tampered with stay closed, and the others are opened", async () => {
    const { requestId, buyer } = await makePublishedRequest({ isSealed: true });
    const [bad, good] = [await makeOfferer(requestId), await makeOfferer(requestId)];
    await db.$executeRawUnsafe(`alter table "QuotationVersion" disable trigger "QuotationVersion_keep"`);
    await db.quotationVersion.updateMany({ where: { quotationId: bad.quotationId }, data: { hash: "0".repeat(64) } });
    await db.$executeRawUnsafe(`alter table "QuotationVersion" enable trigger "QuotationVersion_keep"`);
    await closed(requestId);
    const view = await findOffers(buyer, requestId);
    expect(view?.offers.map(({ id, content }) => [id, content !== null])).toEqual([
      [bad.quotationId, false],
      [good.quotationId, true],
    ]);
  });
});

describe("deciding", () => {
  it("shortlists, marks, notes, counters and declines; the supplier answers a counter-offer also after the close", async () => {
    const { requestId, buyer } = await makePublishedRequest();
    const { quotationId, seller, companyId } = await makeOfferer(requestId);
    const version = async () => (await quotationOf(quotationId)).version;
    await noteOffersSeen(buyer, { requestId });
    expect((await quotationOf(quotationId)).seenAt).toEqual(expect.any(Date));
    await shortlistOffer(buyer, { quotationId, version: await version(), isListed: true });
    await markOffer(buyer, { quotationId, version: await version(), marks: { payment: 80, samples: null, certificates: null } });
    await noteOnOffer(buyer, { quotationId, text: "Ask for the drawing." });
    await closed(requestId);
    await counterOffer(buyer, {
      quotationId,
      version: await version(),
      reason: "Two dollars.",
      lines: [{ position: 1, unitPrice: "2" }],
    });
    expect(await db.mailMessage.count({ where: { recipient: seller.email, kind: "offerCountered" } })).toBe(1);
    await sendOffer(seller, { requestId, companyId, input: price("2.10") });
    const page = await findOffer(buyer, quotationId);
    expect(page).toMatchObject({
      offer: { status: "SUBMITTED", currentVersion: 2, marks: { payment: 80 } },
      notes: [{ text: "Ask for the drawing." }],
    });
    await expect(sendOffer(seller, { requestId, companyId, input: price("2.20") })).rejects.toMatchObject({
      detail: "requestClosed",
    });
    await declineOffer(buyer, { quotationId, version: await version(), reason: "Too late." });
    expect(await quotationOf(quotationId)).toMatchObject({ status: "DECLINED", reason: "Too late." });
  });

  it("belongs to the buyer's side alone", async () => {
    const buyers = await makeMember("BUYER");
    const { requestId } = await makePublishedRequest({ companyId: buyers.companyId });
    const { quotationId, seller } = await makeOfferer(requestId);
    const { version } = await quotationOf(quotationId);
    const viewer = await makeMember("VIEWER", buyers.companyId);
    for (const actor of [seller, await makeUser(), await makeStaff("MODERATOR", "AUDITOR")]) {
      expect(await findOffers(actor, requestId)).toBeNull();
      await expect(shortlistOffer(actor, { quotationId, version, isListed: true })).rejects.toMatchObject({ code: "notFound" });
      await expect(noteOnOffer(actor, { quotationId, text: "?" })).rejects.toMatchObject({ code: "notFound" });
      await expect(awardRequest(actor, { requestId, version: 1, reason: "price", note: null, lines: [] })).rejects.toMatchObject({
        code: "notFound",
      });
    }
    expect((await findOffers(viewer, requestId))?.offers).toHaveLength(1);
    await expect(declineOffer(viewer, { quotationId, version, reason: "No" })).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("an award", () => {
  async function threeOffers() {
    const { requestId, buyer } = await makePublishedRequest({
      incoterm: "FOB",
      place: "Ningbo",
      currency: "USD",
      weights: [
        { criterion: "price", weight: 60 },
        { criterion: "leadTime", weight: 40 },
      ],
    });
    await db.requestLine.create({ data: { requestId, position: 2, item: "Lid", quantity: 1000 } });
    const on = new Date(Date.UTC(2026, 0, 2));
    await db.exchangeRate.createMany({
      data: [
        { currency: "CNY", on, perUsd: 7, source: "test" },
        { currency: "EUR", on, perUsd: 0.9, source: "test" },
      ],
      skipDuplicates: true,
    });
    const lines = (one: string, two: string) => [
      { position: 1, breaks: [{ minQuantity: "100", unitPrice: one }] },
      { position: 2, breaks: [{ minQuantity: "100", unitPrice: two }] },
    ];
    const usd = await makeOfferer(requestId, typedOffer({ lines: lines("2", "1") }));
    const cny = await makeOfferer(requestId, typedOffer({ currency: "CNY", leadTimeDays: "20", lines: lines("13.3", "7.7") }));
    const eur = await makeOfferer(
      requestId,
      typedOffer({ currency: "EUR", lines: [lines("1.9", "1")[0], { position: 2, answer: "none" }] }),
    );
    return { requestId, buyer, usd, cny, eur };
  }

  it("goes line by line to the offers that were compared rightly, and everybody hears of it", async () => {
    const { requestId, buyer, usd, cny, eur } = await threeOffers();
    await closed(requestId);
    const view = await findOffers(buyer, requestId);
    const compared = view && (await compareOffers(view, noWish));
    const cheapest = compared?.comparison.rows.map(({ cells }) =>
      cells.findIndex((cell) => cell.kind === "bid" && cell.isCheapest),
    );
    expect(cheapest).toEqual([1, 0]);
    expect(compared?.comparison.columns.map(({ isLikeForLike }) => isLikeForLike)).toEqual([true, true, false]);
    expect(compared?.sheets.map(({ total, isWhole }) => [total, isWhole])).toEqual([
      [86.7, true],
      [100, true],
      [26.7, false],
    ]);
    const { version } = await requestOf(requestId);
    await awardRequest(buyer, {
      requestId,
      version,
      reason: "price",
      note: "Thank you.",
      lines: [
        { position: 1, quotationId: cny.quotationId },
        { position: 2, quotationId: usd.quotationId },
      ],
    });
    expect(await requestOf(requestId)).toMatchObject({ status: "AWARDED" });
    const awards = await db.awardLine.findMany({ where: { requestId }, orderBy: { position: "asc" } });
    expect(awards.map(({ unitPrice, currency, quotationId }) => [unitPrice.toFixed(), currency, quotationId])).toEqual([
      ["13.3", "CNY", cny.quotationId],
      ["1", "USD", usd.quotationId],
    ]);
    expect([(await quotationOf(usd.quotationId)).status, (await quotationOf(eur.quotationId)).status]).toEqual([
      "ACCEPTED",
      "DECLINED",
    ]);
    expect(await db.mailMessage.count({ where: { recipient: eur.seller.email, kind: "offerDeclined" } })).toBe(1);
    expect(await db.mailMessage.count({ where: { recipient: cny.seller.email, kind: "offerAccepted" } })).toBe(1);
  });

  it("is made once, of two colleagues who decide at the same time", async () => {
    const { requestId, buyer, usd, cny } = await threeOffers();
    await closed(requestId);
    const { version } = await requestOf(requestId);
    const choose = (quotationId: string) =>
      awardRequest(buyer, { requestId, version, reason: "total", note: null, lines: [{ position: 1, quotationId }] });
    const tries = await Promise.allSettled([choose(usd.quotationId), choose(cny.quotationId)]);
    expect(tries.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(tries.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []))).toEqual(["conflict"]);
    expect(await db.awardLine.count({ where: { requestId } })).toBe(1);
    expect(await db.quotation.count({ where: { requestId, status: "ACCEPTED" } })).toBe(1);
  });

  it("is refused for a line that is not offered, a lapsed offer, an open request and none at all", async () => {
    const { requestId, buyer, usd, eur } = await threeOffers();
    const award = async (lines: { position: number; quotationId: string | null }[]) =>
      awardRequest(buyer, { requestId, version: (await requestOf(requestId)).version, reason: "price", note: null, lines });
    await expect(award([{ position: 1, quotationId: usd.quotationId }])).rejects.toMatchObject({ detail: "notClosedYet" });
    await closed(requestId);
    await expect(award([{ position: 2, quotationId: eur.quotationId }])).rejects.toMatchObject({
      detail: "lines.2:lineNotOffered",
    });
    await expect(award([{ position: 1, quotationId: null }])).rejects.toMatchObject({ detail: "nothingAwarded" });
    await db.quotation.update({ where: { id: usd.quotationId }, data: { validUntil: new Date(Date.now() - 1000) } });
    await expect(award([{ position: 1, quotationId: usd.quotationId }])).rejects.toMatchObject({ detail: "offerLapsed" });
    expect(await lapseOffers(house)).toBe(1);
    expect((await quotationOf(usd.quotationId)).status).toBe("LAPSED");
    await failRequest(buyer, { requestId, version: (await requestOf(requestId)).version, reason: "None fits." });
    expect(await requestOf(requestId)).toMatchObject({ status: "UNSUCCESSFUL" });
    expect((await quotationOf(eur.quotationId)).status).toBe("DECLINED");
  });

  it("leaves nothing standing where the request ends without one, and tells of changes while it is open", async () => {
    const { requestId, buyer } = await makePublishedRequest();
    const { quotationId, seller } = await makeOfferer(requestId);
    await tellAmended(house, { requestId });
    expect(await db.mailMessage.count({ where: { recipient: seller.email, kind: "requestAmended" } })).toBe(1);
    await db.purchaseRequest.update({ where: { id: requestId }, data: { status: "CANCELLED" } });
    await endOffers(house, { requestId });
    expect((await quotationOf(quotationId)).status).toBe("LAPSED");
    for (const run of [endOffers(buyer, { requestId }), tellAmended(buyer, { requestId }), lapseOffers(buyer)]) {
      await expect(run).rejects.toMatchObject({ code: "forbidden" });
    }
  });
});
