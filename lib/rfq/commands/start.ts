import { asBuyer, takeTurn } from "#lib/buying/commands/turn";
import type { Actor, UserActor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { timeZone as fairZone } from "#lib/platform/i18n/time-zone";
import { emit } from "#lib/platform/jobs";
import { requestsChanged } from "#lib/rfq/events";
import { buysFor, requestsOfDesk } from "#lib/rfq/policy";
import { databaseNow } from "#lib/rfq/queries/own";
import { requestReader } from "#lib/rfq/queries/reader";
import { recordSelect, requestRecord } from "#lib/rfq/queries/record";
import { emptyLine } from "#lib/rfq/schema/line";
import { type RequestRecord, requestLimits } from "#lib/rfq/schema/record";
import { columnsOf, numbered } from "#lib/rfq/schema/stored";
import { instantOf, isZone, wallTime } from "#lib/rfq/schema/zone";
import { writeLines } from "./write.ts";

/** In the name of which firm a buyer asks; without one in their own. A `requestId` is one that nobody else has chosen. */
export type Starting = { companyId?: string | undefined; locale: string; requestId?: string };
export type Started = { requestId: string };
type Filling = Partial<RequestRecord> & { sourceText?: string };

const usualDays = 14;
const counted = ["DRAFT", "SUBMITTED", "RETURNED", "PUBLISHED"] as const;

/** Two weeks from now, at five in the afternoon where the buyer is. */
const usualDeadline = (now: Date, zone: string) =>
  instantOf(`${wallTime(new Date(now.getTime() + usualDays * 86_400_000), zone).slice(0, 10)}T17:00`, zone)?.toISOString() ??
  null;

async function groundOf(tx: Transaction, buyer: UserActor, { companyId, locale }: Starting): Promise<RequestRecord> {
  const { countryCode, timeZone } = await tx.user.findUniqueOrThrow({
    where: { id: buyer.userId },
    select: { countryCode: true, timeZone: true },
  });
  const company = companyId ? await tx.company.findUnique({ where: { id: companyId }, select: { countryCode: true } }) : null;
  const zone = timeZone && isZone(timeZone) ? timeZone : fairZone;
  return {
    title: "",
    note: "",
    language: locale,
    countryCode: company?.countryCode ?? countryCode,
    destinationCode: null,
    incoterm: null,
    place: null,
    currency: null,
    paymentTerms: [],
    deliverFrom: null,
    deliverTo: null,
    deadlineAt: usualDeadline(await databaseNow(tx), zone),
    timeZone: zone,
    visibility: "PUBLIC",
    isSealed: false,
    isBuyerNamed: false,
    isOpenData: false,
    quoteCap: requestLimits.usualCap,
    weights: [],
    lines: [emptyLine("")],
  };
}

/**
 * Begins a request with what is known of it, as a draft of the actor's. Fails with `notFound` for a firm that the actor does not buy
 * for, `limit` (`requestsFull`) where too many are open.
 */
export async function startRequest(actor: Actor, starting: Starting, filling: Filling = {}): Promise<Started> {
  const buyer = asBuyer(actor);
  const { companyId } = starting;
  if (companyId && !buysFor(buyer).includes(companyId)) fail("notFound");
  const { sourceText = null, ...given } = filling;
  return db.$transaction(async (tx) => {
    await takeTurn(buyer, tx, "requests");
    const open = await tx.purchaseRequest.count({ where: { buyerId: buyer.userId, status: { in: [...counted] } } });
    if (open >= requestLimits.open) fail("limit", "requestsFull");
    const record = { ...(await groundOf(tx, buyer, starting)), ...given };
    const lines = numbered(record.lines.slice(0, requestLimits.lines));
    const columns = columnsOf({ ...record, lines });
    const { id } = await tx.purchaseRequest.create({
      data: {
        ...(starting.requestId ? { id: starting.requestId } : {}),
        ...columns,
        buyerId: buyer.userId,
        companyId: companyId ?? null,
        sourceText,
      },
      select: { id: true },
    });
    await writeLines(actor, tx, id, { ...record, lines });
    await audit(tx, actor, { action: "request.start", subject: `request:${id}`, details: { companyId: companyId ?? null } });
    await emit(tx, requestsChanged, { requestIds: [id] });
    return { requestId: id };
  });
}

/** Begins a request from one text in any language: what was understood of it is for the buyer to confirm. */
export async function startFromText(actor: Actor, starting: Starting, text: string): Promise<Started> {
  asBuyer(actor);
  const { lines, notes: _, ...reading } = (await requestReader())(text);
  return startRequest(actor, starting, {
    ...reading,
    sourceText: text,
    lines: lines.map(({ categories, ...line }) => ({ ...emptyLine(line.item), ...line, categoryId: categories[0]?.id ?? null })),
  });
}

/** Begins a request like an earlier one of the buyer's or of their firm; dates are set anew. */
export async function startAgain(actor: Actor, { requestId, locale }: { requestId: string; locale: string }): Promise<Started> {
  const buyer = asBuyer(actor);
  const found = await db.purchaseRequest.findFirst({
    where: { AND: [{ id: requestId }, requestsOfDesk(actor)] },
    select: { ...recordSelect, companyId: true },
  });
  if (!found) fail("notFound");
  const { companyId, ...stored } = found;
  const { deadlineAt: _, timeZone: __, deliverFrom: ___, deliverTo: ____, ...again } = requestRecord(stored);
  const isTheirs = companyId !== null && buysFor(buyer).includes(companyId);
  return startRequest(actor, { locale, ...(isTheirs ? { companyId } : {}) }, again);
}
