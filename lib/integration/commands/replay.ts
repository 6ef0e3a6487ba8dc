import { deliveryDue } from "#lib/integration/events";
import { connectionsOf } from "#lib/integration/policy";
import type { Actor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";
import { ownEndpoint } from "./endpoints.ts";

const mostAtOnce = 1_000;

/** Puts ended messages in line again, as new: under their own ids, so that receivers can tell what they know. */
async function again(actor: Actor, tx: Transaction, endpointId: string, ids: readonly string[]): Promise<number> {
  const back = await tx.$queryRaw<{ id: string }[]>`
    update "WebhookDelivery" set status = 'PENDING', attempts = 0, "nextAt" = now(), "leaseUntil" = null, "endedAt" = null
    where id = any(${[...ids]}::uuid[]) and "endpointId" = ${endpointId}::uuid and status <> 'PENDING' returning id`;
  await emit(tx, deliveryDue, ...back.map(({ id }) => ({ deliveryId: id })));
  if (back.length > 0)
    await audit(tx, actor, { action: "webhook.replay", subject: `webhook:${endpointId}`, details: { count: back.length } });
  return back.length;
}

const requireOn = ({ status }: { status: string }): void => {
  if (status === "DISABLED") fail("conflict", "endpointOff");
};

/** Sends one message again. Fails with `conflict` (`deliveryWaits`) while it is in line. */
export async function replayDelivery(actor: Actor, { deliveryId }: { deliveryId: string }): Promise<void> {
  const delivery = await db.webhookDelivery.findFirst({
    where: { id: deliveryId, endpoint: connectionsOf(actor) },
    select: { endpointId: true },
  });
  const endpoint = await ownEndpoint(actor, { endpointId: delivery?.endpointId ?? fail("notFound") });
  requireOn(endpoint);
  const count = await db.$transaction((tx) => again(actor, tx, endpoint.id, [deliveryId]));
  if (count === 0) fail("conflict", "deliveryWaits");
}

/** Sends everything again that has failed since the beginning of a day (UTC), the oldest first; a thousand at a time. */
export async function replayFailed(
  actor: Actor,
  { endpointId, since }: { endpointId: string; since: string },
): Promise<{ count: number }> {
  const endpoint = await ownEndpoint(actor, { endpointId });
  requireOn(endpoint);
  return db.$transaction(async (tx) => {
    const failed = await tx.webhookDelivery.findMany({
      where: { endpointId, status: "FAILED", createdAt: { gte: new Date(`${since}T00:00:00Z`) } },
      select: { id: true },
      orderBy: { createdAt: "asc" },
      take: mostAtOnce,
    });
    const ids = failed.map(({ id }) => id);
    return { count: await again(actor, tx, endpointId, ids) };
  });
}
