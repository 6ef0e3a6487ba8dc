import { z } from "zod";
import { makeEndpoint, removeEndpoint } from "#lib/integration/commands/endpoints";
import { replayDelivery, replayFailed } from "#lib/integration/commands/replay";
import { type EndpointRow, findEndpoint, findMessage, listEndpoints, listMessages } from "#lib/integration/queries/endpoints";
import { webhookEvents, webhookLimits } from "#lib/integration/schema/webhooks";
import type { Actor } from "#lib/platform/actor";
import { fail } from "#lib/platform/errors";
import { cut, pageFields } from "./paging.ts";
import type { ApiEndpoint } from "./shapes.ts";

type One = { id: string };
const idOf = ({ id }: One): string => z.uuid().safeParse(id).data ?? fail("notFound");
const holderOf = (actor: Actor) => ({ companyId: (actor.kind === "user" && actor.key?.companyId) || null });

export const endpointsQuery = z.strictObject({});

const shown = ({ id, url, events, status, createdAt }: EndpointRow): ApiEndpoint => ({
  ...{ id, url, events, state: status, createdAt: createdAt.toISOString() },
});

/** The endpoints of the key's firm or person. */
export const endpointList = async (actor: Actor) => ({ items: (await listEndpoints(actor, holderOf(actor))).map(shown) });

export const endpointBody = z
  .strictObject({
    url: z.string().trim().min(1).max(webhookLimits.url).refine(URL.canParse, "httpsUrl"),
    events: z.array(z.enum(webhookEvents)).min(1).max(webhookEvents.length),
  })
  .meta({ id: "EndpointInput" });

/** Adds an endpoint; the answer is the only place where its secret stands. */
export async function createEndpoint(
  actor: Actor,
  input: z.infer<typeof endpointBody>,
): Promise<ApiEndpoint & { secret: string }> {
  const { endpointId, secret } = await makeEndpoint(actor, { ...holderOf(actor), ...input });
  const made = (await findEndpoint(actor, endpointId)) ?? fail("notFound");
  return { ...shown(made), secret };
}

export async function deleteEndpoint(actor: Actor, one: One): Promise<{ id: string; isDeleted: boolean }> {
  await removeEndpoint(actor, { endpointId: idOf(one) });
  return { id: one.id, isDeleted: true };
}

export const messagesQuery = z.strictObject({ id: z.string(), ...pageFields });

/** What was sent to an endpoint, with every try. */
export async function messageList(actor: Actor, { id, ...page }: z.infer<typeof messagesQuery>) {
  const rows = (await listMessages(actor, id, page)) ?? fail("notFound");
  const { items, nextCursor } = cut(rows, page);
  return {
    items: items.map(({ status, nextAt, createdAt, ...message }) => ({
      ...message,
      state: status,
      createdAt: createdAt.toISOString(),
      nextAt: status === "PENDING" ? nextAt.toISOString() : null,
    })),
    nextCursor,
  };
}

export const replayBody = z
  .strictObject({ since: z.iso.date().optional(), message: z.uuid().optional() })
  .meta({ id: "ReplayInput" });
export const replayInput = z
  .strictObject({ id: z.string(), ...replayBody.shape })
  .refine(({ since, message }) => (since === undefined) !== (message === undefined), { path: ["since"], error: "required" });

/** Sends one message again, or all that have failed since a day. */
export async function replayMessages(actor: Actor, input: z.infer<typeof replayInput>): Promise<{ count: number }> {
  const endpointId = idOf(input);
  if (input.since) return replayFailed(actor, { endpointId, since: input.since });
  const log = await findMessage(actor, endpointId, input.message ?? "");
  await replayDelivery(actor, { deliveryId: log ?? fail("notFound") });
  return { count: 1 };
}
