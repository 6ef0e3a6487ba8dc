import type { db, Transaction } from "#lib/platform/db";
import { isId } from "#lib/platform/id";
import type { AskedRequest } from "#lib/quotation/schema/check";
import { dayOf } from "#lib/quotation/schema/day";

const select = {
  id: true,
  number: true,
  title: true,
  status: true,
  version: true,
  round: true,
  edition: true,
  isSealed: true,
  openedAt: true,
  buyerId: true,
  companyId: true,
  incoterm: true,
  place: true,
  currency: true,
  deliverTo: true,
  deadlineAt: true,
  timeZone: true,
  quoteCap: true,
  quoteCount: true,
  lines: {
    select: { position: true, item: true, specification: true, quantity: true, unitCode: true, wantsSample: true },
    orderBy: { position: "asc" },
  },
} as const;

/** A request as an offer is held against it, or null. Whoever calls has decided that the actor may know it. */
export async function loadAsked(tx: Transaction | typeof db, requestId: string) {
  const found = isId(requestId) ? await tx.purchaseRequest.findUnique({ where: { id: requestId }, select }) : null;
  if (!found) return null;
  const { lines, deadlineAt, deliverTo, ...request } = found;
  const asked: AskedRequest = {
    edition: request.edition,
    closesOn: deadlineAt ? dayOf(deadlineAt, request.timeZone) : "",
    incoterm: request.incoterm,
    currency: request.currency,
    deliverTo: deliverTo ? deliverTo.toISOString().slice(0, 10) : null,
    lines: lines.map(({ position, quantity, wantsSample }) => ({ position, quantity: quantity?.toFixed() ?? null, wantsSample })),
  };
  return { ...request, deadlineAt, lines, asked };
}

export type LoadedRequest = NonNullable<Awaited<ReturnType<typeof loadAsked>>>;
