import { hasPasskeys, newTicket, registrationOptions, signInOptions } from "#lib/account/factor/passkey";
import { readStep } from "#lib/account/factor/step";
import { totpAddress, unsealTotp } from "#lib/account/factor/totp";
import { isOwnAccount } from "#lib/account/policy";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";

/** The authenticator that is being set up: its secret is shown to its owner until the first code was given, and never again. */
export async function findPendingTotp(actor: Actor): Promise<{ secret: string; address: string } | null> {
  if (!isOwnAccount(actor)) return fail("forbidden");
  const row = await db.totp.findFirst({
    where: { userId: actor.userId, confirmedAt: null },
    select: { sealed: true, user: { select: { email: true } } },
  });
  if (!row) return null;
  const secret = unsealTotp(row.sealed);
  return { secret, address: totpAddress(row.user.email, secret) };
}

/** What a browser needs to make a passkey for the actor; null where the site has no name for one. */
export async function offerPasskey(actor: Actor) {
  if (!isOwnAccount(actor)) return fail("forbidden");
  if (!hasPasskeys()) return null;
  const { userId } = actor;
  const person = await db.user.findUnique({
    where: { id: userId },
    select: { email: true, name: true, passkeys: { select: { id: true, transports: true } } },
  });
  if (!person) return null;
  const { challenge, ticket } = newTicket(userId);
  return { ticket, options: await registrationOptions({ userId, ...person }, challenge) };
}

/** What a browser needs to sign somebody in with a passkey. */
export async function offerPasskeySignIn(_actor: Actor) {
  if (!hasPasskeys()) return null;
  const { challenge, ticket } = newTicket("anybody");
  return { ticket, options: await signInOptions(challenge) };
}

/** Which second factors wait behind a password that was right; null where it is too long ago. */
export async function findFactors(_actor: Actor, step: string): Promise<{ hasTotp: boolean; hasPasskeys: boolean } | null> {
  let userId: string;
  try {
    userId = readStep(step).userId;
  } catch {
    return null;
  }
  const user = await db.user.findUnique({
    where: { id: userId },
    select: { totp: { select: { confirmedAt: true } }, _count: { select: { passkeys: true } } },
  });
  return user && { hasTotp: Boolean(user.totp?.confirmedAt), hasPasskeys: user._count.passkeys > 0 };
}
