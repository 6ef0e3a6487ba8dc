import { beforeAll, expect, it } from "vitest";
import { makeEndpoint } from "#lib/integration/commands/endpoints";
import { webhookEvents } from "#lib/integration/schema/webhooks";
import type { UserActor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { drain } from "#lib/platform/jobs";
import { awardRequest } from "#lib/quotation/commands/award";
import { counterOffer } from "#lib/quotation/commands/decide";
import { ensureSearchIsFresh, reactions, rebuildIndexes } from "#lib/registry";
import { closeEarly, withdrawRequest } from "#lib/rfq/commands/course";
import { inviteSuppliers } from "#lib/rfq/commands/invite";
import { tellNextWave, waveActor } from "#lib/rfq/commands/waves";
import { makeMember, makeProduct } from "#lib/testing/factories";
import { makeOfferer, sendOffer } from "#lib/testing/offers";
import { makePublished, makeRequest, makeSubmitted, versionOf } from "#lib/testing/requests";
import { tellOfClose } from "./announce.ts";

beforeAll(async () => {
  await ensureSearchIsFresh();
});

const told = ["request", "quotation", "award"];
const work = () => drain(reactions.filter(({ event }) => told.some((start) => event.startsWith(`${start}.`))));

async function listening(role: "OWNER" = "OWNER") {
  const owner = await makeMember(role);
  const { companyId } = owner;
  const { endpointId } = await makeEndpoint(owner, { companyId, url: "http://127.0.0.1:9/", events: [...webhookEvents] });
  const heard = async () => {
    const rows = await db.webhookDelivery.findMany({ where: { endpointId }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
    return rows.map(({ event, payload }) => ({ event, text: JSON.stringify(payload) }));
  };
  return { owner, companyId, heard };
}

const names = (heard: readonly { event: string }[]) => heard.map(({ event }) => event);

async function offerOf(actor: UserActor & { companyId: string }, requestId: string) {
  const { quotationId } = await sendOffer(actor, { requestId, companyId: actor.companyId });
  return db.quotation.findUniqueOrThrow({ where: { id: quotationId } });
}

it("tells both sides the course of a request, each thing once", async () => {
  const [buyer, seller] = [await listening(), await listening()];
  const { requestId } = await makePublished(buyer.owner, { companyId: buyer.companyId });
  await work();
  const offer = await offerOf(seller.owner, requestId);
  const { quotationId: other } = await makeOfferer(requestId);
  const target = [{ position: 1, unitPrice: "2" }];
  await counterOffer(buyer.owner, { quotationId: offer.id, version: offer.version, reason: "Please", lines: target });
  await work();
  await closeEarly(buyer.owner, { requestId, version: await versionOf(requestId) });
  await work();
  await tellOfClose({ requestId });
  const lines = [{ position: 1, quotationId: other }];
  await awardRequest(buyer.owner, { requestId, version: await versionOf(requestId), reason: "price", note: null, lines });
  await work();
  expect(names(await buyer.heard())).toEqual([
    "request.published",
    "quotation.received",
    "quotation.received",
    "request.closed",
    "award.made",
  ]);
  expect(names(await seller.heard())).toEqual(["quotation.countered", "request.closed", "quotation.declined"]);
  expect((await seller.heard())[0]?.text).toContain(`/api/v1/quotations/${offer.id}`);
});

it("says of a sealed offer that there is one, and nothing else", async () => {
  const [buyer, seller] = [await listening(), await listening()];
  const { requestId } = await makePublished(buyer.owner, { companyId: buyer.companyId, isSealed: true });
  const offer = await offerOf(seller.owner, requestId);
  await work();
  const received = (await buyer.heard()).find(({ event }) => event === "quotation.received");
  expect(received?.text).toContain(requestId);
  expect(received?.text).not.toContain(offer.id);
  expect(received?.text).not.toContain(offer.number ?? "none");
});

it("tells firms of requests they were invited to or matched with, and nobody of what is not theirs", async () => {
  const [buyer, invited, matched, stranger] = await Promise.all([listening(), listening(), listening(), listening()]);
  const { slug } = await db.company.findUniqueOrThrow({ where: { id: invited.companyId } });
  const { requestId: hidden } = await makeRequest(buyer.owner, { visibility: "INVITED" });
  await inviteSuppliers(buyer.owner, { requestId: hidden, slugs: [slug] });
  const { categoryId } = await makeProduct({ companyId: matched.companyId, nameEn: "Thermos flask 500 ml" });
  const { requestId } = await makeSubmitted(buyer.owner, { lines: [{ ...(await lineOf(hidden)), categoryId }] });
  await db.purchaseRequest.updateMany({
    where: { id: { in: [hidden, requestId] } },
    data: { status: "PUBLISHED", publishedAt: new Date(), nextWaveAt: new Date(0) },
  });
  await rebuildIndexes();
  await tellNextWave(waveActor, requestId);
  await work();
  expect(names(await matched.heard())).toEqual(["request.matched"]);
  await withdrawRequest(buyer.owner, { requestId, version: await versionOf(requestId) });
  await work();
  expect(names(await matched.heard())).toEqual(["request.matched", "request.closed"]);
  expect(await stranger.heard()).toEqual([]);
  expect(await buyer.heard()).toEqual([]);
});

async function lineOf(requestId: string) {
  const {
    id: _,
    requestId: __,
    quantity,
    targetPrice,
    ...line
  } = await db.requestLine.findFirstOrThrow({ where: { requestId } });
  return { ...line, quantity: quantity?.toFixed() ?? null, targetPrice: targetPrice?.toFixed() ?? null };
}
