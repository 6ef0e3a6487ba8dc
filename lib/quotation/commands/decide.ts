import type { Actor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { markedCriteria } from "#lib/quotation/comparison/score";
import { tellQuoters } from "#lib/quotation/records/tell";
import { turnQuotation } from "#lib/quotation/records/turn";
import type { CounterInput, DeclineInput, MarksInput } from "#lib/quotation/schema/decisions";
import { offerToDecide, requestOfBuyer } from "./side.ts";

type Chosen = { quotationId: string; version: number };

const deciding = ["PUBLISHED", "CLOSED", "EVALUATING"];

async function toDecide(actor: Actor, { quotationId, version }: Chosen) {
  const { quotation, request } = await offerToDecide(actor, quotationId);
  if (!deciding.includes(request.status)) fail("conflict", "requestDecided");
  return { quotation: { ...quotation, version }, request };
}

/** Puts an offer on the short list, or takes it off again. */
export async function shortlistOffer(actor: Actor, { isListed, ...chosen }: Chosen & { isListed: boolean }): Promise<void> {
  const { quotation } = await toDecide(actor, chosen);
  await db.$transaction((tx) => turnQuotation(actor, tx, { quotation, move: isListed ? "shortlist" : "unlist" }));
}

/** Asks a supplier for other prices or terms; it answers with a new version, also after the close. */
export async function counterOffer(actor: Actor, { reason, lines, ...chosen }: CounterInput): Promise<void> {
  const { quotation, request } = await toDecide(actor, chosen);
  await db.$transaction(async (tx) => {
    await turnQuotation(actor, tx, { quotation, move: "counter", reason, details: { lines } });
    await tellQuoters(actor, tx, { quotation, kind: "offerCountered", title: request.title, reason });
  });
}

/** Tells a supplier that its offer will not be taken. */
export async function declineOffer(actor: Actor, { reason, ...chosen }: DeclineInput): Promise<void> {
  const { quotation, request } = await toDecide(actor, chosen);
  await db.$transaction(async (tx) => {
    await turnQuotation(actor, tx, { quotation, move: "decline", reason, data: { reason, decidedAt: clock.now() } });
    await tellQuoters(actor, tx, { quotation, kind: "offerDeclined", title: request.title, reason });
  });
}

/** Keeps the points that the buyer gives by hand for the criteria that nobody can compute. */
export async function markOffer(actor: Actor, { marks, ...chosen }: MarksInput): Promise<void> {
  const { quotation } = await toDecide(actor, chosen);
  const given = markedCriteria.flatMap((criterion) => {
    const points = marks[criterion] ?? null;
    return points === null ? [] : [[criterion, points] as const];
  });
  await db.$transaction(async (tx) => {
    const { count } = await tx.quotation.updateMany({
      where: { id: quotation.id, version: quotation.version },
      data: { marks: Object.fromEntries(given), version: { increment: 1 } },
    });
    if (count === 0) fail("conflict");
    const subject = `quotation:${quotation.id}`;
    await audit(tx, actor, { action: "quotation.mark", subject, details: { marks: Object.fromEntries(given) } });
  });
}

const mostNotes = 200;

/** A note among the buyer's people; suppliers never see it. */
export async function noteOnOffer(actor: Actor, { quotationId, text }: { quotationId: string; text: string }): Promise<void> {
  if (actor.kind !== "user") fail("unauthenticated");
  const quotation = await db.quotation.findUnique({
    where: { id: quotationId },
    select: { requestId: true, currentVersion: true },
  });
  if (!quotation || quotation.currentVersion === 0) fail("notFound");
  await requestOfBuyer(actor, quotation.requestId);
  if ((await db.quotationNote.count({ where: { quotationId } })) >= mostNotes) fail("limit", "notesFull");
  await db.quotationNote.create({ data: { quotationId, userId: actor.userId, text } });
}

/** Notes that the buyer's side looked at the offers: it is what gives or keeps a supplier's quota. Only the first look counts. */
export async function noteOffersSeen(actor: Actor, { requestId }: { requestId: string }): Promise<void> {
  const request = await requestOfBuyer(actor, requestId);
  if (actor.kind !== "user" || actor.watcherId !== null || (request.isSealed && request.openedAt === null)) return;
  await db.quotation.updateMany({
    where: { requestId, seenAt: null, currentVersion: { gt: 0 } },
    data: { seenAt: clock.now() },
  });
}
