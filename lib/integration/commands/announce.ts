import type { Prisma } from "#generated/prisma/client";
import { deliveryDue } from "#lib/integration/events";
import type { WebhookEvent } from "#lib/integration/schema/webhooks";
import type { Actor } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";

export type Announcement = {
  event: WebhookEvent;
  /** What makes it one thing that happened: each endpoint is told once. */
  occurrence: string;
  data: Prisma.InputJsonObject;
  to: { companyIds: readonly string[]; userId?: string | null };
};

type Message = { event: string; occurrence: string; data: Prisma.InputJsonObject; endpointIds: readonly string[] };

/** Puts a message to endpoints in line, inside the caller's transaction; one that is there already stays as it is. */
export async function putInLine(
  actor: Actor,
  tx: Transaction,
  { event, occurrence, data, endpointIds }: Message,
): Promise<string[]> {
  if (actor.kind === "visitor") fail("forbidden");
  const payload = { type: event, timestamp: clock.now().toISOString(), data };
  const made = await tx.webhookDelivery.createManyAndReturn({
    data: endpointIds.map((endpointId) => ({ endpointId, event, occurrence, payload })),
    skipDuplicates: true,
    select: { id: true },
  });
  await emit(tx, deliveryDue, ...made.map(({ id }) => ({ deliveryId: id })));
  return made.map(({ id }) => id);
}

const inUse: Prisma.WebhookEndpointWhereInput = {
  OR: [{ company: { status: { in: ["PENDING", "ACTIVE"] } } }, { user: { status: "ACTIVE" } }],
};

/** Tells the endpoints of those whom something concerns. A second time nothing happens. Returns how many are told. */
export async function announce(actor: Actor, { event, occurrence, data, to }: Announcement): Promise<number> {
  if (actor.kind !== "system") fail("forbidden");
  const holders = [{ companyId: { in: [...to.companyIds] } }, ...(to.userId ? [{ userId: to.userId }] : [])];
  return db.$transaction(async (tx) => {
    const endpoints = await tx.webhookEndpoint.findMany({
      where: { AND: [{ OR: holders }, inUse], events: { has: event }, status: { not: "DISABLED" } },
      select: { id: true },
      orderBy: { id: "asc" },
    });
    const endpointIds = endpoints.map(({ id }) => id);
    return endpointIds.length > 0 ? (await putInLine(actor, tx, { event, occurrence, data, endpointIds })).length : 0;
  });
}
