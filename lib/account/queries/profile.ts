import { maySeeOwnAccount } from "#lib/account/policy";
import { accountLimits } from "#lib/account/schema";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { deepestHit } from "#lib/platform/paging";

const self = (actor: Actor): string => (maySeeOwnAccount(actor) ? actor.userId : fail("unauthenticated"));

/** What a person says of themselves. */
export const findProfile = (actor: Actor) =>
  db.user.findUnique({
    where: { id: self(actor) },
    select: {
      email: true,
      name: true,
      kind: true,
      locale: true,
      countryCode: true,
      timeZone: true,
      phone: true,
      position: true,
      interests: true,
      markets: true,
      version: true,
      createdAt: true,
    },
  });
export type Profile = NonNullable<Awaited<ReturnType<typeof findProfile>>>;

/** What guards the account: factors, passkeys, how many recovery codes are left. */
export async function findSecurity(actor: Actor) {
  const userId = self(actor);
  const user = await db.user.findUnique({
    where: { id: userId },
    select: {
      email: true,
      passwordSetAt: true,
      totp: { select: { confirmedAt: true } },
      passkeys: { select: { id: true, name: true, createdAt: true, lastUsedAt: true }, orderBy: { createdAt: "asc" } },
      roles: { select: { role: true } },
      _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
    },
  });
  if (!user) return null;
  const { totp, roles, _count, ...rest } = user;
  return { ...rest, hasTotp: Boolean(totp?.confirmedAt), isStaff: roles.length > 0, codesLeft: _count.recoveryCodes };
}
export type Security = NonNullable<Awaited<ReturnType<typeof findSecurity>>>;

/** The sessions that live, the latest used first. */
export const listSessions = (actor: Actor) =>
  db.session.findMany({
    where: { userId: self(actor), revokedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, createdAt: true, lastSeenAt: true, userAgent: true, network: true, secondFactorAt: true },
    orderBy: { lastSeenAt: "desc" },
    take: accountLimits.sessions,
  });

/** Attempts to sign in, the latest first. */
export async function listSignIns(actor: Actor, page: number) {
  const where = { userId: self(actor) };
  const skip = Math.min((page - 1) * accountLimits.signIns, deepestHit);
  const [items, total] = await Promise.all([
    db.signIn.findMany({
      where,
      select: { id: true, createdAt: true, method: true, outcome: true, userAgent: true, network: true },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip,
      take: accountLimits.signIns,
    }),
    db.signIn.count({ where }),
  ]);
  return { items, total, page };
}

/** What the person agreed to, now and before. */
export const listConsents = (actor: Actor) =>
  db.consent.findMany({
    where: { userId: self(actor) },
    select: { id: true, kind: true, version: true, givenAt: true, revokedAt: true },
    orderBy: { givenAt: "desc" },
    take: 200,
  });
