import type { Actor } from "#lib/platform/actor";
import { db, type Transaction } from "#lib/platform/db";
import { requestsVisibleToSupplier } from "#lib/rfq/policy";
import { matchReasons } from "#lib/rfq/schema/matching";
import { supplierView } from "./for-supplier.ts";

type Places = { quoteCap: number; quoteCount: number };

/** Places that nobody has: those of suppliers who were invited and have neither quoted nor said no are kept for them. */
export const freeOf = ({ quoteCap, quoteCount }: Places, openInvitations: number): number =>
  Math.max(0, quoteCap - quoteCount - openInvitations);

/** Invitations that were neither taken up nor declined: each keeps a place. */
export const openInvitations = (database: Pick<Transaction, "requestPlace">, requestId: string): Promise<number> =>
  database.requestPlace.count({ where: { requestId, kind: "INVITED", quotedAt: null, declinedAt: null } });

/** How many places of a request are free for suppliers who were not invited. */
export async function freePlaces(requestId: string, database: Pick<Transaction, "requestPlace" | "purchaseRequest"> = db) {
  const [request, invited] = await Promise.all([
    database.purchaseRequest.findUnique({ where: { id: requestId }, select: { quoteCap: true, quoteCount: true } }),
    openInvitations(database, requestId),
  ]);
  return request ? freeOf(request, invited) : 0;
}

/**
 * What a firm's own people see of its place: why it was told, what it did, how many places are left for it. Null where the firm may not
 * see the request or the actor does not work there.
 */
export async function findOwnPlace(actor: Actor, companyId: string, requestId: string) {
  const supplier = await supplierView(actor, companyId);
  if (!supplier) return null;
  const [request, place, invited, quoted] = await Promise.all([
    db.purchaseRequest.findFirst({
      where: { AND: [{ id: requestId }, requestsVisibleToSupplier(supplier)] },
      select: { quoteCap: true, quoteCount: true, status: true, deadlineAt: true },
    }),
    db.requestPlace.findUnique({
      where: { requestId_companyId: { requestId, companyId } },
      select: { kind: true, wave: true, score: true, reasons: true, seenAt: true, quotedAt: true, declinedAt: true },
    }),
    openInvitations(db, requestId),
    db.quotation.count({ where: { requestId, companyId, currentVersion: { gt: 0 }, status: { not: "WITHDRAWN" } } }),
  ]);
  if (!request) return null;
  const isKept = place?.kind === "INVITED" && !place.quotedAt && !place.declinedAt;
  return {
    place: place && { ...place, reasons: matchReasons.parse(place.reasons) },
    placesLeft: freeOf(request, isKept ? invited - 1 : invited),
    quoteCap: request.quoteCap,
    isKept,
    isOpen: request.status === "PUBLISHED" && request.deadlineAt !== null && request.deadlineAt > new Date(),
    isQuoted: quoted > 0,
  };
}

export type OwnPlace = NonNullable<Awaited<ReturnType<typeof findOwnPlace>>>;
