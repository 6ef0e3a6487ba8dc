import { lockCompany } from "#lib/company/commands/lock";
import { tellCompany } from "#lib/company/commands/tell";
import { type Actor, actorName, system } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { clock } from "#lib/platform/clock";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { urls } from "#lib/platform/urls";
import { priceAt } from "#lib/quotation/comparison/line";
import { convert, Exact, sum } from "#lib/quotation/comparison/money";
import { canApprove } from "#lib/quotation/policy";
import { type LoadedRequest, loadAsked } from "#lib/quotation/queries/asked";
import { draftOf } from "#lib/quotation/queries/draft";
import { ratesAt } from "#lib/quotation/queries/rates";
import { notePlace, takePlace } from "#lib/quotation/records/place";
import { tellOffers } from "#lib/quotation/records/tell";
import { turnQuotation } from "#lib/quotation/records/turn";
import { contentOf, warningsIn } from "#lib/quotation/schema/check";
import type { OfferContent } from "#lib/quotation/schema/content";
import { dayOf } from "#lib/quotation/schema/day";
import { offerHash, sealOffer, withSalt } from "#lib/quotation/sealing";
import { isStanding } from "#lib/quotation/status";
import { closeRequest } from "#lib/rfq/commands/turn";
import { quotaOf } from "#lib/rfq/queries/quota";
import { ownQuotation } from "./draft.ts";

type Owned = Awaited<ReturnType<typeof ownQuotation>>;
type Send = { quotationId: string; version: number; isWarned: boolean };
export type SendOutcome = "sent" | "approvalAsked";

/** The value of an offer for the quantities asked for in US dollars; null where a rate is missing. */
async function worthOf({ lines, currency }: OfferContent, request: LoadedRequest): Promise<InstanceType<typeof Exact> | null> {
  const rates = await ratesAt(clock.now(), [currency]);
  const totals = lines.flatMap((line) => {
    const quantity = request.lines.find(({ position }) => position === line.position)?.quantity;
    const price = quantity && priceAt(line.breaks, new Exact(quantity.toFixed()));
    return price ? [price.unitPrice.mul(quantity.toFixed())] : [];
  });
  return convert(sum(totals), currency, "USD", rates);
}

async function needsApproval(actor: Actor, companyId: string, offer: OfferContent, request: LoadedRequest): Promise<boolean> {
  if (canApprove(actor, companyId)) return false;
  const company = await db.company.findUniqueOrThrow({ where: { id: companyId }, select: { approvalAboveUsd: true } });
  if (company.approvalAboveUsd === null) return false;
  const worth = await worthOf(offer, request);
  return worth === null || worth.gt(company.approvalAboveUsd.toFixed());
}

async function askApproval(actor: Actor, quotation: Owned, request: LoadedRequest): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.quotation.updateMany({
      where: { id: quotation.id, version: quotation.version },
      data: { approvalAt: clock.now(), approvalBy: actorName(actor), version: { increment: 1 } },
    });
    if (count === 0) fail("conflict");
    await audit(tx, actor, { action: "quotation.askApproval", subject: `quotation:${quotation.id}` });
    await tellCompany(actor, tx, {
      companyId: quotation.companyId,
      kind: "offerApproval",
      values: () => ({ title: request.title }),
      link: (locale) => urls.selling.quotation(locale, quotation.id),
    });
  });
}

/** Until when an offer holds: the end of its last day in the zone of the request, by the database's calendar. */
async function endOfDay(tx: Transaction, day: string, timeZone: string): Promise<Date> {
  const [row] = await tx.$queryRaw<{ until: Date }[]>`
    select ((${day}::date + 1)::timestamp at time zone ${timeZone}) as until`;
  return row?.until ?? fail("unavailable");
}

async function writeVersion(actor: Actor, tx: Transaction, quotation: Owned, { request, offer }: Ready): Promise<number> {
  const version = quotation.currentVersion + 1;
  const isHidden = request.isSealed && request.openedAt === null;
  const salted = isHidden ? withSalt(offer) : { salt: "", content: offer };
  await tx.quotationVersion.create({
    data: {
      quotationId: quotation.id,
      version,
      hash: offerHash(salted),
      createdBy: actorName(actor),
      ...(isHidden ? { sealed: sealOffer(request.id, salted) } : { content: offer }),
    },
  });
  return version;
}

type Ready = { request: LoadedRequest; offer: OfferContent };

async function sentFields(tx: Transaction, { request, offer }: Ready) {
  const isHidden = request.isSealed && request.openedAt === null;
  return {
    validUntil: isHidden ? null : await endOfDay(tx, offer.validUntil, request.timeZone),
    draft: {},
    sealedDraft: null,
    approvalAt: null,
    approvalBy: null,
  };
}

async function takeQuota(tx: Transaction, quotation: Owned): Promise<Date> {
  const quota = await quotaOf(quotation.companyId, clock.now(), tx);
  if (quota.used >= quota.limit) fail("limit", "quotaUsed");
  const now = clock.now();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
}

async function sendFirst(actor: Actor, tx: Transaction, quotation: Owned, ready: Ready): Promise<void> {
  const { request } = ready;
  await lockCompany(actor, tx, quotation.companyId);
  const countsIn = await takeQuota(tx, quotation);
  const { quoteCount, quoteCap } = await takePlace(actor, tx, { request, companyId: quotation.companyId });
  const [number] = await tx.$queryRaw<{ next: bigint }[]>`select nextval('"QuotationNumber"') as next`;
  const currentVersion = await writeVersion(actor, tx, quotation, ready);
  await turnQuotation(actor, tx, {
    quotation,
    move: "send",
    data: {
      ...(await sentFields(tx, ready)),
      number: `Q-${clock.now().getUTCFullYear()}-${String(number?.next ?? 0).padStart(6, "0")}`,
      submittedAt: clock.now(),
      round: request.round,
      currentVersion,
      countsIn,
    },
  });
  await notePlace(actor, tx, { request, companyId: quotation.companyId });
  const kind = request.isSealed ? "offerArrivedSealed" : "offerArrived";
  await tellOffers(actor, tx, { request, kind, count: quoteCount });
  if (quoteCount === quoteCap && !request.isSealed)
    await closeRequest(system("quotation"), tx, { requestId: request.id, cause: "cap" });
}

async function isStillAsked(tx: Transaction, { request, status }: { request: LoadedRequest; status: string }): Promise<boolean> {
  if (status === "COUNTERED" && (request.status === "CLOSED" || request.status === "EVALUATING")) return true;
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from "PurchaseRequest"
    where id = ${request.id}::uuid and status = 'PUBLISHED' and "deadlineAt" > clock_timestamp() for share`;
  return rows.length > 0;
}

async function sendAgain(actor: Actor, tx: Transaction, quotation: Owned, ready: Ready): Promise<void> {
  if (!(await isStillAsked(tx, { request: ready.request, status: quotation.status }))) fail("conflict", "requestClosed");
  const currentVersion = await writeVersion(actor, tx, quotation, ready);
  const data = { ...(await sentFields(tx, ready)), currentVersion };
  await turnQuotation(actor, tx, { quotation, move: "revise", data });
}

async function readyToSend(quotation: Owned, isWarned: boolean): Promise<Ready> {
  const request = (await loadAsked(db, quotation.requestId)) ?? fail("notFound");
  const input = (await draftOf(quotation)) ?? fail("invalid", "offerUnfinished");
  const offer = contentOf(input, request.asked) ?? fail("invalid", "offerUnfinished");
  const today = dayOf(clock.now(), request.timeZone);
  if (!isWarned && warningsIn(input, request.asked, today).length > 0) fail("invalid", "isWarned:mustAccept");
  return { request, offer };
}

/**
 * Sends an offer for the first time or as its next version: complete, while the request takes offers, within the firm's quota and the
 * request's places. Above the firm's own limit it waits for an owner or manager instead.
 */
export async function sendQuotation(actor: Actor, { quotationId, version, isWarned }: Send): Promise<SendOutcome> {
  const found = await ownQuotation(actor, quotationId);
  if (found.status !== "DRAFT" && !isStanding(found.status)) fail("conflict", "offerEnded");
  const quotation = { ...found, version };
  const ready = await readyToSend(quotation, isWarned);
  if (await needsApproval(actor, quotation.companyId, ready.offer, ready.request)) {
    await askApproval(actor, quotation, ready.request);
    return "approvalAsked";
  }
  await db.$transaction((tx) => (found.status === "DRAFT" ? sendFirst : sendAgain)(actor, tx, quotation, ready));
  return "sent";
}
