import type { Prisma } from "#generated/prisma/client";
import type { Actor } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { isId } from "#lib/platform/id";
import { canApprove, canQuoteFor, canReadQuotationsOf, quotationsOfDesk } from "#lib/quotation/policy";
import { contentOf, gapsIn, warningsIn } from "#lib/quotation/schema/check";
import { dayOf } from "#lib/quotation/schema/day";
import { isStanding, liveKeyOf, type QuotationStatus, standing } from "#lib/quotation/status";
import { loadAsked } from "./asked.ts";
import { draftOf, sentOffer } from "./draft.ts";
import { papersOf } from "./papers.ts";

export const quotationsPerPage = 30;

export type QuotationGroup = "drafts" | "standing" | "won" | "over";

const groups: Record<QuotationGroup, QuotationStatus[]> = {
  drafts: ["DRAFT"],
  standing: [...standing],
  won: ["ACCEPTED"],
  over: ["DECLINED", "WITHDRAWN", "LAPSED"],
};

const listSelect = {
  id: true,
  number: true,
  status: true,
  currentVersion: true,
  submittedAt: true,
  updatedAt: true,
  validUntil: true,
  approvalAt: true,
  seenAt: true,
  request: { select: { number: true, title: true, status: true, deadlineAt: true, isSealed: true, openedAt: true } },
} as const satisfies Prisma.QuotationSelect;

type Wanted = { group: QuotationGroup | null; page: number };

/** A firm's offers, the latest first, with how many there are in each group; null for those who do not work there. */
export async function listQuotations(actor: Actor, companyId: string, { group, page }: Wanted) {
  if (!canReadQuotationsOf(actor, companyId)) return null;
  const where = { companyId, ...(group ? { status: { in: groups[group] } } : {}) };
  const [rows, counts] = await Promise.all([
    db.quotation.findMany({
      where,
      select: listSelect,
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      take: quotationsPerPage,
      skip: (page - 1) * quotationsPerPage,
    }),
    db.quotation.groupBy({ by: ["status"], where: { companyId }, _count: { _all: true } }),
  ]);
  const countOf = (statuses: readonly QuotationStatus[]) =>
    counts.reduce((sum, { status, _count }) => (statuses.includes(status) ? sum + _count._all : sum), 0);
  return {
    rows,
    counts: {
      drafts: countOf(groups.drafts),
      standing: countOf(groups.standing),
      won: countOf(groups.won),
      over: countOf(groups.over),
    },
    total: group ? countOf(groups[group]) : counts.reduce((sum, { _count }) => sum + _count._all, 0),
  };
}

export type QuotationRow = NonNullable<Awaited<ReturnType<typeof listQuotations>>>["rows"][number];

const versionSelect = { version: true, content: true, sealed: true, hash: true, createdBy: true, createdAt: true } as const;

/** An offer as its own firm sees it: what is written and what was sent, what is missing, and how it went. */
export async function findOwnQuotation(actor: Actor, quotationId: string) {
  if (!isId(quotationId)) return null;
  const found = await db.quotation.findFirst({
    where: { AND: [{ id: quotationId }, quotationsOfDesk(actor)] },
    include: {
      versions: { select: versionSelect, orderBy: { version: "desc" }, take: 50 },
      moves: { orderBy: { createdAt: "desc" }, take: 100 },
      awards: { orderBy: { position: "asc" } },
      company: { select: { nameZh: true, nameEn: true } },
    },
  });
  const request = found && (await loadAsked(db, found.requestId));
  if (!found || !request) return null;
  const { versions, draft, sealedDraft, ...quotation } = found;
  const input = await draftOf(found);
  const offered = input && contentOf(input, request.asked);
  const isTyped = sealedDraft !== null || Object.keys(Object(draft)).length > 0;
  return {
    ...quotation,
    request,
    input,
    /** Whether something was typed that was not sent. */
    isTyped,
    isWritable: (quotation.status === "DRAFT" || isStanding(quotation.status)) && canQuoteFor(actor, quotation.companyId),
    mayApprove: canApprove(actor, quotation.companyId),
    offered,
    papers: papersOf(offered),
    gaps: input ? gapsIn(input, request.asked) : null,
    warnings: input ? warningsIn(input, request.asked, dayOf(clock.now(), request.timeZone)) : [],
    versions: versions.map(({ content, sealed, ...version }) => {
      const sent = sentOffer(found.requestId, { content, sealed });
      return { ...version, ...sent, papers: papersOf(sent.content) };
    }),
  };
}

export type OwnQuotation = NonNullable<Awaited<ReturnType<typeof findOwnQuotation>>>;

/** The quotation that a firm has begun or sent for a request, or null. */
export async function findLiveQuotation(actor: Actor, companyId: string, requestId: string): Promise<{ id: string } | null> {
  if (!canReadQuotationsOf(actor, companyId)) return null;
  return db.quotation.findUnique({ where: { liveKey: liveKeyOf({ requestId, companyId }) }, select: { id: true } });
}

/** How much waits for a firm's people: counter-offers, quotations that the actor may send for others, drafts of open requests. */
export async function countQuotationsDue(actor: Actor, companyId: string) {
  if (!canReadQuotationsOf(actor, companyId)) return { countered: 0, approvals: 0, drafts: 0 };
  const open = { companyId, request: { status: "PUBLISHED" as const } };
  const [countered, approvals, drafts] = await Promise.all([
    db.quotation.count({ where: { companyId, status: "COUNTERED" } }),
    canApprove(actor, companyId) ? db.quotation.count({ where: { ...open, approvalAt: { not: null } } }) : 0,
    db.quotation.count({ where: { ...open, status: "DRAFT", approvalAt: null } }),
  ]);
  return { countered, approvals, drafts };
}
