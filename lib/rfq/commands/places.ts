import { canInCompany } from "#lib/company/policy";
import type { Actor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { requestsVisibleToSupplier } from "#lib/rfq/policy";
import { supplierView } from "#lib/rfq/queries/for-supplier";
import { freePlaces } from "#lib/rfq/queries/places";

export type Standing = { companyId: string; requestId: string };

const isWatching = (actor: Actor) => actor.kind === "user" && actor.watcherId !== null;

/** A request that a firm may see now. Fails with `notFound` for those who do not work there or where it may not. */
async function seenBy(actor: Actor, { companyId, requestId }: Standing) {
  const supplier = await supplierView(actor, companyId);
  const request =
    supplier &&
    (await db.purchaseRequest.findFirst({
      where: { AND: [{ id: requestId }, requestsVisibleToSupplier(supplier)] },
      select: { status: true },
    }));
  return request ?? fail("notFound");
}

/**
 * Writes into the log that a firm has opened a request: the first time counts. One that found it by itself gets its row now. Looks of
 * the staff and at requests whose time is over do not count.
 */
export async function noteSeen(actor: Actor, standing: Standing): Promise<void> {
  const { status } = await seenBy(actor, standing);
  if (status !== "PUBLISHED" || isWatching(actor)) return;
  const { companyId, requestId } = standing;
  await db.$executeRaw`insert into "RequestPlace" ("requestId", "companyId", kind, wave, "seenAt")
    values (${requestId}::uuid, ${companyId}::uuid, 'FOUND', 0, now())
    on conflict ("requestId", "companyId") do update set "seenAt" = now() where "RequestPlace"."seenAt" is null`;
}

/** Says that a request is not for the firm: an answer like an offer, and a place that was kept for it is free for others. */
export async function declinePlace(actor: Actor, standing: Standing): Promise<void> {
  const { status } = await seenBy(actor, standing);
  const { companyId, requestId } = standing;
  if (!canInCompany(actor, companyId, "inquiries")) fail("forbidden");
  if (status !== "PUBLISHED") fail("conflict", "requestOver");
  await db.$transaction(async (tx) => {
    const count = await tx.$executeRaw`insert into "RequestPlace" ("requestId", "companyId", kind, wave, "seenAt", "declinedAt")
      values (${requestId}::uuid, ${companyId}::uuid, 'FOUND', 0, now(), now())
      on conflict ("requestId", "companyId") do update set "declinedAt" = now(), "seenAt" = coalesce("RequestPlace"."seenAt", now())
        where "RequestPlace"."declinedAt" is null and "RequestPlace"."quotedAt" is null`;
    if (count === 0) fail("conflict");
    await audit(tx, actor, { action: "request.decline", subject: `request:${requestId}`, details: { companyId } });
  });
}

/** Takes "not for us" back. Who was invited gets the kept place again only while one is free. */
export async function takeUpPlace(actor: Actor, standing: Standing): Promise<void> {
  const { status } = await seenBy(actor, standing);
  const { companyId, requestId } = standing;
  if (!canInCompany(actor, companyId, "inquiries")) fail("forbidden");
  if (status !== "PUBLISHED") fail("conflict", "requestOver");
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "PurchaseRequest" where id = ${requestId}::uuid for update`;
    const key = { requestId_companyId: { requestId, companyId } };
    const place = await tx.requestPlace.findUnique({ where: key, select: { kind: true, declinedAt: true } });
    if (!place?.declinedAt) fail("conflict");
    if (place.kind === "INVITED" && (await freePlaces(requestId, tx)) === 0) fail("conflict", "placesGone");
    await tx.requestPlace.update({ where: key, data: { declinedAt: null } });
    await audit(tx, actor, { action: "request.takeUp", subject: `request:${requestId}`, details: { companyId } });
  });
}
