import type { z } from "zod";
import { memberConfirmed } from "#lib/account/events";
import { passwordFits } from "#lib/account/password/hash";
import { admit, evenly } from "#lib/account/records/admission";
import { moveUser, noteSignIn } from "#lib/account/records/history";
import { issueToken, useToken } from "#lib/account/records/tokens";
import type { AskedFrom, addressInput, verifyInput } from "#lib/account/schema";
import type { Actor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";
import { sendMail } from "#lib/platform/mail/send";
import { digest } from "#lib/platform/secret";
import { attempt, forget } from "#lib/platform/throttle";
import { urls } from "#lib/platform/urls";

type Known = {
  id: string;
  email: string;
  status: "PENDING_EMAIL" | "ACTIVE" | "SUSPENDED" | "CLOSED";
  passwordHash: string | null;
};

async function personOf(token: string): Promise<Known> {
  const row = await db.accountToken.findUnique({
    where: { digest: digest(token) },
    select: { purpose: true, usedAt: true, user: { select: { id: true, email: true, status: true, passwordHash: true } } },
  });
  return row?.purpose === "VERIFY_EMAIL" && row.usedAt === null ? row.user : fail("notFound", "linkOver");
}

/**
 * Confirms an address: the mail shows who reads it, the password that it is who joined, so that nobody confirms an account that
 * somebody else prepared. The person may be signed in at once.
 */
export async function verifyEmail(
  actor: Actor,
  { token, password }: Pick<z.infer<typeof verifyInput>, "token" | "password">,
  from: AskedFrom,
): Promise<{ userId: string }> {
  const person = await personOf(token);
  const slow = ["verify", person.id];
  await attempt(slow, { free: 6, longestSeconds: 900 });
  if (!(await passwordFits(person.passwordHash, password))) fail("invalid", "password:passwordWrong");
  await db.$transaction(async (tx) => {
    await useToken(tx, token, "VERIFY_EMAIL");
    await moveUser(tx, actor, { userId: person.id, from: person.status, move: "verify" });
    await tx.user.update({ where: { id: person.id }, data: { emailVerifiedAt: new Date() } });
    await noteSignIn(tx, { userId: person.id, method: "password", outcome: "signedIn" }, from);
    await audit(tx, actor, { action: "account.verify", subject: `user:${person.id}` });
    await emit(tx, memberConfirmed, { userId: person.id });
  });
  await forget(slow);
  return { userId: person.id };
}

/** Sends the mail with which an address is confirmed once more. Says nothing of whether there is one to confirm. */
export async function resendVerification(actor: Actor, input: z.infer<typeof addressInput>, from: AskedFrom): Promise<void> {
  if (actor.kind === "user") fail("forbidden", "signedIn");
  await admit(db, "resend", { ...input, network: from.network });
  await evenly(() =>
    db.$transaction(async (tx) => {
      const person = await tx.user.findFirst({ where: { email: input.email, status: "PENDING_EMAIL" }, select: { id: true } });
      if (!person) return;
      const token = await issueToken(tx, { userId: person.id, purpose: "VERIFY_EMAIL" });
      const link = urls.account.verify(from.locale, token);
      await sendMail(tx, { kind: "verifyEmail", to: input.email, userId: person.id, locale: from.locale, values: {}, link });
    }),
  );
}
