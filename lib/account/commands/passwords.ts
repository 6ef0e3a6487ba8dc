import type { z } from "zod";
import { memberConfirmed } from "#lib/account/events";
import { hashPassword, passwordFits } from "#lib/account/password/hash";
import { weaknessOf } from "#lib/account/password/strength";
import { isOwnAccount } from "#lib/account/policy";
import { findOwnHash, isResetOpen } from "#lib/account/queries/credentials";
import { admit, evenly } from "#lib/account/records/admission";
import { endSessions, moveUser } from "#lib/account/records/history";
import { endTokens, issueToken, useToken } from "#lib/account/records/tokens";
import type { AskedFrom, addressInput, changePasswordInput, resetInput } from "#lib/account/schema";
import type { Actor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";
import { sendMail } from "#lib/platform/mail/send";
import { attempt, forget } from "#lib/platform/throttle";
import { urls } from "#lib/platform/urls";

/** Asks for the password again before something that cannot be taken back lightly. Fails at the field. */
export async function confirmPassword(actor: Actor, password: string, fault = "password:passwordWrong"): Promise<void> {
  if (!isOwnAccount(actor)) return fail(actor.kind === "user" ? "forbidden" : "unauthenticated");
  const slow = ["confirm", actor.userId];
  await attempt(slow, { free: 6, longestSeconds: 900 });
  if (!(await passwordFits(await findOwnHash(actor), password))) fail("invalid", fault);
  await forget(slow);
}

type Owner = { id: string; email: string; locale: string };

async function replacePassword(tx: Transaction, { id, email, locale }: Owner, passwordHash: string): Promise<void> {
  await tx.user.update({ where: { id }, data: { passwordHash, passwordSetAt: new Date() } });
  await endTokens(tx, id, ["RESET_PASSWORD", "VERIFY_EMAIL", "CHANGE_EMAIL"]);
  await sendMail(tx, { kind: "passwordChanged", to: email, userId: id, locale, values: {}, link: urls.account.forgot(locale) });
}

/** Changes the actor's own password; every other session ends. */
export async function changePassword(actor: Actor, { current, password }: z.infer<typeof changePasswordInput>): Promise<void> {
  await confirmPassword(actor, current, "current:passwordWrong");
  if (!isOwnAccount(actor)) return fail("forbidden");
  const { userId } = actor;
  const owner = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { id: true, email: true, locale: true } });
  const weakness = weaknessOf(password, owner.email);
  if (weakness) fail("invalid", `password:${weakness}`);
  const passwordHash = await hashPassword(password);
  await db.$transaction(async (tx) => {
    await replacePassword(tx, owner, passwordHash);
    await endSessions(tx, userId, "password", actor.sessionId);
    await audit(tx, actor, { action: "account.password", subject: `user:${userId}` });
  });
}

/** Sends the owner of an address the way to a new password. The answer is the same whether or not there is one. */
export async function requestPasswordReset(actor: Actor, input: z.infer<typeof addressInput>, from: AskedFrom): Promise<void> {
  if (actor.kind === "user" && actor.watcherId) fail("forbidden", "watching");
  await admit(db, "reset", { ...input, network: from.network });
  await evenly(() =>
    db.$transaction(async (tx) => {
      const where = { email: input.email, status: { in: ["ACTIVE" as const, "PENDING_EMAIL" as const] } };
      const owner = await tx.user.findFirst({ where, select: { id: true, locale: true } });
      if (!owner) return;
      const token = await issueToken(tx, { userId: owner.id, purpose: "RESET_PASSWORD" });
      const link = urls.account.reset(owner.locale, token);
      await sendMail(tx, { kind: "resetPassword", to: input.email, userId: owner.id, locale: owner.locale, values: {}, link });
    }),
  );
}

/** Sets a new password with the secret from a mail, which also confirms the address; all sessions end. */
export async function resetPassword(actor: Actor, { token, password }: z.infer<typeof resetInput>): Promise<void> {
  if (actor.kind === "user" && actor.watcherId) fail("forbidden", "watching");
  if (!(await isResetOpen(actor, token))) fail("notFound", "linkOver");
  const passwordHash = await hashPassword(password);
  await db.$transaction(async (tx) => {
    const { userId } = await useToken(tx, token, "RESET_PASSWORD");
    const owner = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { id: true, email: true, locale: true, status: true },
    });
    if (owner.status !== "ACTIVE" && owner.status !== "PENDING_EMAIL") fail("notFound", "linkOver");
    const weakness = weaknessOf(password, owner.email);
    if (weakness) fail("invalid", `password:${weakness}`);
    if (owner.status === "PENDING_EMAIL") {
      await moveUser(tx, actor, { userId, from: owner.status, move: "verify" });
      await tx.user.update({ where: { id: userId }, data: { emailVerifiedAt: new Date() } });
      await emit(tx, memberConfirmed, { userId });
    }
    await replacePassword(tx, owner, passwordHash);
    await endSessions(tx, userId, "reset");
    await audit(tx, actor, { action: "account.reset", subject: `user:${userId}` });
  });
}
