import type { UserActor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { submitRequest } from "#lib/rfq/commands/course";
import { decideRequest } from "#lib/rfq/commands/decide";
import { startRequest } from "#lib/rfq/commands/start";
import { emptyLine } from "#lib/rfq/schema/line";
import type { RequestRecord } from "#lib/rfq/schema/record";
import { makeLeaf, makeStaff, makeUser } from "./factories.ts";

const dayMs = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * dayMs);

/** A request in which nothing is missing. */
export async function plainRequest(fields: Partial<RequestRecord> = {}): Promise<Partial<RequestRecord>> {
  const categoryId = (await makeLeaf()).leafId;
  return {
    title: "Thermos flasks",
    incoterm: "FOB",
    place: "Ningbo",
    currency: "USD",
    deadlineAt: inDays(10).toISOString(),
    deliverTo: inDays(60).toISOString().slice(0, 10),
    lines: [{ ...emptyLine("Thermos flask 500 ml"), quantity: "2000", categoryId }],
    ...fields,
  };
}

/** A draft of a buyer's own, complete unless fields say otherwise. */
export async function makeRequest(buyer?: UserActor, fields: Partial<RequestRecord> & { companyId?: string } = {}) {
  const actor = buyer ?? (await makeUser());
  const { companyId, ...record } = fields;
  const { requestId } = await startRequest(
    actor,
    { locale: "en", ...(companyId ? { companyId } : {}) },
    await plainRequest(record),
  );
  return { actor, requestId };
}

export const versionOf = async (requestId: string): Promise<number> =>
  (await db.purchaseRequest.findUniqueOrThrow({ where: { id: requestId }, select: { version: true } })).version;

/** A request that waits for the staff. */
export async function makeSubmitted(buyer?: UserActor, fields: Partial<RequestRecord> & { companyId?: string } = {}) {
  const made = await makeRequest(buyer, fields);
  const { number } = await submitRequest(made.actor, { requestId: made.requestId, version: await versionOf(made.requestId) });
  return { ...made, number };
}

/** A request that suppliers see, published as the staff publishes. */
export async function makePublished(buyer?: UserActor, fields: Partial<RequestRecord> & { companyId?: string } = {}) {
  const made = await makeSubmitted(buyer, fields);
  const moderator = await makeStaff("MODERATOR");
  await decideRequest(moderator, made.requestId, { decision: "publish", version: await versionOf(made.requestId) });
  return { ...made, moderator };
}

/** Puts a deadline where a test needs it, as only time does. */
export const moveDeadline = (requestId: string, deadlineAt: Date) =>
  db.purchaseRequest.update({ where: { id: requestId }, data: { deadlineAt } });
