import type { Prisma } from "#generated/prisma/client";
import { type Actor, actorName } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import type { Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";
import { requestClosed, requestEnded, requestPublished, requestsChanged } from "#lib/rfq/events";
import { type RequestMove, type RequestStatus, requestFlow } from "#lib/rfq/status";

export type TurningRequest = { id: string; status: RequestStatus; version: number };

export type Turn = {
  request: TurningRequest;
  move: RequestMove;
  /** Other columns that change with it. */
  data?: Omit<Prisma.PurchaseRequestUncheckedUpdateManyInput, "id" | "status" | "version">;
  reason?: string | null;
};

const ends: readonly RequestStatus[] = ["CANCELLED", "WITHDRAWN", "EXPIRED"];

async function tellOthers(tx: Transaction, requestId: string, status: RequestStatus) {
  await emit(tx, requestsChanged, { requestIds: [requestId] });
  if (status === "PUBLISHED") await emit(tx, requestPublished, { requestId });
  if (status === "CLOSED") await emit(tx, requestClosed, { requestId });
  if (ends.includes(status)) await emit(tx, requestEnded, { requestId });
}

/**
 * One move of a request inside the caller's transaction: compare-and-set on state and version, a row of history, the audit log and
 * its events. The caller has checked that the actor may. Fails with `conflict` where the move is not possible or somebody was faster.
 */
export async function turnRequest(actor: Actor, tx: Transaction, turn: Turn): Promise<TurningRequest> {
  const { request, move, data = {}, reason = null } = turn;
  const status = requestFlow.after(request.status, move);
  const { count } = await tx.purchaseRequest.updateMany({
    where: { id: request.id, status: request.status, version: request.version },
    data: { ...data, status, version: { increment: 1 } },
  });
  if (count === 0) fail("conflict");
  await tx.requestMove.create({ data: { requestId: request.id, move, status, actor: actorName(actor), reason } });
  const details = { from: request.status, to: status, ...(reason ? { reason } : {}) };
  await audit(tx, actor, { action: `request.${move}`, subject: `request:${request.id}`, details });
  await tellOthers(tx, request.id, status);
  return { id: request.id, status, version: request.version + 1 };
}

export type ClosingCause = "deadline" | "cap" | "buyer";

/**
 * Ends the time for quotations, inside the caller's transaction: closed where there are live ones, expired where there are none. The
 * row is locked first, so that a quotation that is sent at the same moment counts or is refused, never both.
 */
export async function closeRequest(
  actor: Actor,
  tx: Transaction,
  { requestId, cause }: { requestId: string; cause: ClosingCause },
): Promise<TurningRequest> {
  const [found] = await tx.$queryRaw<(TurningRequest & { quoteCount: number; now: Date })[]>`
    select id, status, version, "quoteCount", now() as now from "PurchaseRequest" where id = ${requestId}::uuid for update`;
  if (!found) fail("notFound");
  const { quoteCount, now, ...request } = found;
  const move = quoteCount > 0 ? "close" : "expire";
  return turnRequest(actor, tx, { request, move, reason: cause, data: { closedAt: now, closeReason: cause, nextWaveAt: null } });
}
