import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { deliveryDue } from "#lib/integration/events";
import { bringMessage, sweepMessages } from "#lib/integration/jobs/messages";
import { listDeliveries } from "#lib/integration/queries/endpoints";
import { personalEvents, type WebhookEvent, webhookEvents } from "#lib/integration/schema/webhooks";
import { type UserActor, visitor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { drain, on } from "#lib/platform/jobs";
import { makeMember, makeUser, testActor, unique } from "#lib/testing/factories";
import { mailsTo } from "#lib/testing/people";
import { announce } from "./announce.ts";
import { deliver } from "./deliver.ts";
import { makeEndpoint, removeEndpoint, rotateSecret, sendTest, switchEndpoint } from "./endpoints.ts";
import { replayDelivery, replayFailed } from "./replay.ts";

type Heard = { headers: IncomingHttpHeaders; body: string };
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections();
});

/** A receiver that answers with these statuses, the last one for ever. */
async function receiver(...statuses: number[]) {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => (body += part));
    request.on("end", () => {
      heard.push({ headers: request.headers, body });
      response.writeHead(statuses[Math.min(heard.length, statuses.length) - 1] ?? 200).end("thanks");
    });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  servers.push(server);
  const address = server.address();
  return { heard, url: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/hook` };
}

const work = () => drain([on(deliveryDue, bringMessage)]);

async function endpointOf(owner: UserActor & { companyId?: string }, url: string) {
  const companyId = owner.companyId ?? null;
  const events: WebhookEvent[] = [...(companyId === null ? personalEvents : webhookEvents)];
  return makeEndpoint(owner, { companyId, url, events });
}

const tell = (companyId: string, occurrence = unique("request.closed")) =>
  announce(testActor, { event: "request.closed", occurrence, data: { request: { id: "r" } }, to: { companyIds: [companyId] } });

const deliveryOf = (endpointId: string) => db.webhookDelivery.findFirstOrThrow({ where: { endpointId } });
const makeDue = (id: string) => db.webhookDelivery.update({ where: { id }, data: { nextAt: new Date(0) } });

const signature = (secret: string, { headers, body }: Heard) =>
  `v1,${createHmac("sha256", Buffer.from(secret.slice(6), "base64"))
    .update(`${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`)
    .digest("base64")}`;

describe("a message", () => {
  it("is told to an endpoint once, signed so that the receiver can believe it, with its log", async () => {
    const owner = await makeMember("OWNER");
    const { heard, url } = await receiver(200);
    const { endpointId, secret } = await endpointOf(owner, url);
    const occurrence = unique("request.closed");
    await Promise.all([tell(owner.companyId, occurrence), tell(owner.companyId, occurrence)]);
    await work();
    expect(heard).toHaveLength(1);
    const [first] = heard;
    expect(first && signature(secret, first)).toBe(first?.headers["webhook-signature"]);
    expect(JSON.parse(first?.body ?? "")).toMatchObject({ type: "request.closed", data: { request: { id: "r" } } });
    const log = await listDeliveries(owner, endpointId, 1);
    expect(log?.items).toMatchObject([{ status: "DELIVERED", tries: [{ status: 200, answer: "thanks" }] }]);
    expect(JSON.stringify(await db.webhookEndpoint.findMany())).not.toContain(secret);
  });

  it("is in one hand at a time, however many want to bring it", async () => {
    const owner = await makeMember("OWNER");
    const { heard, url } = await receiver(200);
    const { endpointId } = await endpointOf(owner, url);
    await tell(owner.companyId);
    const { id: deliveryId } = await deliveryOf(endpointId);
    const brought = await Promise.all(Array.from({ length: 8 }, () => deliver(testActor, { deliveryId })));
    expect([brought.filter(Boolean).length, heard.length]).toEqual([1, 1]);
  });

  it("that fails comes again after a pause, and mends the endpoint when it arrives", async () => {
    const owner = await makeMember("OWNER");
    const { heard, url } = await receiver(500, 200);
    const { endpointId } = await endpointOf(owner, url);
    await tell(owner.companyId);
    await work();
    const waiting = await deliveryOf(endpointId);
    expect(waiting).toMatchObject({ status: "PENDING", attempts: 1, leaseUntil: null });
    expect(waiting.nextAt.getTime()).toBeGreaterThan(Date.now() + 50_000);
    expect(await db.webhookEndpoint.findUnique({ where: { id: endpointId } })).toMatchObject({ status: "FAILING" });
    await sweepMessages();
    expect(heard).toHaveLength(1);
    await makeDue(waiting.id);
    await sweepMessages();
    expect(await deliveryOf(endpointId)).toMatchObject({ status: "DELIVERED", attempts: 2 });
    expect(await db.webhookEndpoint.findUnique({ where: { id: endpointId } })).toMatchObject({
      status: "ACTIVE",
      failingSince: null,
    });
    expect(new Set(heard.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  });

  it("is given up after the eighth try, and an endpoint after three days, of which its owners hear once", async () => {
    const owner = await makeMember("OWNER");
    const { url } = await receiver(503);
    const { endpointId } = await endpointOf(owner, url);
    await tell(owner.companyId);
    const { id: deliveryId } = await deliveryOf(endpointId);
    for (let nth = 0; nth < 8; nth += 1) {
      await makeDue(deliveryId);
      await deliver(testActor, { deliveryId });
    }
    expect(await deliveryOf(endpointId)).toMatchObject({ status: "FAILED", attempts: 8 });
    expect(await mailsTo(owner.email)).toEqual([]);
    const failingSince = new Date(Date.now() - 4 * 86_400_000);
    await db.webhookEndpoint.update({ where: { id: endpointId }, data: { failingSince } });
    await Promise.all([tell(owner.companyId), tell(owner.companyId)]);
    await work();
    expect(await db.webhookEndpoint.findUnique({ where: { id: endpointId } })).toMatchObject({
      status: "DISABLED",
      disabledWhy: "failing",
    });
    expect((await mailsTo(owner.email)).map(({ kind }) => kind)).toEqual(["webhookDisabled"]);
    expect(await db.webhookDelivery.count({ where: { endpointId, status: "PENDING" } })).toBe(0);
    expect(await tell(owner.companyId)).toBe(0);
  });

  it("to an endpoint that says it is gone is the last", async () => {
    const buyer = await makeUser();
    const { url } = await receiver(410);
    const { endpointId } = await endpointOf(buyer, url);
    const { deliveryId } = await sendTest(buyer, { endpointId });
    await work();
    expect(await db.webhookEndpoint.findUnique({ where: { id: endpointId } })).toMatchObject({ disabledWhy: "gone" });
    expect((await mailsTo(buyer.email)).map(({ kind }) => kind)).toEqual(["webhookDisabled"]);
    await expect(sendTest(buyer, { endpointId })).rejects.toMatchObject({ detail: "endpointOff" });
    await expect(replayDelivery(buyer, { deliveryId })).rejects.toMatchObject({ detail: "endpointOff" });
    await switchEndpoint(buyer, { endpointId, isOn: true });
    await replayDelivery(buyer, { deliveryId });
    await expect(replayDelivery(buyer, { deliveryId })).rejects.toMatchObject({ detail: "deliveryWaits" });
  });

  it("that failed is sent again with all others since a day", async () => {
    const owner = await makeMember("OWNER");
    const { heard, url } = await receiver(500, 500, 200);
    const { endpointId } = await endpointOf(owner, url);
    await tell(owner.companyId);
    await tell(owner.companyId);
    await work();
    await db.webhookDelivery.updateMany({ where: { endpointId }, data: { status: "FAILED" } });
    const since = new Date().toISOString().slice(0, 10);
    expect(await replayFailed(owner, { endpointId, since: "2999-01-01" })).toEqual({ count: 0 });
    expect(await replayFailed(owner, { endpointId, since })).toEqual({ count: 2 });
    await work();
    expect(heard).toHaveLength(4);
    expect(await db.webhookDelivery.count({ where: { endpointId, status: "DELIVERED" } })).toBe(2);
  });

  it("is signed with both secrets for a day after one was changed", async () => {
    const owner = await makeMember("OWNER");
    const { heard, url } = await receiver(200);
    const { endpointId, secret: first } = await endpointOf(owner, url);
    const { secret: second } = await rotateSecret(owner, { endpointId });
    await tell(owner.companyId);
    await work();
    const [one] = heard;
    expect(one?.headers["webhook-signature"]).toBe(one && `${signature(second, one)} ${signature(first, one)}`);
    await db.webhookEndpoint.update({ where: { id: endpointId }, data: { previousUntil: new Date(0) } });
    await tell(owner.companyId);
    await work();
    const [, other] = heard;
    expect(other?.headers["webhook-signature"]).toBe(other && signature(second, other));
  });
});

describe("an endpoint", () => {
  it("is looked after by owners and managers, and is nobody else's", async () => {
    const [owner, sales, stranger] = [await makeMember("OWNER"), await makeMember("SALES"), await makeMember("OWNER")];
    const { url } = await receiver(200);
    const { endpointId } = await endpointOf(owner, url);
    const wish = { companyId: sales.companyId, url, events: [...webhookEvents] };
    await expect(makeEndpoint(sales, wish)).rejects.toMatchObject({ code: "notFound" });
    await expect(makeEndpoint(visitor, wish)).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(
      announce(owner, { event: "award.made", occurrence: "x", data: {}, to: { companyIds: [] } }),
    ).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(deliver(owner, { deliveryId: endpointId })).rejects.toMatchObject({ code: "forbidden" });
    const acts = [rotateSecret, sendTest, removeEndpoint];
    for (const act of acts) await expect(act(stranger, { endpointId })).rejects.toMatchObject({ code: "notFound" });
    await expect(switchEndpoint(stranger, { endpointId, isOn: false })).rejects.toMatchObject({ code: "notFound" });
    await expect(replayFailed(stranger, { endpointId, since: "2026-01-01" })).rejects.toMatchObject({ code: "notFound" });
    const { deliveryId } = await sendTest(owner, { endpointId });
    await expect(replayDelivery(stranger, { deliveryId })).rejects.toMatchObject({ code: "notFound" });
    await removeEndpoint(owner, { endpointId });
    expect(await db.webhookDelivery.count({ where: { endpointId } })).toBe(0);
  });

  it("names an address that can be sent to, and what concerns whose it is; ten are all", async () => {
    const buyer = await makeUser();
    const wish = { companyId: null, events: [...personalEvents] };
    for (const url of ["ftp://example.org/", "https://user:word@example.org/"])
      await expect(makeEndpoint(buyer, { ...wish, url })).rejects.toMatchObject({ detail: "url:httpsUrl" });
    const selling = makeEndpoint(buyer, { ...wish, url: "https://example.org/", events: ["request.matched"] });
    await expect(selling).rejects.toMatchObject({ detail: "events:notOneOf" });
    const raced = Array.from({ length: 12 }, (_, nth) => makeEndpoint(buyer, { ...wish, url: `https://example.org/${nth}` }));
    const made = (await Promise.allSettled(raced)).filter(({ status }) => status === "fulfilled");
    expect([made.length, await db.webhookEndpoint.count({ where: { userId: buyer.userId } })]).toEqual([10, 10]);
  });
});
