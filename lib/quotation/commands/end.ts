import type { Actor } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { oneByOne } from "#lib/platform/jobs/one-by-one";
import { tellQuoters } from "#lib/quotation/records/tell";
import { turnQuotation } from "#lib/quotation/records/turn";
import { standing } from "#lib/quotation/status";

const batch = 200;
const plain = { id: true, requestId: true, companyId: true, status: true, version: true } as const;

/** Lets offers lapse whose last day is over and about which nobody has decided; by the database's clock. Returns how many. */
export async function lapseOffers(actor: Actor): Promise<number> {
  if (actor.kind !== "system") fail("forbidden");
  const due = await db.$queryRaw<{ id: string }[]>`
    select q.id from "Quotation" q join "PurchaseRequest" r on r.id = q."requestId"
    where q.status in ('SUBMITTED', 'SHORTLISTED', 'COUNTERED') and q."validUntil" <= now() and r.status <> 'PUBLISHED'
    order by q."validUntil" limit ${batch}`;
  const lapse = ({ id }: { id: string }) =>
    db.$transaction(async (tx) => {
      const quotation = await tx.quotation.findFirst({ where: { id, status: { in: [...standing] } }, select: plain });
      if (quotation) await turnQuotation(actor, tx, { quotation, move: "lapse", data: { decidedAt: clock.now() } });
    });
  await oneByOne(due, "quotation: lapsing failed", lapse);
  return due.length;
}

/** Ends what was written or sent for a request that came to its end without a decision, and tells those who had sent it. */
export async function endOffers(actor: Actor, { requestId }: { requestId: string }): Promise<void> {
  if (actor.kind !== "system") fail("forbidden");
  const request = await db.purchaseRequest.findUnique({ where: { id: requestId }, select: { title: true, closeReason: true } });
  if (!request) return;
  await db.$transaction(async (tx) => {
    const ended = await tx.quotation.findMany({
      where: { requestId, status: { in: ["DRAFT", ...standing] } },
      select: plain,
      orderBy: { id: "asc" },
      take: batch,
    });
    for (const quotation of ended) {
      await turnQuotation(actor, tx, { quotation, move: "lapse", reason: "requestEnded", data: { decidedAt: clock.now() } });
      if (quotation.status === "DRAFT") continue;
      await tellQuoters(actor, tx, { quotation, kind: "requestEnded", title: request.title });
    }
  });
}

/** Tells those who have quoted that what is asked for was changed. */
export async function tellAmended(actor: Actor, { requestId }: { requestId: string }): Promise<void> {
  if (actor.kind !== "system") fail("forbidden");
  const request = await db.purchaseRequest.findUnique({ where: { id: requestId }, select: { title: true } });
  if (!request) return;
  await db.$transaction(async (tx) => {
    const quoted = await tx.quotation.findMany({
      where: { requestId, status: { in: ["DRAFT", ...standing] } },
      select: plain,
      orderBy: { id: "asc" },
      take: batch,
    });
    for (const quotation of quoted) await tellQuoters(actor, tx, { quotation, kind: "requestAmended", title: request.title });
  });
}
