import { canBecomeOpen, canOpenRequest } from "#lib/opendata/policy";
import type { Actor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";
import { requestsChanged } from "#lib/rfq/events";
import { canReadRequest } from "#lib/rfq/policy";

/**
 * Agrees that a published request is open data, or takes it back: then none of its releases is served any more. Twice the same changes
 * nothing. Fails with `notFound`, `forbidden` for colleagues who only look, `conflict` for requests that not everybody sees.
 */
export async function setOpenData(
  actor: Actor,
  { requestId, isOpen }: { requestId: string; isOpen: boolean },
): Promise<{ isChanged: boolean }> {
  return db.$transaction(async (tx) => {
    const select = { id: true, buyerId: true, companyId: true, visibility: true, publishedAt: true } as const;
    const request = (await tx.purchaseRequest.findUnique({ where: { id: requestId }, select })) ?? fail("notFound");
    if (!canReadRequest(actor, request)) fail("notFound");
    if (!canOpenRequest(actor, request)) fail("forbidden");
    if (!canBecomeOpen(request)) fail("conflict");
    const { count } = await tx.purchaseRequest.updateMany({
      where: { id: requestId, isOpenData: !isOpen },
      data: { isOpenData: isOpen },
    });
    if (count === 0) return { isChanged: false };
    const action = isOpen ? "request.openData" : "request.closeData";
    await audit(tx, actor, { action, subject: `request:${requestId}` });
    await emit(tx, requestsChanged, { requestIds: [requestId] });
    return { isChanged: true };
  });
}
