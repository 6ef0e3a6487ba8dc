import type { Prisma } from "#generated/prisma/client";
import { canInCompany, rolesFor } from "#lib/company/policy";
import { type Actor, companiesOf, isPerson, roleIn, worksFor } from "#lib/platform/actor";
import { canEditRequest, type RequestOwner } from "#lib/rfq/policy";

/** Writes and sends offers of a firm. */
export const canQuoteFor = (actor: Actor, companyId: string): boolean =>
  actor.kind === "user" && canInCompany(actor, companyId, "inquiries");

/** Reads the offers of a firm: all its people. */
export const canReadQuotationsOf = (actor: Actor, companyId: string): boolean =>
  actor.kind === "user" && canInCompany(actor, companyId, "see");

/** Sends what is worth more than the firm lets everybody send. */
export const canApprove = (actor: Actor, companyId: string): boolean =>
  ["OWNER", "MANAGER"].includes(roleIn(actor, companyId) ?? "");

/** The offers that an actor may read as their sender's side does; for where-clauses. */
export const quotationsOfDesk = (actor: Actor): Prisma.QuotationWhereInput =>
  actor.kind === "user" ? { companyId: { in: companiesOf(actor, ...rolesFor("see")) } } : { id: { in: [] } };

const isBuyersOwn = (actor: Actor, { buyerId, companyId }: RequestOwner) => isPerson(actor, buyerId) && companyId === null;

/**
 * Reads the offers to a request: the buyer and the people of the buyer's firm. Not the staff, and not the house itself: what firms
 * offer is between the two sides.
 */
export const canReadOffers = (actor: Actor, request: RequestOwner): boolean =>
  actor.kind === "user" &&
  (isBuyersOwn(actor, request) ||
    (request.companyId !== null && worksFor(actor, request.companyId)) ||
    canEditRequest(actor, request));

/** Shortlists, counters, marks and awards: whoever may also write the request. */
export const canDecideOffers = (actor: Actor, request: RequestOwner): boolean =>
  actor.kind === "user" && canEditRequest(actor, request);

/** Sealed offers are nobody's to read before they are opened, but their sender's. */
export const areOffersOpen = ({ isSealed, openedAt }: { isSealed: boolean; openedAt: Date | null }): boolean =>
  !isSealed || openedAt !== null;
