import type { Prisma } from "#generated/prisma/client";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { deepestHit } from "#lib/platform/paging";
import { requestsVisibleToSupplier, type SupplierView } from "#lib/rfq/policy";
import { matchReasons } from "#lib/rfq/schema/matching";
import { type SupplierList, type SupplierState, supplierListPerPage } from "#lib/rfq/schema/supplier-list";
import { supplierView } from "./for-supplier.ts";
import { freeOf } from "./places.ts";

const mostCountries = 250;

const latest = [{ publishedAt: "desc" }, { id: "desc" }] as const satisfies Prisma.PurchaseRequestOrderByWithRelationInput[];

type Where = Prisma.PurchaseRequestWhereInput;

const placeWhere = (companyId: string, where: Prisma.RequestPlaceWhereInput): Where => ({
  places: { some: { companyId, ...where } },
});

/** A quotation that the firm has sent and not withdrawn. */
const quotedBy = (companyId: string): Where => ({
  quotations: { some: { companyId, currentVersion: { gt: 0 }, status: { not: "WITHDRAWN" } } },
});

const taking = (now: Date): Where => ({ status: "PUBLISHED", deadlineAt: { gt: now } });

const states: Record<SupplierState, (companyId: string, now: Date) => Where> = {
  open: (companyId, now) => ({ AND: [taking(now), { NOT: placeWhere(companyId, { declinedAt: { not: null } }) }] }),
  unseen: (companyId, now) => ({ AND: [taking(now), { NOT: placeWhere(companyId, { seenAt: { not: null } }) }] }),
  quoted: quotedBy,
  declined: (companyId) => placeWhere(companyId, { declinedAt: { not: null } }),
  over: (_, now) => ({ OR: [{ status: { not: "PUBLISHED" } }, { deadlineAt: { lte: now } }] }),
};

const ofCategory = (slug: string): Where => ({ category: { OR: [{ slug }, { parent: { slug } }] } });

function wheresOf({ id }: SupplierView, { scope, state, category, country }: SupplierList, now: Date): Where[] {
  return [
    states[state](id, now),
    ...(scope === "told" ? [placeWhere(id, { kind: { not: "FOUND" } })] : []),
    ...(category ? [ofCategory(category)] : []),
    ...(country ? [{ countryCode: country }] : []),
  ];
}

const rowSelect = (companyId: string) =>
  ({
    id: true,
    number: true,
    title: true,
    language: true,
    status: true,
    countryCode: true,
    incoterm: true,
    place: true,
    destinationCode: true,
    deadlineAt: true,
    timeZone: true,
    isSealed: true,
    grade: true,
    quoteCap: true,
    quoteCount: true,
    publishedAt: true,
    category: { select: { nameZh: true, nameEn: true } },
    lines: { select: { quantity: true, unitCode: true }, orderBy: { position: "asc" }, take: 1 },
    _count: { select: { lines: true } },
    places: {
      where: { companyId },
      select: { kind: true, score: true, reasons: true, seenAt: true, quotedAt: true, declinedAt: true },
    },
    quotations: {
      where: { companyId, currentVersion: { gt: 0 } },
      select: { id: true, status: true },
      orderBy: { submittedAt: "desc" },
      take: 1,
    },
  }) as const satisfies Prisma.PurchaseRequestSelect;

async function invitationsOf(requestIds: readonly string[]): Promise<Map<string, number>> {
  const counts = await db.requestPlace.groupBy({
    by: ["requestId"],
    where: { requestId: { in: [...requestIds] }, kind: "INVITED", quotedAt: null, declinedAt: null },
    _count: true,
  });
  return new Map(counts.map(({ requestId, _count }) => [requestId, _count]));
}

/**
 * A page of the requests that a firm may answer: those it was told of, or all that it may see. Null where the actor does not work there
 * or the firm does not sell. What stands beside a row is read for the rows of the page alone, once they are known.
 */
export async function listRequestsForSupplier(actor: Actor, companyId: string, list: SupplierList) {
  const supplier = await supplierView(actor, companyId);
  if (!supplier) return null;
  const now = new Date();
  const where = { AND: [requestsVisibleToSupplier(supplier), ...wheresOf(supplier, list, now)] };
  const page = Math.min(list.page, Math.floor(deepestHit / supplierListPerPage));
  const [chosen, total] = await Promise.all([
    db.purchaseRequest.findMany({
      where,
      select: { id: true },
      orderBy: latest,
      skip: (page - 1) * supplierListPerPage,
      take: supplierListPerPage,
    }),
    db.purchaseRequest.count({ where, take: deepestHit }),
  ]);
  const rows = await db.purchaseRequest.findMany({
    where: { id: { in: chosen.map(({ id }) => id) } },
    select: rowSelect(companyId),
    orderBy: latest,
  });
  const invited = await invitationsOf(rows.map(({ id }) => id));
  const items = rows.map(({ places: [own], quotations: [quotation], lines: [line], _count, ...row }) => {
    const isKept = own?.kind === "INVITED" && !own.quotedAt && !own.declinedAt;
    return {
      ...row,
      lines: _count.lines,
      quantity: line?.quantity?.toFixed() ?? null,
      unitCode: line?.unitCode ?? null,
      own: own ? { ...own, reasons: matchReasons.parse(own.reasons) } : null,
      quotation: quotation ?? null,
      isOpen: row.status === "PUBLISHED" && row.deadlineAt !== null && row.deadlineAt > now,
      placesLeft: freeOf(row, (invited.get(row.id) ?? 0) - (isKept ? 1 : 0)),
    };
  });
  return { items, total, page };
}

export type SupplierRequests = NonNullable<Awaited<ReturnType<typeof listRequestsForSupplier>>>;
export type SupplierRequest = SupplierRequests["items"][number];

/** The countries of the requests that a firm may see and that are open, or that it was told of: ten years of all others would be read for a menu. */
export async function countriesOfRequests(actor: Actor, companyId: string): Promise<string[]> {
  const supplier = await supplierView(actor, companyId);
  if (!supplier) return [];
  const among = (where: Where) =>
    db.purchaseRequest.groupBy({
      by: ["countryCode"],
      where: { AND: [requestsVisibleToSupplier(supplier), where] },
      orderBy: { countryCode: "asc" },
      take: mostCountries,
    });
  const found = await Promise.all([among({ status: "PUBLISHED" }), among(placeWhere(companyId, {}))]);
  return [...new Set(found.flat().map(({ countryCode }) => countryCode))].toSorted();
}

/** How many requests a firm was told of, can still answer and has not opened; for its day's page and its navigation. */
export async function countUnseenRequests(actor: Actor, companyId: string): Promise<number> {
  const supplier = await supplierView(actor, companyId);
  if (!supplier) return 0;
  const where = [
    requestsVisibleToSupplier(supplier),
    taking(new Date()),
    placeWhere(companyId, { kind: { not: "FOUND" }, seenAt: null, declinedAt: null }),
  ];
  return db.purchaseRequest.count({ where: { AND: where }, take: deepestHit });
}
