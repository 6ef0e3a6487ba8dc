import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import type { ScoreSheet } from "#lib/quotation/comparison/score";
import { quotationsOfDesk } from "#lib/quotation/policy";
import { readWish } from "#lib/quotation/schema/comparison-wish";
import { loadAsked } from "./asked.ts";
import { compareOffers } from "./comparison.ts";
import { viewOffers } from "./offers.ts";

/**
 * The score sheet of one's own offer once the request was decided, with the best total: how it was judged, and nothing of the others
 * but that number. Null before, without weights, or for somebody else's offer.
 */
export async function findOwnScore(actor: Actor, quotationId: string): Promise<{ own: ScoreSheet; best: number } | null> {
  const quotation = await db.quotation.findFirst({
    where: { AND: [{ id: quotationId, status: { in: ["ACCEPTED", "DECLINED"] } }, quotationsOfDesk(actor)] },
    select: { requestId: true },
  });
  const request = quotation && (await loadAsked(db, quotation.requestId));
  if (!request || (request.status !== "AWARDED" && request.status !== "UNSUCCESSFUL")) return null;
  const { sheets } = await compareOffers(await viewOffers(request), readWish({}));
  const own = sheets.find((sheet) => sheet.quotationId === quotationId);
  return own ? { own, best: Math.max(...sheets.map(({ total }) => total)) } : null;
}
