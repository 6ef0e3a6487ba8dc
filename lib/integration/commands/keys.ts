import { confirmPassword } from "#lib/account/commands/passwords";
import { canConnect, columnsOf, connectionsOf } from "#lib/integration/policy";
import { keyLimits, type MakeKey } from "#lib/integration/schema/keys";
import { type Holder, personalScopes } from "#lib/integration/schema/scopes";
import { newKey } from "#lib/integration/schema/token";
import { type Actor, actorName, type UserActor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { clock } from "#lib/platform/clock";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";

/** Lets what a holder gets follow one after another until the transaction ends, so that counts before an insert hold. */
export async function takeTurn(actor: UserActor, tx: Transaction, { companyId }: Holder): Promise<void> {
  const holder = companyId ?? actor.userId;
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`connections ${holder}`}, 0))`;
}

/** The actor as one who looks after a holder's keys and endpoints; strangers and watchers are told that there is no such firm. */
export function connector(actor: Actor, holder: Holder): UserActor {
  if (actor.kind !== "user") return fail("unauthenticated");
  if (actor.watcherId !== null) return fail("forbidden", "watching");
  return canConnect(actor, holder) ? actor : fail("notFound");
}

/** Makes a key. Whoever asks proves once more who they are; the key itself is in the answer and nowhere else. */
export async function makeKey(
  actor: Actor,
  { companyId, name, scopes, days, password }: MakeKey,
): Promise<{ keyId: string; token: string }> {
  const maker = connector(actor, { companyId });
  if (companyId === null && scopes.some((scope) => !personalScopes.includes(scope))) fail("invalid", "scopes:notOneOf");
  await confirmPassword(actor, password);
  const { prefix, token, digest } = newKey();
  const expiresAt = days ? new Date(clock.now().getTime() + Number(days) * 86_400_000) : null;
  return db.$transaction(async (tx) => {
    await takeTurn(maker, tx, { companyId });
    const held = columnsOf(maker, { companyId });
    const owner = companyId === null ? { userId: maker.userId } : { companyId };
    const live = { ...owner, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: clock.now() } }] };
    if ((await tx.apiKey.count({ where: live })) >= keyLimits.mostKeys) fail("limit", "keysFull");
    const { id: keyId } = await tx.apiKey.create({
      data: { ...held, name, prefix, digest, scopes: [...new Set(scopes)], madeById: maker.userId, expiresAt },
      select: { id: true },
    });
    await audit(tx, actor, { action: "key.make", subject: `key:${keyId}`, details: { companyId, prefix, scopes } });
    return { keyId, token };
  });
}

/** Ends a key at once. A second time changes nothing. */
export async function revokeKey(actor: Actor, { keyId }: { keyId: string }): Promise<void> {
  if (actor.kind !== "user") fail("unauthenticated");
  if (actor.watcherId !== null) fail("forbidden", "watching");
  const key = await db.apiKey.findFirst({ where: { AND: [{ id: keyId }, connectionsOf(actor)] }, select: { companyId: true } });
  if (!key) fail("notFound");
  await db.$transaction(async (tx) => {
    const { count } = await tx.apiKey.updateMany({
      where: { id: keyId, revokedAt: null },
      data: { revokedAt: clock.now(), revokedBy: actorName(actor) },
    });
    if (count === 0) return;
    await audit(tx, actor, { action: "key.revoke", subject: `key:${keyId}`, details: { companyId: key.companyId } });
  });
}
