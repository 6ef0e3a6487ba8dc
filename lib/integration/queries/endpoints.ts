import { connectionsOf, heldBy } from "#lib/integration/policy";
import type { Holder } from "#lib/integration/schema/scopes";
import { isWebhookEvent, readAttempts, webhookLimits } from "#lib/integration/schema/webhooks";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { isId } from "#lib/platform/id";

const select = {
  id: true,
  companyId: true,
  url: true,
  events: true,
  status: true,
  failingSince: true,
  disabledAt: true,
  disabledWhy: true,
  previousUntil: true,
  createdAt: true,
} as const;

type Row = { events: string[] };
const known = <One extends Row>({ events, ...row }: One) => ({ ...row, events: events.filter(isWebhookEvent) });

/** The endpoints of a firm or of the actor, the latest first. Never their secrets. */
export async function listEndpoints(actor: Actor, holder: Holder) {
  const rows = await db.webhookEndpoint.findMany({
    where: heldBy(actor, holder),
    select,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: webhookLimits.endpoints,
  });
  return rows.map(known);
}

export type EndpointRow = Awaited<ReturnType<typeof listEndpoints>>[number];

/** One endpoint that the actor looks after, or null. */
export async function findEndpoint(actor: Actor, endpointId: string) {
  if (!isId(endpointId)) return null;
  const where = { AND: [{ id: endpointId }, connectionsOf(actor)] };
  const row = await db.webhookEndpoint.findFirst({ where, select });
  return row && known(row);
}

export type EndpointView = NonNullable<Awaited<ReturnType<typeof findEndpoint>>>;

/** A page of what was sent to an endpoint, the latest first; null where the actor does not look after it. */
export async function listDeliveries(actor: Actor, endpointId: string, page: number) {
  if (!(await findEndpoint(actor, endpointId))) return null;
  const where = { endpointId };
  const [rows, total, failed] = await Promise.all([
    db.webhookDelivery.findMany({
      where,
      select: { id: true, event: true, status: true, attempts: true, nextAt: true, tries: true, createdAt: true },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * webhookLimits.perPage,
      take: webhookLimits.perPage,
    }),
    db.webhookDelivery.count({ where }),
    db.webhookDelivery.count({ where: { ...where, status: "FAILED" } }),
  ]);
  return { items: rows.map(({ tries, ...row }) => ({ ...row, tries: readAttempts(tries) })), total, failed, page };
}

export type DeliveryRow = NonNullable<Awaited<ReturnType<typeof listDeliveries>>>["items"][number];

type Slice = { cursor?: string | undefined; limit: number };

/** The same for systems: one row more than asked for, after a place. */
export async function listMessages(actor: Actor, endpointId: string, { cursor, limit }: Slice) {
  if (!(await findEndpoint(actor, endpointId))) return null;
  const rows = await db.webhookDelivery.findMany({
    where: { endpointId, ...(cursor ? { id: { lt: cursor } } : {}) },
    select: { id: true, event: true, status: true, attempts: true, nextAt: true, tries: true, createdAt: true },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  return rows.map(({ tries, ...row }) => ({ ...row, tries: readAttempts(tries) }));
}

/** The id of a message to this endpoint, or null where it is none of the actor's. */
export async function findMessage(actor: Actor, endpointId: string, messageId: string): Promise<string | null> {
  const where = { id: messageId, endpointId, endpoint: connectionsOf(actor) };
  return (await db.webhookDelivery.findFirst({ where, select: { id: true } }))?.id ?? null;
}
