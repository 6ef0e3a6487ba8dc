import { newRecoveryCodes, recoveryDigest } from "#lib/account/factor/recovery";
import type { UserActor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { clock } from "#lib/platform/clock";
import type { Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { sendMail } from "#lib/platform/mail/send";
import { urls } from "#lib/platform/urls";
import { endSessions } from "./history.ts";

/** New recovery codes in place of all there were. */
export async function renewCodes(actor: UserActor, tx: Transaction): Promise<string[]> {
  const codes = newRecoveryCodes();
  await tx.$queryRaw`select 1 from "User" where id = ${actor.userId}::uuid for update`;
  await tx.recoveryCode.deleteMany({ where: { userId: actor.userId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ userId: actor.userId, digest: recoveryDigest(actor.userId, code) })),
  });
  return codes;
}

/** What follows a new factor: this session has it, the others end, and its owner is told. Codes come with the first one only. */
export async function welcomeFactor(actor: UserActor, tx: Transaction, kind: "totp" | "passkey"): Promise<string[]> {
  const { userId, sessionId } = actor;
  const { email, locale } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true, locale: true } });
  await tx.session.updateMany({ where: { id: sessionId, userId }, data: { secondFactorAt: clock.now() } });
  await endSessions(tx, userId, "factor", sessionId);
  await audit(tx, actor, { action: "account.factor.add", subject: `user:${userId}`, details: { kind } });
  await sendMail(tx, { kind: "factorAdded", to: email, userId, locale, values: { kind }, link: urls.account.security(locale) });
  const left = await tx.recoveryCode.count({ where: { userId, usedAt: null } });
  return left > 0 ? [] : renewCodes(actor, tx);
}

/** Staff keeps at least one factor; others may go back to the password alone. */
export async function partWithFactor(actor: UserActor, tx: Transaction, kind: "totp" | "passkey"): Promise<void> {
  const { userId } = actor;
  const user = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      email: true,
      locale: true,
      totp: { select: { confirmedAt: true } },
      _count: { select: { passkeys: true, roles: true } },
    },
  });
  const hasNone = !user.totp?.confirmedAt && user._count.passkeys === 0;
  if (hasNone && user._count.roles > 0) fail("forbidden", "staffNeedsFactor");
  if (hasNone) {
    await tx.recoveryCode.deleteMany({ where: { userId } });
    await tx.session.updateMany({ where: { userId }, data: { secondFactorAt: null } });
  }
  const { email, locale } = user;
  await audit(tx, actor, { action: "account.factor.remove", subject: `user:${userId}`, details: { kind } });
  await sendMail(tx, { kind: "factorRemoved", to: email, userId, locale, values: { kind }, link: urls.account.security(locale) });
}
