import { type Actor, actorName } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";
import { priceAt } from "#lib/quotation/comparison/line";
import { Exact, written } from "#lib/quotation/comparison/money";
import { requestAwarded } from "#lib/quotation/events";
import { canDecideOffers } from "#lib/quotation/policy";
import { tellQuoters } from "#lib/quotation/records/tell";
import { type TurningQuotation, turnQuotation } from "#lib/quotation/records/turn";
import { offerContent } from "#lib/quotation/schema/content";
import type { AwardInput } from "#lib/quotation/schema/decisions";
import { standing } from "#lib/quotation/status";
import { turnRequest } from "#lib/rfq/commands/turn";
import { openRequestOfBuyer } from "./side.ts";

type Request = Awaited<ReturnType<typeof openRequestOfBuyer>>;

async function requestToDecide(actor: Actor, requestId: string, version: number): Promise<Request> {
  const request = await openRequestOfBuyer(actor, requestId);
  if (!canDecideOffers(actor, request)) fail("forbidden");
  if (request.status === "PUBLISHED" || request.status === "CLOSED") fail("conflict", "notClosedYet");
  return { ...request, version };
}

const standingOffers = (tx: Transaction, { id, round }: Request) =>
  tx.quotation.findMany({
    where: { requestId: id, round, status: { in: [...standing] }, currentVersion: { gt: 0 } },
    include: { versions: { orderBy: { version: "desc" }, take: 1 } },
    orderBy: { id: "asc" },
  });

type Standing = Awaited<ReturnType<typeof standingOffers>>[number];

function awardLine(request: Request, offer: Standing, { position, quantity }: { position: number; quantity: string }) {
  const [current] = offer.versions;
  if (offer.validUntil !== null && offer.validUntil < clock.now()) fail("conflict", "offerLapsed");
  const content = offerContent.parse(current?.content);
  const line = content.lines.find((one) => one.position === position);
  const price = line?.isBid ? priceAt(line.breaks, new Exact(quantity)) : null;
  if (!price) fail("invalid", `lines.${position}:lineNotOffered`);
  return {
    requestId: request.id,
    position,
    quotationId: offer.id,
    version: current?.version ?? 0,
    quantity,
    unitPrice: written(price.unitPrice),
    currency: content.currency,
  };
}

async function linesToAward(tx: Transaction, request: Request, offers: readonly Standing[], wished: AwardInput["lines"]) {
  const lines = await tx.requestLine.findMany({ where: { requestId: request.id }, select: { position: true, quantity: true } });
  const quantities = new Map(lines.map(({ position, quantity }) => [position, quantity?.toFixed() ?? "1"]));
  const chosen = wished.flatMap(({ position, quotationId }) => {
    if (quotationId === null) return [];
    const offer = offers.find(({ id }) => id === quotationId) ?? fail("conflict", "offerEnded");
    const quantity = quantities.get(position) ?? fail("notFound");
    return [awardLine(request, offer, { position, quantity })];
  });
  return chosen.length > 0 ? chosen : fail("invalid", "nothingAwarded");
}

const plainly = ({ id, requestId, companyId, status, version }: Standing): TurningQuotation => ({
  id,
  requestId,
  companyId,
  status,
  version,
});

/**
 * Gives lines of a request to offers, whole or one by one, at the prices of their current versions. Of two colleagues who decide at
 * once one succeeds. Every supplier that quoted hears of it.
 */
export async function awardRequest(actor: Actor, { requestId, version, reason, note, lines }: AwardInput): Promise<void> {
  const request = await requestToDecide(actor, requestId, version);
  await db.$transaction(async (tx) => {
    await turnRequest(actor, tx, { request, move: "award", reason });
    const offers = await standingOffers(tx, request);
    const rows = await linesToAward(tx, request, offers, lines);
    await tx.awardLine.createMany({
      data: rows.map((row) => ({ ...row, reason, note: note ?? "", actor: actorName(actor) })),
    });
    for (const offer of offers) {
      const isWon = rows.some(({ quotationId }) => quotationId === offer.id);
      const data = { decidedAt: clock.now(), reason };
      await turnQuotation(actor, tx, { quotation: plainly(offer), move: isWon ? "accept" : "decline", reason, data });
      const kind = isWon ? "offerAccepted" : "offerDeclined";
      await tellQuoters(actor, tx, { quotation: offer, kind, title: request.title, reason: note ?? "" });
    }
    await emit(tx, requestAwarded, { requestId });
  });
}

/** Ends a request without an award; every supplier that quoted is told why. */
export async function failRequest(
  actor: Actor,
  { requestId, version, reason }: { requestId: string; version: number; reason: string },
): Promise<void> {
  const request = await requestToDecide(actor, requestId, version);
  await db.$transaction(async (tx) => {
    await turnRequest(actor, tx, { request, move: "fail", reason });
    for (const offer of await standingOffers(tx, request)) {
      await turnQuotation(actor, tx, {
        quotation: plainly(offer),
        move: "decline",
        reason,
        data: { reason, decidedAt: clock.now() },
      });
      await tellQuoters(actor, tx, { quotation: offer, kind: "offerDeclined", title: request.title, reason });
    }
  });
}
