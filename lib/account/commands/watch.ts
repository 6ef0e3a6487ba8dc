import type { z } from "zod";
import { canWatch } from "#lib/account/policy";
import type { watchInput } from "#lib/account/schema/staff";
import type { Actor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { setting } from "#lib/platform/settings";

type Watch = z.infer<typeof watchInput>;

/**
 * Lets a member of the staff look at the desks as a member does, in this session, read only, for half an hour at most. The reason is
 * in the log and on every page. Never as another member of the staff.
 */
export async function startWatching(actor: Actor, { userId, why }: Watch): Promise<{ isSeller: boolean }> {
  if (actor.kind !== "user" || !canWatch(actor) || userId === actor.userId) fail("notFound");
  const member = await db.user.findFirst({
    where: { id: userId, status: { in: ["ACTIVE", "SUSPENDED"] } },
    select: { _count: { select: { roles: true } } },
  });
  if (!member) return fail("notFound");
  if (member._count.roles > 0) fail("forbidden", "watchStaff");
  const minutes = await setting("watchMinutes");
  const isSeller =
    (await db.companyMember.count({ where: { userId, company: { isSupplier: true, status: { not: "CLOSED" } } } })) > 0;
  await db.$transaction(async (tx) => {
    const started = await tx.$executeRaw`update "Session" set "viewedUserId" = ${userId}::uuid, "viewedWhy" = ${why},
      "viewedUntil" = now() + make_interval(mins => ${minutes})
      where id = ${actor.sessionId}::uuid and "userId" = ${actor.userId}::uuid and "revokedAt" is null and "secondFactorAt" is not null`;
    if (started === 0) fail("notFound");
    await audit(tx, actor, { action: "member.watch", subject: `user:${userId}`, details: { why, minutes } });
  });
  return { isSeller };
}

/** Ends looking as a member, in this session. */
export async function stopWatching(actor: Actor): Promise<{ userId: string }> {
  if (actor.kind !== "user" || actor.watcherId === null) fail("notFound");
  const { userId, watcherId, sessionId } = actor;
  await db.$transaction(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { id: sessionId, userId: watcherId, viewedUserId: userId },
      data: { viewedUserId: null, viewedWhy: null, viewedUntil: null },
    });
    if (count === 0) fail("notFound");
    await audit(tx, actor, { action: "member.unwatch", subject: `user:${userId}` });
  });
  return { userId };
}
