import type { z } from "zod";
import { isOwnAccount } from "#lib/account/policy";
import { evenly } from "#lib/account/records/admission";
import { endTokens, issueToken, useToken } from "#lib/account/records/tokens";
import type { AskedFrom, emailChangeInput } from "#lib/account/schema";
import type { Actor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { sendMail } from "#lib/platform/mail/send";
import { attemptMail } from "#lib/platform/throttle";
import { urls } from "#lib/platform/urls";
import { confirmPassword } from "./passwords.ts";

/** Asks for another address: a mail goes there, and nothing changes before it was read. Known addresses get the same answer. */
export async function requestEmailChange(
  actor: Actor,
  { email, password }: z.infer<typeof emailChangeInput>,
  from: AskedFrom,
): Promise<void> {
  await confirmPassword(actor, password);
  if (!isOwnAccount(actor)) return fail("forbidden");
  const { userId } = actor;
  await attemptMail(email);
  await evenly(() =>
    db.$transaction(async (tx) => {
      const owner = await tx.user.findUnique({ where: { email }, select: { id: true, locale: true } });
      if (owner) {
        const link = urls.account.forgot(owner.locale);
        await sendMail(tx, { kind: "alreadyMember", to: email, userId: owner.id, locale: owner.locale, values: {}, link });
        return;
      }
      const token = await issueToken(tx, { userId, purpose: "CHANGE_EMAIL", email });
      const link = urls.account.confirmEmail(from.locale, token);
      await sendMail(tx, { kind: "changeEmail", to: email, userId, locale: from.locale, values: {}, link });
    }),
  );
}

/** Prisma's name for a value that somebody else has. */
const isTaken = (error: unknown) => error instanceof Error && "code" in error && error.code === "P2002";

/** Takes the new address into use with the secret that was sent there; the old one is told. */
export async function confirmEmailChange(actor: Actor, { token }: { token: string }): Promise<void> {
  if (actor.kind === "user" && actor.watcherId) fail("forbidden", "watching");
  await db
    .$transaction(async (tx) => {
      const { userId, email } = await useToken(tx, token, "CHANGE_EMAIL");
      const before = await tx.user.findUniqueOrThrow({
        where: { id: userId },
        select: { email: true, locale: true, status: true },
      });
      if (!email || before.status !== "ACTIVE") return fail("notFound", "linkOver");
      await tx.user.update({ where: { id: userId }, data: { email, emailVerifiedAt: new Date(), version: { increment: 1 } } });
      await endTokens(tx, userId, ["RESET_PASSWORD", "VERIFY_EMAIL"]);
      const { locale } = before;
      await sendMail(tx, {
        kind: "emailChanged",
        to: before.email,
        userId,
        locale,
        values: {},
        link: urls.account.security(locale),
      });
      await audit(tx, actor, { action: "account.email", subject: `user:${userId}` });
    })
    .catch((error: unknown) => {
      if (isTaken(error)) fail("conflict", "linkOver");
      throw error;
    });
}
