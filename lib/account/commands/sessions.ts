import { isOwnAccount } from "#lib/account/policy";
import { endSessions } from "#lib/account/records/history";
import type { Actor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";

/** Ends one of the actor's own sessions at once. */
export async function revokeSession(actor: Actor, { sessionId }: { sessionId: string }): Promise<void> {
  if (!isOwnAccount(actor)) return fail("forbidden");
  await db.$transaction(async (tx) => {
    const where = { id: sessionId, userId: actor.userId, revokedAt: null };
    const { count } = await tx.session.updateMany({ where, data: { revokedAt: new Date(), revokedWhy: "byOwner" } });
    if (count === 0) fail("notFound", "sessionOver");
    await audit(tx, actor, { action: "account.session.revoke", subject: `user:${actor.userId}`, details: { sessionId } });
  });
}

/** Signs the actor out everywhere but here. */
export async function revokeOtherSessions(actor: Actor): Promise<{ ended: number }> {
  if (!isOwnAccount(actor)) return fail("forbidden");
  return db.$transaction(async (tx) => {
    const ended = await endSessions(tx, actor.userId, "byOwner", actor.sessionId);
    await audit(tx, actor, { action: "account.session.revokeOthers", subject: `user:${actor.userId}`, details: { ended } });
    return { ended };
  });
}
