import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { freePlace } from "#lib/quotation/records/place";
import { turnQuotation } from "#lib/quotation/records/turn";
import { isStanding } from "#lib/quotation/status";
import { ownQuotation } from "./draft.ts";

/** Takes an offer back. Its place goes to others while the request is open; what was sent stays in the history. */
export async function withdrawQuotation(
  actor: Actor,
  { quotationId, version, reason }: { quotationId: string; version: number; reason: string | null },
): Promise<void> {
  const quotation = await ownQuotation(actor, quotationId);
  if (!isStanding(quotation.status)) fail("conflict", "offerEnded");
  await db.$transaction(async (tx) => {
    await freePlace(actor, tx, quotation.requestId);
    await turnQuotation(actor, tx, { quotation: { ...quotation, version }, move: "withdraw", reason });
  });
}
