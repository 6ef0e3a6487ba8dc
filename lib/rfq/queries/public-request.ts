import type { Prisma } from "#generated/prisma/client";
import type { Actor } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { publicRequests } from "#lib/rfq/policy";
import { readChanges } from "#lib/rfq/schema/diff";
import { contentOf } from "#lib/rfq/schema/record";
import { freeOf, openInvitations } from "./places.ts";
import { recordSelect, requestRecord } from "./record.ts";

const named = { slug: true, nameZh: true, nameEn: true } as const;

const publicSelect = {
  ...recordSelect,
  id: true,
  number: true,
  status: true,
  edition: true,
  quoteCount: true,
  grade: true,
  publishedAt: true,
  closedAt: true,
  category: { select: { ...named, parent: { select: named } } },
  _count: { select: { files: { where: { file: { deletedAt: null } } } } },
  editions: { select: { edition: true, changes: true, createdAt: true }, orderBy: { edition: "asc" }, take: 200 },
  clarifications: {
    where: { answer: { not: null } },
    select: { id: true, question: true, answer: true, answeredAt: true },
    orderBy: { createdAt: "asc" },
    take: 200,
  },
} as const satisfies Prisma.PurchaseRequestSelect;

/**
 * A request as everybody may see it, by its number, or null: only one for all suppliers that was published. Never who asks or who
 * asked a question, and of files only how many there are: they are for suppliers.
 */
export async function findPublicRequest(_actor: Actor, number: string) {
  if (!/^[\w-]{1,60}$/.test(number)) return null;
  const found = await db.purchaseRequest.findFirst({ where: { AND: [{ number }, publicRequests] }, select: publicSelect });
  if (!found?.number) return null;
  const { editions, isBuyerNamed: _, isOpenData: __, _count, ...shown } = found;
  const invited = await openInvitations(db, found.id);
  return {
    ...shown,
    ...contentOf(requestRecord(found)),
    number: found.number,
    files: _count.files,
    changes: editions.map(({ edition, changes, createdAt }) => ({ edition, createdAt, changes: readChanges(changes) })),
    isOpen: found.status === "PUBLISHED" && found.deadlineAt !== null && found.deadlineAt > clock.now(),
    placesLeft: freeOf(found, invited),
  };
}

export type PublicRequest = NonNullable<Awaited<ReturnType<typeof findPublicRequest>>>;
