import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { canReview } from "#lib/review/policy";

/** A member as those see it who decide about members. */
export async function findMemberForReview(actor: Actor, userId: string) {
  if (!canReview(actor, "MEMBER")) return null;
  return db.user.findUnique({
    where: { id: userId },
    select: {
      id: true,
      name: true,
      email: true,
      kind: true,
      status: true,
      locale: true,
      countryCode: true,
      phone: true,
      createdAt: true,
      emailVerifiedAt: true,
      memberships: {
        select: { role: true, company: { select: { id: true, slug: true, nameZh: true, nameEn: true, status: true } } },
        take: 20,
      },
    },
  });
}

export type MemberReview = NonNullable<Awaited<ReturnType<typeof findMemberForReview>>>;
