import { describe, expect, it } from "vitest";
import { giveConsent } from "#lib/account/commands/consents";
import { system } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { findBuyerContact, findSellerContact } from "#lib/quotation/queries/contacts";
import { makeMember, makeStaff } from "#lib/testing/factories";
import { makeOfferer } from "#lib/testing/offers";
import { makePublishedRequest } from "#lib/testing/published-requests";
import { awardRequest } from "./award.ts";
import { openOffers } from "./open.ts";

async function awarded() {
  const { requestId, buyer } = await makePublishedRequest();
  const winner = await makeOfferer(requestId);
  const loser = await makeOfferer(requestId);
  await db.purchaseRequest.update({ where: { id: requestId }, data: { status: "CLOSED", closedAt: new Date() } });
  await openOffers(system("test"), { requestId });
  const before = await findSellerContact(buyer, winner.quotationId);
  const { version } = await db.purchaseRequest.findUniqueOrThrow({ where: { id: requestId } });
  const lines = [{ position: 1, quotationId: winner.quotationId }];
  await awardRequest(buyer, { requestId, version, reason: "price", note: null, lines });
  return { requestId, buyer, winner, loser, before };
}

describe("who to write to", () => {
  it("is shown to the two sides of an award and to nobody else, with what each agrees to show", async () => {
    const { buyer, winner, loser, before } = await awarded();
    expect(before).toBeNull();
    await db.user.update({ where: { id: buyer.userId }, data: { phone: "+254 700 000001", position: "Buyer" } });
    expect(await findBuyerContact(winner.seller, winner.quotationId)).toMatchObject({
      email: buyer.email,
      phone: null,
      position: null,
    });
    await giveConsent(buyer, { kind: "showPhone" });
    expect(await findBuyerContact(winner.seller, winner.quotationId)).toMatchObject({ phone: "+254 700 000001", position: null });
    expect(await findSellerContact(buyer, winner.quotationId)).toMatchObject({ email: winner.seller.email });
    expect(await findSellerContact(buyer, loser.quotationId)).toBeNull();
    expect(await findBuyerContact(loser.seller, loser.quotationId)).toBeNull();
    for (const other of [loser.seller, await makeMember("OWNER"), await makeStaff("MODERATOR", "ORGANIZER")]) {
      expect(await findBuyerContact(other, winner.quotationId)).toBeNull();
      expect(await findSellerContact(other, winner.quotationId)).toBeNull();
    }
  });

  it("is the owner where the sender has left the firm, and nobody where the buyer has left the fair", async () => {
    const { buyer, winner } = await awarded();
    const owner = await makeMember("OWNER", winner.companyId);
    await db.companyMember.deleteMany({ where: { userId: winner.seller.userId } });
    expect(await findSellerContact(buyer, winner.quotationId)).toMatchObject({ email: owner.email });
    await db.user.update({ where: { id: buyer.userId }, data: { status: "CLOSED" } });
    expect(await findBuyerContact(owner, winner.quotationId)).toBeNull();
  });
});
