import { newTotpSecret, sealTotp, stepOf, unsealTotp } from "#lib/account/factor/totp";
import { isOwnAccount } from "#lib/account/policy";
import { partWithFactor, renewCodes, welcomeFactor } from "#lib/account/records/factors";
import type { Actor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { attempt, forget } from "#lib/platform/throttle";
import { confirmPassword } from "./passwords.ts";

/** Begins to set up an authenticator: a new secret, which opens nothing before it was confirmed. */
export async function startTotp(actor: Actor, { password }: { password: string }): Promise<void> {
  await confirmPassword(actor, password);
  if (!isOwnAccount(actor)) return fail("forbidden");
  const { userId } = actor;
  const sealed = sealTotp(newTotpSecret());
  const { count } = await db.totp.updateMany({ where: { userId, confirmedAt: null }, data: { sealed, lastStep: 0 } });
  if (count > 0) return;
  const made = await db.totp.createMany({ data: [{ userId, sealed }], skipDuplicates: true });
  if (made.count === 0) fail("conflict", "factorThere");
}

/** Ends the setting up: the first code shows that the authenticator works. Returns recovery codes, to be shown once. */
export async function confirmTotp(actor: Actor, { code }: { code: string }): Promise<{ codes: string[] }> {
  if (!isOwnAccount(actor)) return fail("forbidden");
  const { userId } = actor;
  const slow = ["second factor", userId];
  await attempt(slow, { free: 6, longestSeconds: 900 });
  const row = await db.totp.findUnique({ where: { userId }, select: { sealed: true, confirmedAt: true } });
  if (!row || row.confirmedAt) return fail("conflict", "factorThere");
  const step = await stepOf(unsealTotp(row.sealed), code, clock.now().getTime());
  if (step === null) return fail("invalid", "code:codeWrong");
  const codes = await db.$transaction(async (tx) => {
    const where = { userId, confirmedAt: null, sealed: row.sealed };
    const { count } = await tx.totp.updateMany({ where, data: { confirmedAt: clock.now(), lastStep: step } });
    if (count === 0) fail("conflict", "factorThere");
    return welcomeFactor(actor, tx, "totp");
  });
  await forget(slow);
  return { codes };
}

/** Takes the authenticator away; the password is asked for again. */
export async function removeTotp(actor: Actor, { password }: { password: string }): Promise<void> {
  await confirmPassword(actor, password);
  if (!isOwnAccount(actor)) return fail("forbidden");
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "User" where id = ${actor.userId}::uuid for update`;
    const { count } = await tx.totp.deleteMany({ where: { userId: actor.userId } });
    if (count === 0) fail("notFound");
    await partWithFactor(actor, tx, "totp");
  });
}

/** Ten new recovery codes; the old ones are worthless. Returned to be shown once. */
export async function renewRecoveryCodes(actor: Actor, { password }: { password: string }): Promise<{ codes: string[] }> {
  await confirmPassword(actor, password);
  if (!isOwnAccount(actor)) return fail("forbidden");
  return db.$transaction(async (tx) => {
    const { userId } = actor;
    const factors =
      (await tx.totp.count({ where: { userId, confirmedAt: { not: null } } })) + (await tx.passkey.count({ where: { userId } }));
    if (factors === 0) fail("conflict", "noFactor");
    await audit(tx, actor, { action: "account.recoveryCodes", subject: `user:${userId}` });
    return { codes: await renewCodes(actor, tx) };
  });
}
