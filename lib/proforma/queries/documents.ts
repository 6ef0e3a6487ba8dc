import type { Prisma } from "#generated/prisma/client";
import type { Actor } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { isId } from "#lib/platform/id";
import type { ProformaFile } from "#lib/proforma/schema/files";
import { readFault } from "#lib/proforma/schema/freeze";
import { stateOf } from "#lib/proforma/schema/state";
import { canReadOffers, canReadQuotationsOf, quotationsOfDesk } from "#lib/quotation/policy";

const file = { select: { id: true, sha256: true, scan: true } } as const;

const select = {
  id: true,
  companyId: true,
  decidedAt: true,
  company: { select: { nameZh: true, nameEn: true } },
  proformas: {
    select: { number: true, status: true, fault: true, tries: true, content: true, pdf: file, ubl: file },
    orderBy: { version: "desc" },
    take: 1,
  },
} as const satisfies Prisma.QuotationSelect;

type Row = Prisma.QuotationGetPayload<{ select: typeof select }>;

const isOpen = (one: { scan: string } | null) => one?.scan === "CLEAN" || one?.scan === "UNSCANNED";

function viewOf({ id, decidedAt, company, proformas: [known] }: Row) {
  const areOpen = isOpen(known?.pdf ?? null) && isOpen(known?.ubl ?? null);
  const state = stateOf(known ? { ...known, areOpen } : null, decidedAt, clock.now());
  const issuedOn: unknown = Object(known?.content).issuedOn;
  return {
    quotationId: id,
    company,
    state,
    number: known?.number ?? null,
    issuedOn: typeof issuedOn === "string" ? issuedOn : null,
    fault: readFault(known?.fault ?? null),
    hashes: { pdf: known?.pdf?.sha256 ?? null, ubl: known?.ubl?.sha256 ?? null },
  };
}

export type ProformaView = ReturnType<typeof viewOf>;

const won = { status: "ACCEPTED", awards: { some: {} } } satisfies Prisma.QuotationWhereInput;

/** The pro-forma invoices of a request's winners as the buyer's side reads them; none for those who may not read offers. */
export async function listProformas(actor: Actor, requestId: string): Promise<ProformaView[]> {
  const request = isId(requestId)
    ? await db.purchaseRequest.findUnique({ where: { id: requestId }, select: { buyerId: true, companyId: true } })
    : null;
  if (!request || !canReadOffers(actor, request)) return [];
  const rows = await db.quotation.findMany({ where: { requestId, ...won }, select, orderBy: { id: "asc" }, take: 50 });
  return rows.map(viewOf);
}

/** The pro-forma invoice of a firm's own quotation, or null. */
export async function findOwnProforma(actor: Actor, quotationId: string): Promise<ProformaView | null> {
  if (!isId(quotationId)) return null;
  const found = await db.quotation.findFirst({ where: { AND: [{ id: quotationId, ...won }, quotationsOfDesk(actor)] }, select });
  return found && viewOf(found);
}

type Wanted = {
  quotationId: string /** The request it must belong to, where the address says one. */;
  requestId?: string;
  file: ProformaFile;
};

/** The file of an invoice for either side, or null. */
export async function findProformaFile(actor: Actor, { quotationId, requestId, file: wanted }: Wanted): Promise<string | null> {
  if (!isId(quotationId) || (requestId !== undefined && !isId(requestId))) return null;
  const found = await db.quotation.findFirst({
    where: { id: quotationId, ...(requestId === undefined ? {} : { requestId }) },
    select: { ...select, request: { select: { buyerId: true, companyId: true } } },
  });
  if (!found || !(canReadQuotationsOf(actor, found.companyId) || canReadOffers(actor, found.request))) return null;
  const [known] = found.proformas;
  return known?.status === "MADE" && viewOf(found).state === "made" ? (known[wanted]?.id ?? null) : null;
}
