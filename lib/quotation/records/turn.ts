import type { Prisma } from "#generated/prisma/client";
import { type Actor, actorName } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import type { Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";
import { quotationMoved } from "#lib/quotation/events";
import { isStanding, liveKeyOf, type QuotationMove, type QuotationStatus, quotationFlow } from "#lib/quotation/status";

export type TurningQuotation = { id: string; requestId: string; companyId: string; status: QuotationStatus; version: number };

export type Turn = {
  quotation: TurningQuotation;
  move: QuotationMove;
  data?: Omit<Prisma.QuotationUncheckedUpdateManyInput, "id" | "status" | "version" | "liveKey">;
  reason?: string | null;
  details?: Prisma.InputJsonObject;
};

/**
 * One move of a quotation inside the caller's transaction: compare-and-set on state and version, a row of history and the audit log.
 * What came to its end frees the firm's one live offer. Fails with `conflict` where the move is not possible or somebody was faster.
 */
export async function turnQuotation(actor: Actor, tx: Transaction, turn: Turn): Promise<TurningQuotation> {
  const { quotation, move, data = {}, reason = null, details = {} } = turn;
  const status = quotationFlow.after(quotation.status, move);
  const isLive = status === "DRAFT" || isStanding(status) || status === "ACCEPTED";
  const { count } = await tx.quotation.updateMany({
    where: { id: quotation.id, status: quotation.status, version: quotation.version },
    data: { ...data, status, version: { increment: 1 }, liveKey: isLive ? liveKeyOf(quotation) : null },
  });
  if (count === 0) fail("conflict");
  const { id: moveId } = await tx.quotationMove.create({
    data: { quotationId: quotation.id, move, status, actor: actorName(actor), reason, details },
    select: { id: true },
  });
  await emit(tx, quotationMoved, { quotationId: quotation.id, moveId });
  await audit(tx, actor, {
    action: `quotation.${move}`,
    subject: `quotation:${quotation.id}`,
    details: { requestId: quotation.requestId, companyId: quotation.companyId, ...(reason ? { reason } : {}) },
  });
  return { ...quotation, status, version: quotation.version + 1 };
}
