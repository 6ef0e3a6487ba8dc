import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { areOffersOpen } from "#lib/quotation/policy";
import { standing } from "#lib/quotation/status";

const mostTold = 5_000;

const requestSelect = {
  id: true,
  number: true,
  status: true,
  round: true,
  buyerId: true,
  companyId: true,
  isSealed: true,
  openedAt: true,
} as const;

/** A request as messages speak of it, for the house's own work. */
export async function findTold(actor: Actor, requestId: string) {
  if (actor.kind !== "system") fail("forbidden");
  return db.purchaseRequest.findUnique({ where: { id: requestId }, select: requestSelect });
}

export type ToldRequest = NonNullable<Awaited<ReturnType<typeof findTold>>>;

/** A step of an offer as messages speak of it. */
export async function findMove(actor: Actor, moveId: string) {
  if (actor.kind !== "system") fail("forbidden");
  const move = await db.quotationMove.findUnique({
    where: { id: moveId },
    select: {
      id: true,
      move: true,
      status: true,
      quotation: { select: { id: true, number: true, companyId: true, request: { select: requestSelect } } },
    },
  });
  return move && { ...move, isOpen: areOffersOpen(move.quotation.request) };
}

/** The firms that were invited to a request. */
export async function invitedTo(actor: Actor, requestId: string): Promise<string[]> {
  if (actor.kind !== "system") fail("forbidden");
  const rows = await db.requestPlace.findMany({
    where: { requestId, kind: "INVITED", declinedAt: null },
    select: { companyId: true },
    take: mostTold,
  });
  return rows.map(({ companyId }) => companyId);
}

/** The firms that still have to do with a request: told and not declined, or with an offer of this round. */
export async function concernedBy(actor: Actor, requestId: string): Promise<string[]> {
  if (actor.kind !== "system") fail("forbidden");
  const [told, quoted] = await Promise.all([
    db.requestPlace.findMany({
      where: { requestId, declinedAt: null, kind: { not: "FOUND" } },
      select: { companyId: true },
      take: mostTold,
    }),
    db.quotation.findMany({
      where: { requestId, status: { in: ["DRAFT", "LAPSED", ...standing] } },
      select: { companyId: true },
      take: mostTold,
    }),
  ]);
  return [...new Set([...told, ...quoted].map(({ companyId }) => companyId))];
}
