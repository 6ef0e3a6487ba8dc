import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { columnsOf, connectionsOf } from "#lib/integration/policy";
import type { makeEndpointInput } from "#lib/integration/schema/webhooks";
import { personalEvents, webhookLimits } from "#lib/integration/schema/webhooks";
import { newSecret } from "#lib/integration/signing";
import { type Actor, actorName } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { closedFor, isGuarded } from "#lib/platform/http/outbound";
import { seal } from "#lib/platform/secret";
import { putInLine } from "./announce.ts";
import { connector, takeTurn } from "./keys.ts";

/** For what the secrets of endpoints are sealed. */
export const secretPurpose = "webhook";

const rotationMs = 86_400_000;

type One = { endpointId: string };

/** An endpoint that the actor looks after, or the fault. */
export async function ownEndpoint(actor: Actor, { endpointId }: One) {
  if (actor.kind !== "user") return fail("unauthenticated");
  if (actor.watcherId !== null) return fail("forbidden", "watching");
  const where = { AND: [{ id: endpointId }, connectionsOf(actor)] };
  const found = await db.webhookEndpoint.findFirst({
    where,
    select: { id: true, companyId: true, userId: true, status: true, secret: true },
  });
  return found ?? fail("notFound");
}

/** Makes an endpoint. Its secret is in the answer and nowhere else. */
export async function makeEndpoint(
  actor: Actor,
  { companyId, url, events }: z.output<typeof makeEndpointInput>,
): Promise<{ endpointId: string; secret: string }> {
  const maker = connector(actor, { companyId });
  const address = new URL(url);
  if (closedFor(address, isGuarded())) fail("invalid", "url:httpsUrl");
  if (companyId === null && events.some((event) => !personalEvents.includes(event))) fail("invalid", "events:notOneOf");
  const secret = newSecret();
  return db.$transaction(async (tx) => {
    await takeTurn(maker, tx, { companyId });
    const where = companyId === null ? { userId: maker.userId } : { companyId };
    if ((await tx.webhookEndpoint.count({ where })) >= webhookLimits.endpoints) fail("limit", "endpointsFull");
    const { id: endpointId } = await tx.webhookEndpoint.create({
      data: {
        ...columnsOf(maker, { companyId }),
        url: address.toString(),
        events: [...new Set(events)],
        secret: seal(secret, secretPurpose),
        createdBy: actorName(actor),
      },
      select: { id: true },
    });
    const details = { companyId, host: address.host, events };
    await audit(tx, actor, { action: "webhook.make", subject: `webhook:${endpointId}`, details });
    return { endpointId, secret };
  });
}

/** Gives an endpoint another secret; the one before signs too for a day, so that receivers can change without a gap. */
export async function rotateSecret(actor: Actor, one: One): Promise<{ secret: string }> {
  const endpoint = await ownEndpoint(actor, one);
  const secret = newSecret();
  await db.$transaction(async (tx) => {
    const { count } = await tx.webhookEndpoint.updateMany({
      where: { id: endpoint.id, secret: endpoint.secret },
      data: {
        secret: seal(secret, secretPurpose),
        previousSecret: endpoint.secret,
        previousUntil: new Date(clock.now().getTime() + rotationMs),
      },
    });
    if (count === 0) fail("conflict");
    await audit(tx, actor, { action: "webhook.rotate", subject: `webhook:${endpoint.id}` });
  });
  return { secret };
}

/** Ends the messages to an endpoint, or begins them again; what happened in between is not made up for. */
export async function switchEndpoint(actor: Actor, { isOn, ...one }: One & { isOn: boolean }): Promise<void> {
  const endpoint = await ownEndpoint(actor, one);
  if ((endpoint.status !== "DISABLED") === isOn) return;
  await db.$transaction(async (tx) => {
    const off = { status: "DISABLED" as const, disabledAt: clock.now(), disabledWhy: "owner" };
    const on = { status: "ACTIVE" as const, disabledAt: null, disabledWhy: null, failingSince: null };
    const where = { id: endpoint.id, status: endpoint.status };
    const { count } = await tx.webhookEndpoint.updateMany({ where, data: isOn ? on : off });
    if (count === 0) fail("conflict");
    if (!isOn)
      await tx.webhookDelivery.updateMany({
        where: { endpointId: endpoint.id, status: "PENDING" },
        data: { status: "FAILED", endedAt: clock.now() },
      });
    await audit(tx, actor, { action: isOn ? "webhook.on" : "webhook.off", subject: `webhook:${endpoint.id}` });
  });
}

/** Takes an endpoint away with its log. */
export async function removeEndpoint(actor: Actor, one: One): Promise<void> {
  const endpoint = await ownEndpoint(actor, one);
  await db.$transaction(async (tx) => {
    const { count } = await tx.webhookEndpoint.deleteMany({ where: { id: endpoint.id } });
    if (count === 0) return;
    await audit(tx, actor, { action: "webhook.remove", subject: `webhook:${endpoint.id}` });
  });
}

/** Sends a message that says nothing but that messages arrive. */
export async function sendTest(actor: Actor, one: One): Promise<{ deliveryId: string }> {
  const endpoint = await ownEndpoint(actor, one);
  if (endpoint.status === "DISABLED") fail("conflict", "endpointOff");
  return db.$transaction(async (tx) => {
    const message = { event: "test.ping", occurrence: `test:${randomUUID()}`, data: {}, endpointIds: [endpoint.id] };
    const [deliveryId] = await putInLine(actor, tx, message);
    return { deliveryId: deliveryId ?? fail("conflict") };
  });
}
