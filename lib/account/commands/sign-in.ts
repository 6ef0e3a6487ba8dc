import { newStep } from "#lib/account/factor/step";
import { hashPassword, isOutdated, passwordFits } from "#lib/account/password/hash";
import { type Credentials, findCredentials, needsSecondFactor } from "#lib/account/queries/credentials";
import { noteSignIn } from "#lib/account/records/history";
import { issueToken } from "#lib/account/records/tokens";
import type { AskedFrom } from "#lib/account/schema";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { sendMail } from "#lib/platform/mail/send";
import { attempt, attemptMail, forget, takeBack } from "#lib/platform/throttle";
import { urls } from "#lib/platform/urls";

/** What follows a right password: a session, the second factor, or the mail that waits to be read. */
export type SignInResult = { next: "session"; userId: string } | { next: "secondFactor"; ticket: string } | { next: "mail" };

const pair = { free: 5, longestSeconds: 900 };
const account = { free: 20, longestSeconds: 300 };
const network = { free: 60, longestSeconds: 900 };

const keysOf = (email: string, from: AskedFrom) => ({
  pair: ["sign in", email, from.network],
  account: ["sign in", email],
  network: ["sign in from", from.network],
});

async function slowDown(email: string, from: AskedFrom): Promise<void> {
  const keys = keysOf(email, from);
  await attempt(keys.pair, pair);
  await attempt(keys.account, account);
  await attempt(keys.network, network);
}

async function letGo(email: string, from: AskedFrom): Promise<void> {
  const keys = keysOf(email, from);
  await Promise.all([forget(keys.pair), forget(keys.account), takeBack(keys.network)]);
}

async function remindOfMail({ id, email, locale }: Credentials): Promise<void> {
  await attemptMail(email);
  await db.$transaction(async (tx) => {
    const link = urls.account.verify(locale, await issueToken(tx, { userId: id, purpose: "VERIFY_EMAIL" }));
    await sendMail(tx, { kind: "verifyEmail", to: email, userId: id, locale, values: {}, link });
  });
}

async function afterPassword(user: Credentials, password: string, from: AskedFrom): Promise<SignInResult> {
  const note = (outcome: Parameters<typeof noteSignIn>[1]["outcome"]) =>
    noteSignIn(db, { userId: user.id, method: "password", outcome }, from);
  if (user.status === "PENDING_EMAIL") {
    await note("unverified");
    await remindOfMail(user);
    return { next: "mail" };
  }
  if (user.status !== "ACTIVE") {
    await note("suspended");
    return fail("forbidden", "suspended");
  }
  if (user.passwordHash && isOutdated(user.passwordHash)) {
    const where = { id: user.id, passwordHash: user.passwordHash };
    await db.user.updateMany({ where, data: { passwordHash: await hashPassword(password) } });
  }
  if (needsSecondFactor(user)) {
    await note("secondFactorNext");
    return { next: "secondFactor", ticket: newStep(user.id, user.passwordHash ?? "") };
  }
  await note("signedIn");
  return { next: "session", userId: user.id };
}

/**
 * Looks at an address and a password. A wrong password and an unknown address are answered alike and take alike long; attempts are
 * counted before they are made, for the account, for the network, and for both together.
 */
export async function signIn(
  actor: Actor,
  { email, password }: { email: string; password: string },
  from: AskedFrom,
): Promise<SignInResult> {
  if (actor.kind === "user" && actor.watcherId) fail("forbidden", "watching");
  await slowDown(email, from);
  const user = await findCredentials(actor, email);
  const fits = await passwordFits(user?.passwordHash, password);
  if (!user || !fits) {
    if (user) await noteSignIn(db, { userId: user.id, method: "password", outcome: "wrong" }, from);
    return fail("invalid", "password:signInWrong");
  }
  await letGo(email, from);
  return afterPassword(user, password, from);
}
