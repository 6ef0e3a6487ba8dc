import type { Prisma } from "#generated/prisma/client";
import { canInCompany, rolesFor } from "#lib/company/policy";
import { type Actor, companiesOf, isPerson, isStaff, type UserActor, worksFor } from "#lib/platform/actor";
import { canReview } from "#lib/review/policy";
import { shownStates, verifiedLevel } from "./schema/states.ts";

/** Whose a request is: its buyer's, or that of everybody who buys for its firm. */
export type RequestOwner = { buyerId: string | null; companyId: string | null };

/** Everybody who is signed in may ask for quotations. */
export const isBuyer = (actor: Actor): actor is UserActor => actor.kind === "user";

const isOwn = (actor: Actor, { buyerId, companyId }: RequestOwner) =>
  isPerson(actor, buyerId) && (companyId === null || worksFor(actor, companyId));

/** Writes a request and decides about it: its buyer, and who buys for its firm. */
export const canEditRequest = (actor: Actor, request: RequestOwner): boolean =>
  actor.kind === "system" ||
  isOwn(actor, request) ||
  (request.companyId !== null && canInCompany(actor, request.companyId, "buying"));

const readsAll = (actor: Actor) => actor.kind === "system" || isStaff(actor, "MODERATOR", "AUDITOR");

/** Reads a request as its buyer's side does: also colleagues who only look, and the staff. */
export const canReadRequest = (actor: Actor, request: RequestOwner): boolean =>
  readsAll(actor) || isOwn(actor, request) || (request.companyId !== null && worksFor(actor, request.companyId));

/** The requests of a buyer's desk: one's own, and those of the firms one works for. */
export const requestsOfDesk = (actor: Actor): Prisma.PurchaseRequestWhereInput =>
  isBuyer(actor)
    ? {
        OR: [
          ...(isPerson(actor, actor.userId) ? [{ buyerId: actor.userId, companyId: null }] : []),
          { companyId: { in: companiesOf(actor) } },
        ],
      }
    : { id: { in: [] } };

/** What an actor may read as the buyer's side does. */
export const requestsReadBy = (actor: Actor): Prisma.PurchaseRequestWhereInput => (readsAll(actor) ? {} : requestsOfDesk(actor));

/** The firms an actor may ask in the name of. */
export const buysFor = (actor: Actor): string[] => companiesOf(actor, ...rolesFor("buying"));

/** Decides whether a request is published; nobody about an own one. */
export const canModerateRequest = (actor: Actor, request: RequestOwner): boolean =>
  actor.kind === "system" || (canReview(actor, "REQUEST") && !isOwn(actor, request) && !isColleague(actor, request));

const isColleague = (actor: Actor, { companyId }: RequestOwner) => companyId !== null && worksFor(actor, companyId);

/** A firm that looks for requests. */
export type SupplierView = { id: string; verificationLevel: number };

/**
 * The requests that a supplier may see: published ones, of others, that are for everybody, for firms as verified as it is, or that
 * it was invited to or has quoted. The caller has checked that the actor works for the firm.
 */
export const requestsVisibleToSupplier = ({ id, verificationLevel }: SupplierView): Prisma.PurchaseRequestWhereInput => ({
  AND: [
    { status: { in: [...shownStates] }, publishedAt: { not: null } },
    { OR: [{ companyId: null }, { companyId: { not: id } }] },
    {
      OR: [
        { visibility: "PUBLIC" },
        ...(verificationLevel >= verifiedLevel ? [{ visibility: "VERIFIED" as const }] : []),
        { places: { some: { companyId: id, OR: [{ kind: "INVITED" as const }, { quotedAt: { not: null } }] } } },
      ],
    },
  ],
});

/** Whether suppliers are told who asks. Everybody sees the country. */
export const isBuyerShown = ({ isBuyerNamed }: { isBuyerNamed: boolean }): boolean => isBuyerNamed;

/** Sees requests as a firm that sells, and asks about them: its people by their roles, the house itself. */
export const canLookForSupplier = (actor: Actor, companyId: string): boolean =>
  actor.kind === "system" || canInCompany(actor, companyId, "see");

/** The requests that everybody may see, visitors too: for all suppliers, and published. */
export const publicRequests = {
  visibility: "PUBLIC",
  status: { in: [...shownStates] },
  publishedAt: { not: null },
} satisfies Prisma.PurchaseRequestWhereInput;

/** The same in a statement, for the alias `r`. */
export const publicRequestsSql = `r.visibility = 'PUBLIC' and r."publishedAt" is not null
  and r.status in (${shownStates.map((status) => `'${status}'`).join(", ")})`;
