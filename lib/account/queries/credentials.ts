import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { digest } from "#lib/platform/secret";

const credentials = {
  id: true,
  email: true,
  name: true,
  status: true,
  locale: true,
  passwordHash: true,
  totp: { select: { sealed: true, confirmedAt: true } },
  _count: { select: { passkeys: true } },
} as const;

/** What signing in needs to know of an address. Never shown. */
export const findCredentials = (_actor: Actor, email: string) => db.user.findUnique({ where: { email }, select: credentials });
export type Credentials = NonNullable<Awaited<ReturnType<typeof findCredentials>>>;

/** The same of a person who has shown who they are. */
export const findCredentialsOf = (_actor: Actor, userId: string) =>
  db.user.findUnique({ where: { id: userId }, select: credentials });

/** Whether a password alone does not open the account. */
export const needsSecondFactor = ({ totp, _count }: Pick<Credentials, "totp" | "_count">): boolean =>
  Boolean(totp?.confirmedAt) || _count.passkeys > 0;

/** The password hash of the actor's own account, to ask for the password again. */
export async function findOwnHash(actor: Actor): Promise<string | null> {
  if (actor.kind !== "user") return fail("unauthenticated");
  const row = await db.user.findUnique({ where: { id: actor.userId }, select: { passwordHash: true } });
  return row?.passwordHash ?? null;
}

/** Whether the secret of a mail that resets a password may still be used; before work that a guess is not worth. */
export const isResetOpen = async (_actor: Actor, token: string): Promise<boolean> =>
  (await db.accountToken.count({ where: { digest: digest(token), purpose: "RESET_PASSWORD", usedAt: null } })) > 0;
