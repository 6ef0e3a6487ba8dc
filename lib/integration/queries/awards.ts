import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { canReadOffers } from "#lib/quotation/policy";
import { loadAsked } from "#lib/quotation/queries/asked";

/** What was decided about a request, line by line, for its buyer's side; null for everybody else. */
export async function findAward(actor: Actor, requestId: string) {
  const request = await loadAsked(db, requestId);
  if (!request || !canReadOffers(actor, request)) return null;
  const lines = await db.awardLine.findMany({
    where: { requestId },
    select: {
      position: true,
      quotationId: true,
      version: true,
      quantity: true,
      unitPrice: true,
      currency: true,
      reason: true,
      note: true,
      createdAt: true,
    },
    orderBy: { position: "asc" },
  });
  return { request, lines };
}
