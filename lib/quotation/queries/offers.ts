import type { Actor } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { isId } from "#lib/platform/id";
import { markedCriteria } from "#lib/quotation/comparison/score";
import { areOffersOpen, canDecideOffers, canReadOffers } from "#lib/quotation/policy";
import { type OfferContent, offerContent } from "#lib/quotation/schema/content";
import { readWeights } from "#lib/rfq/queries/record";
import type { RequestCriterion } from "#lib/rfq/schema/record";
import { type LoadedRequest, loadAsked } from "./asked.ts";
import { papersOf } from "./papers.ts";

const company = {
  select: { id: true, slug: true, nameZh: true, nameEn: true, countryCode: true, verificationLevel: true, status: true },
} as const;

const offerSelect = {
  id: true,
  number: true,
  status: true,
  version: true,
  currentVersion: true,
  validUntil: true,
  submittedAt: true,
  seenAt: true,
  marks: true,
  company,
  versions: { select: { version: true, content: true, hash: true, createdAt: true }, orderBy: { version: "desc" }, take: 1 },
  awards: { select: { position: true }, orderBy: { position: "asc" } },
  _count: { select: { notes: true } },
} as const;

export type Marks = Partial<Record<RequestCriterion, number>>;

/** Marks as they are kept; anything else in the column is left out. */
export const readMarks = (stored: unknown): Marks =>
  Object.fromEntries(
    markedCriteria.flatMap((criterion) => {
      const points: unknown = Object(stored)[criterion];
      return typeof points === "number" ? [[criterion, points]] : [];
    }),
  );

const mostOffers = 100;

async function loadOffers(requestId: string, round: number) {
  const rows = await db.quotation.findMany({
    where: { requestId, round, currentVersion: { gt: 0 } },
    select: offerSelect,
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    take: mostOffers,
  });
  return rows.map(({ versions: [current], marks, _count, ...offer }) => ({
    ...offer,
    marks: readMarks(marks),
    noteCount: _count.notes,
    hash: current?.hash ?? "",
    content: current?.content ? offerContent.parse(current.content) : null,
  }));
}

export type OfferView = Awaited<ReturnType<typeof loadOffers>>[number];
export type ReadableOffer = OfferView & { content: OfferContent };

export const isReadable = (offer: OfferView): offer is ReadableOffer => offer.content !== null;

/** A request with the offers that are open; whoever calls has decided who may know them. */
export async function viewOffers(request: LoadedRequest) {
  const isOpen = areOffersOpen(request);
  const [about, offers] = await Promise.all([
    db.purchaseRequest.findUniqueOrThrow({ where: { id: request.id }, select: { weights: true, closedAt: true } }),
    isOpen ? loadOffers(request.id, request.round) : [],
  ]);
  return { request, isOpen, offers, weights: readWeights(about.weights), ratesOn: about.closedAt ?? clock.now() };
}

/**
 * A request with its offers as the buyer's side may read them, or null. While they are sealed there is a number and nothing else:
 * not even who offered.
 */
export async function findOffers(actor: Actor, requestId: string) {
  const request = await loadAsked(db, requestId);
  if (!request || !canReadOffers(actor, request)) return null;
  const mayDecide = canDecideOffers(actor, request) && ["PUBLISHED", "CLOSED", "EVALUATING"].includes(request.status);
  return { ...(await viewOffers(request)), mayDecide };
}

export type OffersView = NonNullable<Awaited<ReturnType<typeof findOffers>>>;
export type ViewedOffers = Awaited<ReturnType<typeof viewOffers>>;

/** One offer as the buyer's side reads it, with all its versions, moves and the notes of colleagues; null where it may not. */
export async function findOffer(actor: Actor, quotationId: string) {
  if (!isId(quotationId)) return null;
  const known = await db.quotation.findUnique({ where: { id: quotationId }, select: { requestId: true } });
  const view = known && (await findOffers(actor, known.requestId));
  const offer = view?.offers.find(({ id }) => id === quotationId);
  if (!view || !offer) return null;
  const [versions, moves, notes] = await Promise.all([
    db.quotationVersion.findMany({ where: { quotationId }, orderBy: { version: "desc" }, take: 50 }),
    db.quotationMove.findMany({ where: { quotationId }, orderBy: { createdAt: "desc" }, take: 100 }),
    db.quotationNote.findMany({
      where: { quotationId },
      select: { id: true, text: true, createdAt: true, user: { select: { name: true } } },
      orderBy: { createdAt: "asc" },
      take: 200,
    }),
  ]);
  const readable = versions.flatMap(({ content, sealed: _, ...version }) => {
    const read = content === null ? null : offerContent.parse(content);
    return read ? [{ ...version, content: read, papers: papersOf(read) }] : [];
  });
  return { ...view, offer, versions: readable, moves, notes };
}

export type OfferPage = NonNullable<Awaited<ReturnType<typeof findOffer>>>;

/** The hashes of all offers to a sealed request whose time is over, for everybody who sent one to find its own among them. */
export async function listHashes(actor: Actor, requestId: string): Promise<string[]> {
  if (actor.kind === "visitor") return [];
  const rows = await db.quotationVersion.findMany({
    where: { quotation: { requestId, request: { isSealed: true, openedAt: { not: null } } } },
    select: { hash: true },
    orderBy: { hash: "asc" },
    take: mostOffers * 50,
  });
  return rows.map(({ hash }) => hash);
}
