import { type Actor, actorName } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { areOffersOpen, canDecideOffers, canReadOffers } from "#lib/quotation/policy";

const select = {
  id: true,
  number: true,
  title: true,
  status: true,
  version: true,
  round: true,
  isSealed: true,
  openedAt: true,
  closedAt: true,
  buyerId: true,
  companyId: true,
  timeZone: true,
} as const;

/** A request whose offers an actor may read by its place; `notFound` for everybody else, whether or not it exists. */
export async function requestOfBuyer(actor: Actor, requestId: string) {
  const request = await db.purchaseRequest.findUnique({ where: { id: requestId }, select });
  if (!request || !canReadOffers(actor, request)) return fail("notFound");
  return request;
}

/** Writes down that somebody asked for sealed offers before they were opened, and refuses. */
async function refuseEarly(actor: Actor, requestId: string): Promise<never> {
  await audit(db, actor, { action: "quotation.readEarly", subject: `request:${requestId}`, details: { by: actorName(actor) } });
  return fail("forbidden", "stillSealed");
}

/** The same with offers that are open to be read. */
export async function openRequestOfBuyer(actor: Actor, requestId: string) {
  const request = await requestOfBuyer(actor, requestId);
  return areOffersOpen(request) ? request : refuseEarly(actor, requestId);
}

/** An offer that was sent to a request of the actor's, which may decide about it. */
export async function offerToDecide(actor: Actor, quotationId: string) {
  const quotation = await db.quotation.findUnique({ where: { id: quotationId } });
  if (!quotation || quotation.currentVersion === 0) fail("notFound");
  const request = await openRequestOfBuyer(actor, quotation.requestId);
  if (!canDecideOffers(actor, request)) fail("forbidden");
  return { quotation, request };
}
