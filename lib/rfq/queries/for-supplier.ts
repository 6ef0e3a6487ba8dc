import type { Prisma } from "#generated/prisma/client";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { privateFileUrl } from "#lib/platform/files/private";
import { isId } from "#lib/platform/id";
import { canLookForSupplier, isBuyerShown, requestsVisibleToSupplier } from "#lib/rfq/policy";
import { readChanges } from "#lib/rfq/schema/diff";
import { contentOf } from "#lib/rfq/schema/record";
import { recordSelect, requestRecord } from "./record.ts";

const named = { select: { slug: true, nameZh: true, nameEn: true } } as const;
const openScans = ["CLEAN", "UNSCANNED"] as const;

const supplierSelect = {
  ...recordSelect,
  id: true,
  number: true,
  status: true,
  version: true,
  edition: true,
  round: true,
  quoteCount: true,
  grade: true,
  publishedAt: true,
  closedAt: true,
  openedAt: true,
  isDemo: true,
  category: named,
  buyer: { select: { name: true } },
  company: { select: { nameZh: true, nameEn: true } },
  files: {
    where: { file: { deletedAt: null, scan: { in: [...openScans] } } },
    select: { file: { select: { id: true, name: true, contentType: true, bytes: true } } },
    orderBy: { position: "asc" },
  },
  editions: { select: { edition: true, changes: true, createdAt: true }, orderBy: { edition: "asc" }, take: 200 },
  clarifications: {
    where: { answer: { not: null } },
    select: { id: true, question: true, answer: true, answeredAt: true },
    orderBy: { createdAt: "asc" },
    take: 200,
  },
} as const satisfies Prisma.PurchaseRequestSelect;

/** The firm as one that looks for requests, or null where the actor does not work there or it does not sell. */
export async function supplierView(actor: Actor, companyId: string): Promise<{ id: string; verificationLevel: number } | null> {
  if (!canLookForSupplier(actor, companyId)) return null;
  return db.company.findFirst({
    where: { id: companyId, isSupplier: true, status: { not: "CLOSED" } },
    select: { id: true, verificationLevel: true },
  });
}

/**
 * A request as a supplier may see it, or null where it may not: terms and lines, files under addresses that open for a while, what
 * changed from edition to edition, questions that were answered. Who asks is left out unless the buyer said otherwise; who asked a
 * question always.
 */
export async function findRequestForSupplier(actor: Actor, companyId: string, requestId: string) {
  const supplier = isId(requestId) ? await supplierView(actor, companyId) : null;
  if (!supplier) return null;
  const where = { AND: [{ id: requestId }, requestsVisibleToSupplier(supplier)] };
  const found = await db.purchaseRequest.findFirst({ where, select: supplierSelect });
  if (!found) return null;
  const { buyer, company, files, editions, isBuyerNamed, isOpenData: _, ...shown } = found;
  return {
    ...shown,
    ...contentOf(requestRecord(found)),
    buyer: isBuyerShown({ isBuyerNamed }) ? { name: buyer?.name ?? null, company } : null,
    files: files.map(({ file }) => ({ ...file, url: privateFileUrl(file.id) })),
    changes: editions.map(({ edition, changes, createdAt }) => ({ edition, createdAt, changes: readChanges(changes) })),
  };
}

export type RequestForSupplier = NonNullable<Awaited<ReturnType<typeof findRequestForSupplier>>>;
