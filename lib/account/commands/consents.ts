import { isOwnAccount } from "#lib/account/policy";
import { type ConsentKind, consentVersion } from "#lib/account/schema";
import type { Actor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";

type Wish = { kind: Exclude<ConsentKind, "terms" | "privacy"> };

/** Records that the actor agrees to have something shown or sent. Agreeing twice is agreeing once. */
export async function giveConsent(actor: Actor, { kind }: Wish): Promise<void> {
  if (!isOwnAccount(actor)) return fail("forbidden");
  const { userId } = actor;
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "User" where id = ${userId}::uuid for update`;
    if (await tx.consent.findFirst({ where: { userId, kind, revokedAt: null }, select: { id: true } })) return;
    await tx.consent.create({ data: { userId, kind, version: consentVersion } });
    await audit(tx, actor, { action: "account.consent.give", subject: `user:${userId}`, details: { kind } });
  });
}

/** Takes it back; that it was given stays on record. */
export async function revokeConsent(actor: Actor, { kind }: Wish): Promise<void> {
  if (!isOwnAccount(actor)) return fail("forbidden");
  const { userId } = actor;
  await db.$transaction(async (tx) => {
    const { count } = await tx.consent.updateMany({ where: { userId, kind, revokedAt: null }, data: { revokedAt: new Date() } });
    if (count > 0) await audit(tx, actor, { action: "account.consent.revoke", subject: `user:${userId}`, details: { kind } });
  });
}
