import { asAuthentication, challengeOf, checkAuthentication, ticketLasts } from "#lib/account/factor/passkey";
import { isRecoveryCode, recoveryDigest } from "#lib/account/factor/recovery";
import { readStep } from "#lib/account/factor/step";
import { stepOf, unsealTotp } from "#lib/account/factor/totp";
import { type Credentials, findCredentialsOf } from "#lib/account/queries/credentials";
import { noteSignIn, type SignInMethod } from "#lib/account/records/history";
import type { AskedFrom } from "#lib/account/schema";
import type { Actor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { sendMail } from "#lib/platform/mail/send";
import { takeOnce } from "#lib/platform/once";
import { attempt, forget } from "#lib/platform/throttle";
import { urls } from "#lib/platform/urls";

/** Takes a code of the authenticator, once: a time step that was used, or an earlier one, is refused. */
async function isTotp({ id, totp }: Credentials, code: string): Promise<boolean> {
  if (!totp?.confirmedAt) return false;
  const step = await stepOf(unsealTotp(totp.sealed), code, clock.now().getTime());
  if (step === null) return false;
  const { count } = await db.totp.updateMany({ where: { userId: id, lastStep: { lt: step } }, data: { lastStep: step } });
  return count === 1;
}

async function isUnusedRecovery(actor: Actor, { id, email, locale }: Credentials, code: string): Promise<boolean> {
  if (!isRecoveryCode(code)) return false;
  return db.$transaction(async (tx) => {
    const where = { digest: recoveryDigest(id, code), userId: id, usedAt: null };
    const { count } = await tx.recoveryCode.updateMany({ where, data: { usedAt: clock.now() } });
    if (count === 0) return false;
    const left = await tx.recoveryCode.count({ where: { userId: id, usedAt: null } });
    await audit(tx, actor, { action: "account.recoveryCode", subject: `user:${id}`, details: { left } });
    await sendMail(tx, {
      kind: "recoveryCodeUsed",
      to: email,
      userId: id,
      locale,
      values: { left },
      link: urls.account.security(locale),
    });
    return true;
  });
}

/** The second step of signing in, with a code of the authenticator or a recovery code. */
export async function confirmSecondFactor(
  actor: Actor,
  { ticketToken, code }: { ticketToken: string; code: string },
  from: AskedFrom,
): Promise<{ userId: string }> {
  const { userId, isOf } = readStep(ticketToken);
  const user = await findCredentialsOf(actor, userId);
  if (user?.status !== "ACTIVE" || !isOf(user.passwordHash)) return fail("conflict", "signInAgain");
  const slow = ["second factor", userId];
  await attempt(slow, { free: 5, longestSeconds: 900 });
  const method: SignInMethod = isRecoveryCode(code) ? "recoveryCode" : "totp";
  const fits = method === "totp" ? await isTotp(user, code) : await isUnusedRecovery(actor, user, code);
  await noteSignIn(db, { userId, method, outcome: fits ? "signedIn" : "wrong" }, from);
  if (!fits) fail("invalid", "code:codeWrong");
  await forget(slow);
  return { userId };
}

type PasskeyAnswer = { ticketToken: string; responseToken: string };

/** Signs in with a passkey, which is both factors: the device, and the finger or code that opens it. */
export async function signInWithPasskey(
  actor: Actor,
  { ticketToken, responseToken }: PasskeyAnswer,
  from: AskedFrom,
): Promise<{ userId: string }> {
  if (actor.kind === "user" && actor.watcherId) fail("forbidden", "watching");
  const challenge = challengeOf(ticketToken, "anybody");
  await attempt(["passkey from", from.network], { free: 40, longestSeconds: 300 });
  if (!(await takeOnce(db, `passkey ${challenge}`, ticketLasts()))) fail("conflict", "passkeyOver");
  const known = await db.passkey.findUnique({
    where: { id: asAuthentication(responseToken).id },
    select: { id: true, publicKey: true, counter: true, transports: true, user: { select: { id: true, status: true } } },
  });
  if (!known) return fail("invalid", "responseToken:passkeyUnknown");
  const counter = BigInt(await checkAuthentication(responseToken, challenge, known));
  if (known.user.status !== "ACTIVE") fail("forbidden", "suspended");
  const where = { id: known.id, counter: known.counter };
  const { count } = await db.passkey.updateMany({ where, data: { counter, lastUsedAt: clock.now() } });
  if (count === 0) fail("conflict", "passkeyOver");
  await noteSignIn(db, { userId: known.user.id, method: "passkey", outcome: "signedIn" }, from);
  return { userId: known.user.id };
}
