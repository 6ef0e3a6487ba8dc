import { type Actor, system } from "#lib/platform/actor";
import { db, type Transaction } from "#lib/platform/db";
import { closeReview } from "#lib/review/commands";
import { closeRequest, type TurningRequest, turnRequest } from "#lib/rfq/commands/turn";
import { heldRequest } from "#lib/rfq/queries/own";
import type { RequestStatus } from "#lib/rfq/schema/states";

const clerk = system("account.erased");
const reason = "buyerLeft";
const unsettled: RequestStatus[] = ["DRAFT", "RETURNED", "SUBMITTED", "PUBLISHED", "CLOSED", "EVALUATING"];
const mostAtOnce = 500;

const withdraw = (actor: Actor, tx: Transaction, request: TurningRequest) =>
  turnRequest(actor, tx, { request, move: "withdraw", reason, data: { nextWaveAt: null } });

/** The way out from each state: nobody is left who could decide. */
async function end(tx: Transaction, requestId: string): Promise<void> {
  const request = await heldRequest(tx, requestId);
  const { status, number, quoteCount } = request;
  if (status === "DRAFT" && number === null) {
    await tx.purchaseRequest.delete({ where: { id: requestId } });
    return;
  }
  if (status === "SUBMITTED") {
    await closeReview(clerk, tx, { kind: "REQUEST", subjectId: requestId, outcome: "withdrawn" });
    await withdraw(clerk, tx, await turnRequest(clerk, tx, { request, move: "takeBack", reason }));
    return;
  }
  if (status === "DRAFT" || status === "RETURNED" || (status === "PUBLISHED" && quoteCount === 0)) {
    await withdraw(clerk, tx, request);
    return;
  }
  const closed = status === "PUBLISHED" ? await closeRequest(clerk, tx, { requestId, cause: "buyer" }) : request;
  await turnRequest(clerk, tx, { request: closed, move: "cancel", reason, data: { closeReason: reason } });
}

/** Ends what somebody who left for good had asked for in their own name; requests of a firm stay with the firm. */
export async function endRequestsOfErased({ userId }: { userId: string }): Promise<void> {
  const open = await db.purchaseRequest.findMany({
    where: { buyerId: userId, companyId: null, status: { in: unsettled } },
    select: { id: true },
    take: mostAtOnce,
  });
  for (const { id } of open) await db.$transaction((tx) => end(tx, id));
}
