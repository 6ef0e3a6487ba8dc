import type { Prisma } from "#generated/prisma/client";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { privateFileUrl } from "#lib/platform/files/private";
import { canEditRequest, canModerateRequest, requestsReadBy } from "#lib/rfq/policy";
import { readChanges } from "#lib/rfq/schema/diff";
import { requestFlow } from "#lib/rfq/status";
import { recordSelect, requestRecord } from "./record.ts";

const named = { select: { slug: true, nameZh: true, nameEn: true } } as const;

const requestSelect = {
  ...recordSelect,
  id: true,
  number: true,
  status: true,
  version: true,
  edition: true,
  round: true,
  quoteCount: true,
  grade: true,
  gradeParts: true,
  reviewReasons: true,
  sourceText: true,
  buyerId: true,
  companyId: true,
  submittedAt: true,
  publishedAt: true,
  closedAt: true,
  closeReason: true,
  createdAt: true,
  buyer: {
    select: { name: true, countryCode: true, kind: true, emailVerifiedAt: true, createdAt: true, email: true },
  },
  company: { select: { slug: true, nameZh: true, nameEn: true, verificationLevel: true, status: true } },
  files: {
    where: { file: { deletedAt: null } },
    select: { file: { select: { id: true, name: true, bytes: true, scan: true } } },
    orderBy: { position: "asc" },
  },
  editions: { select: { edition: true, changes: true, createdAt: true }, orderBy: { edition: "desc" }, take: 50 },
  moves: {
    select: { id: true, move: true, status: true, actor: true, reason: true, createdAt: true },
    orderBy: { createdAt: "desc" },
    take: 100,
  },
  places: {
    where: { kind: "INVITED" },
    select: { companyId: true, createdAt: true, seenAt: true, quotedAt: true, declinedAt: true, company: named },
    orderBy: { createdAt: "asc" },
    take: 50,
  },
} as const satisfies Prisma.PurchaseRequestSelect;

const isReadable = (scan: string) => scan === "CLEAN" || scan === "UNSCANNED";

/** Reasons as they are kept: text by field. What else may stand in the column is left out. */
export const readReasons = (stored: unknown): Record<string, string> =>
  typeof stored === "object" && stored !== null
    ? Object.fromEntries(Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === "string"))
    : {};

async function view(actor: Actor, where: Prisma.PurchaseRequestWhereInput) {
  const found = await db.purchaseRequest.findFirst({ where, select: requestSelect });
  if (!found) return null;
  const { files, editions, reviewReasons, ...shown } = found;
  return {
    ...shown,
    ...requestRecord(shown),
    record: requestRecord(shown),
    reviewReasons: readReasons(reviewReasons),
    files: files.map(({ file }) => ({ ...file, url: isReadable(file.scan) ? privateFileUrl(file.id) : null })),
    editions: editions.map(({ edition, changes, createdAt }) => ({ edition, createdAt, changes: readChanges(changes) })),
    mayEdit: canEditRequest(actor, found) && actor.kind === "user",
    moves: shown.moves,
    possible: requestFlow.moves(found.status),
  };
}

/** A request as its buyer's side reads it, or null for everybody else. */
export const findRequest = (actor: Actor, requestId: string) => view(actor, { AND: [{ id: requestId }, requestsReadBy(actor)] });

/** A request that waits for the staff, or null where the actor does not decide about it. */
export async function findRequestForReview(actor: Actor, requestId: string) {
  const found = await view(actor, { id: requestId });
  return found && canModerateRequest(actor, found) ? found : null;
}

export type RequestView = NonNullable<Awaited<ReturnType<typeof findRequest>>>;
