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
      moves: {
        select: { id: true, move: true, actor: true, reason: true, createdAt: true },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: 20,
      },
      memberships: {
        select: { role: true, company: { select: { id: true, slug: true, nameZh: true, nameEn: true, status: true } } },
        take: 20,
      },
    },
  });
}

export type MemberReview = NonNullable<Awaited<ReturnType<typeof findMemberForReview>>>;

/** What the staff has asked the actor and waits to hear; null where there is nothing to answer. */
export async function findQuestion(actor: Actor): Promise<{ text: string; askedAt: Date } | null> {
  if (actor.kind !== "user") return null;
  const { userId } = actor;
  const last = await db.reviewTask.findFirst({
    where: { kind: "MEMBER", subjectId: userId },
    orderBy: { openedAt: "desc" },
    select: { outcome: true },
  });
  if (last?.outcome !== "askMore") return null;
  const asked = await db.userMove.findFirst({
    where: { userId, move: "askMore" },
    orderBy: { createdAt: "desc" },
    select: { reason: true, createdAt: true },
  });
  return asked && { text: asked.reason ?? "", askedAt: asked.createdAt };
}
