import type { Actor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";
import { urls } from "#lib/platform/urls";
import { requestsChanged } from "#lib/rfq/events";
import { type OwnRequest, ownRequest } from "#lib/rfq/queries/own";
import type { RequestStatus } from "#lib/rfq/schema/states";
import { momentIn } from "#lib/rfq/schema/zone";
import { isOpen } from "#lib/rfq/status";
import { tellSellers } from "./tell.ts";

const inviting: readonly RequestStatus[] = ["DRAFT", "RETURNED", "SUBMITTED", "PUBLISHED"];

async function companiesBy(tx: Transaction, request: OwnRequest, slugs: readonly string[]): Promise<string[]> {
  const found = await tx.company.findMany({
    where: { slug: { in: [...slugs] }, isSupplier: true, status: "ACTIVE" },
    select: { id: true, slug: true },
  });
  if (found.length < new Set(slugs).size || found.some(({ id }) => id === request.companyId))
    fail("invalid", "address:companyUnknown");
  return found.map(({ id }) => id);
}

type Invitation = { request: OwnRequest; kind: "requestInvitation" | "requestWithdrawn" };

async function tellOne(actor: Actor, tx: Transaction, companyId: string, { request, kind }: Invitation): Promise<void> {
  const { id, number, record } = request;
  await tellSellers(actor, tx, {
    companyId,
    kind,
    values: (locale) => ({
      number: number ?? "",
      title: record.title,
      deadline: record.deadlineAt ? momentIn(locale, new Date(record.deadlineAt), record.timeZone) : "–",
    }),
    link: (locale) => urls.selling.request(locale, id),
  });
}

/** Writes to all who are invited, inside the transaction that publishes or withdraws a request. */
export async function tellInvited(actor: Actor, tx: Transaction, invitation: Invitation): Promise<void> {
  const places = await tx.requestPlace.findMany({
    where: { requestId: invitation.request.id, kind: "INVITED" },
    select: { companyId: true },
    take: 100,
  });
  for (const { companyId } of places) await tellOne(actor, tx, companyId, invitation);
}

/** Places that are neither taken by a quotation nor kept for somebody who was invited. */
async function freeFor(tx: Transaction, { id, record, quoteCount }: OwnRequest): Promise<number> {
  const kept = await tx.requestPlace.count({
    where: { requestId: id, kind: "INVITED", quotedAt: null, declinedAt: null },
  });
  return record.quoteCap - quoteCount - kept;
}

/**
 * Invites suppliers by the last part of their pages' addresses: a place is kept for each. Who was invited before stays so. Fails with
 * `invalid` for firms that are not on show, `limit` (`invitesFull`) beyond the places there are, `conflict` once the time is over.
 */
export async function inviteSuppliers(
  actor: Actor,
  { requestId, slugs }: { requestId: string; slugs: readonly string[] },
): Promise<{ invited: number }> {
  return db.$transaction(async (tx) => {
    const request = await ownRequest(actor, tx, requestId);
    if (!inviting.includes(request.status)) fail("conflict", "requestOver");
    if (slugs.length === 0) fail("invalid", "address:required");
    const companyIds = await companiesBy(tx, request, slugs);
    const invited = { requestId, companyId: { in: companyIds }, kind: "INVITED" } as const;
    const known = await tx.requestPlace.findMany({ where: invited, select: { companyId: true } });
    const added = companyIds.filter((id) => known.every(({ companyId }) => companyId !== id));
    if (added.length > (await freeFor(tx, request))) fail("limit", "invitesFull");
    for (const companyId of added) {
      await tx.requestPlace.upsert({
        where: { requestId_companyId: { requestId, companyId } },
        create: { requestId, companyId, kind: "INVITED", wave: 0 },
        update: { kind: "INVITED", declinedAt: null },
      });
      if (request.status === "PUBLISHED") await tellOne(actor, tx, companyId, { request, kind: "requestInvitation" });
    }
    if (added.length > 0) {
      await audit(tx, actor, { action: "request.invite", subject: `request:${requestId}`, details: { companyIds: added } });
      await emit(tx, requestsChanged, { requestIds: [requestId] });
    }
    return { invited: added.length };
  });
}

/** Takes an invitation back, while the firm has not heard of it. */
export async function uninviteSupplier(
  actor: Actor,
  { requestId, companyId }: { requestId: string; companyId: string },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const request = await ownRequest(actor, tx, requestId);
    if (!isOpen(request.status) || request.publishedAt) fail("conflict", "invitationSent");
    const { count } = await tx.requestPlace.deleteMany({ where: { requestId, companyId, kind: "INVITED" } });
    if (count === 0) fail("notFound");
    await audit(tx, actor, { action: "request.uninvite", subject: `request:${requestId}`, details: { companyId } });
  });
}
