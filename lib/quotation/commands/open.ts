import type { Actor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { clock } from "#lib/platform/clock";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { log } from "#lib/platform/log";
import { tellOffers } from "#lib/quotation/records/tell";
import type { OfferContent } from "#lib/quotation/schema/content";
import { offerHash, unsealOffer } from "#lib/quotation/sealing";
import { standing } from "#lib/quotation/status";
import { turnRequest } from "#lib/rfq/commands/turn";

const mostSealed = 20;

type Sealed = { version: number; sealed: string | null; hash: string; quotation: { id: string; currentVersion: number } };

/** What a sealed version says, held against the hash that its sender was shown; null where it is not what was sent. */
function contentOf(requestId: string, { sealed, hash, quotation }: Sealed): OfferContent | null {
  try {
    const offer = unsealOffer(requestId, sealed ?? "");
    return offerHash(offer) === hash ? offer.content : null;
  } catch {
    log.error({ quotationId: quotation.id }, "quotation: a sealed offer cannot be opened");
    return null;
  }
}

async function openVersion(tx: Transaction, row: Sealed, content: OfferContent, timeZone: string): Promise<void> {
  const { id, currentVersion } = row.quotation;
  await tx.quotationVersion.updateMany({
    where: { quotationId: id, version: row.version, openedAt: null },
    data: { content, openedAt: clock.now() },
  });
  if (row.version !== currentVersion) return;
  await tx.$executeRaw`
    update "Quotation" set "validUntil" = (${content.validUntil}::date + 1)::timestamp at time zone ${timeZone}
    where id = ${id}::uuid`;
}

/**
 * Opens the offers of a request whose time is over: each is decrypted, held against its hash and kept readable beside what was
 * sealed; then the buyer's evaluation begins. Runs once: a second call finds the request moved on. One that cannot be opened
 * stays closed and is named in the log and the audit; the others are opened all the same.
 */
export async function openOffers(actor: Actor, { requestId }: { requestId: string }): Promise<void> {
  if (actor.kind !== "system") fail("forbidden");
  const request = await db.purchaseRequest.findUnique({ where: { id: requestId } });
  if (request?.status !== "CLOSED") return;
  await db.$transaction(async (tx) => {
    const rows = await tx.quotationVersion.findMany({
      where: {
        openedAt: null,
        sealed: { not: null },
        quotation: { requestId, round: request.round, status: { in: [...standing] } },
      },
      select: { version: true, sealed: true, hash: true, quotation: { select: { id: true, currentVersion: true } } },
      orderBy: [{ quotationId: "asc" }, { version: "asc" }],
      take: mostSealed * 50,
    });
    let unreadable = 0;
    for (const row of rows) {
      const content = contentOf(requestId, row);
      if (content) await openVersion(tx, row, content, request.timeZone);
      else unreadable += 1;
    }
    await turnRequest(actor, tx, { request, move: "evaluate", data: { openedAt: clock.now() } });
    await tellOffers(actor, tx, { request, kind: "offersOpened", count: request.quoteCount });
    const details = { opened: rows.length - unreadable, unreadable };
    await audit(tx, actor, { action: "quotation.open", subject: `request:${requestId}`, details });
  });
}
