import type { Prisma } from "#generated/prisma/client";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { quotationsOfDesk } from "#lib/quotation/policy";
import type { QuotationStatus } from "#lib/quotation/status";
import { requestsOfDesk, requestsVisibleToSupplier } from "#lib/rfq/policy";
import { supplierView } from "#lib/rfq/queries/for-supplier";
import type { RequestStatus } from "#lib/rfq/schema/states";

type Page = { cursor?: string | undefined; limit: number };

/** One row more than asked for, so that the caller knows whether there are others. */
const slice = ({ limit }: Page) => ({ orderBy: { id: "desc" as const }, take: limit + 1 });
const before = ({ cursor }: Page) => (cursor ? { id: { lt: cursor } } : {});

const requestSelect = {
  id: true,
  number: true,
  title: true,
  status: true,
  visibility: true,
  isSealed: true,
  deadlineAt: true,
  quoteCap: true,
  quoteCount: true,
  version: true,
  publishedAt: true,
} as const satisfies Prisma.PurchaseRequestSelect;

type Wanted<Status> = Page & { status?: Status | undefined };

/** The requests of a buyer's desk, the latest first, for systems that read all of them. */
export const listOwnRequests = (actor: Actor, { status, ...page }: Wanted<RequestStatus>) =>
  db.purchaseRequest.findMany({
    where: { AND: [requestsOfDesk(actor), before(page), status ? { status } : {}] },
    select: requestSelect,
    ...slice(page),
  });

export type OwnRequestRow = Awaited<ReturnType<typeof listOwnRequests>>[number];

const seenSelect = (companyId: string) =>
  ({
    ...requestSelect,
    countryCode: true,
    incoterm: true,
    place: true,
    grade: true,
    category: { select: { slug: true } },
    places: { where: { companyId }, select: { kind: true, declinedAt: true } },
    quotations: { where: { companyId, liveKey: { not: null } }, select: { id: true }, take: 1 },
  }) as const satisfies Prisma.PurchaseRequestSelect;

type Seen = Wanted<RequestStatus> & { scope: "told" | "all" };

/** The requests that a firm was told of, or all that it may see; null where it does not sell. */
export async function listSeenRequests(actor: Actor, companyId: string, { status, scope, ...page }: Seen) {
  const supplier = await supplierView(actor, companyId);
  if (!supplier) return null;
  const told: Prisma.PurchaseRequestWhereInput = { places: { some: { companyId, kind: { not: "FOUND" } } } };
  return db.purchaseRequest.findMany({
    where: {
      AND: [requestsVisibleToSupplier(supplier), before(page), status ? { status } : {}, scope === "told" ? told : {}],
    },
    select: seenSelect(companyId),
    ...slice(page),
  });
}

export type SeenRequestRow = NonNullable<Awaited<ReturnType<typeof listSeenRequests>>>[number];

/** The offers of the firms that an actor works for, the latest first. */
export const listSentQuotations = (actor: Actor, { status, ...page }: Wanted<QuotationStatus>) =>
  db.quotation.findMany({
    where: { AND: [quotationsOfDesk(actor), before(page), status ? { status } : {}] },
    select: {
      id: true,
      number: true,
      requestId: true,
      status: true,
      version: true,
      currentVersion: true,
      validUntil: true,
      submittedAt: true,
      createdAt: true,
      updatedAt: true,
      request: { select: { number: true, title: true } },
    },
    ...slice(page),
  });

export type SentQuotationRow = Awaited<ReturnType<typeof listSentQuotations>>[number];

/** Leaves of the tree by their slugs. */
export async function leafIds(_actor: Actor, slugs: readonly string[]): Promise<Map<string, string>> {
  const leaves = await db.category.findMany({
    where: { slug: { in: [...slugs] }, parentId: { not: null } },
    select: { id: true, slug: true },
  });
  return new Map(leaves.map(({ id, slug }) => [slug, id]));
}

/** Slugs of categories by their ids. */
export async function leafSlugs(_actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
  const leaves = await db.category.findMany({ where: { id: { in: [...ids] } }, select: { id: true, slug: true } });
  return new Map(leaves.map(({ id, slug }) => [id, slug]));
}
