import type { Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { digest, newToken } from "#lib/platform/secret";

type Purpose = "VERIFY_EMAIL" | "CHANGE_EMAIL" | "RESET_PASSWORD";
type Order = { userId: string; purpose: Purpose; email?: string };

const hours: Record<Purpose, number> = { VERIFY_EMAIL: 72, CHANGE_EMAIL: 24, RESET_PASSWORD: 2 };

/** A secret for a mail; those of the same purpose that were sent before are over. */
export async function issueToken(tx: Transaction, { userId, purpose, email }: Order): Promise<string> {
  await endTokens(tx, userId, [purpose]);
  const token = newToken();
  await tx.$executeRaw`insert into "AccountToken" (id, "userId", purpose, digest, email, "expiresAt")
    values (gen_random_uuid(), ${userId}::uuid, ${purpose}::"TokenPurpose", ${digest(token)}, ${email ?? null}, now() + make_interval(hours => ${hours[purpose]}))`;
  return token;
}

/** Makes what was sent by mail worthless. */
export async function endTokens(tx: Transaction, userId: string, purposes: readonly Purpose[]): Promise<void> {
  await tx.accountToken.updateMany({
    where: { userId, purpose: { in: [...purposes] }, usedAt: null },
    data: { usedAt: new Date() },
  });
}

/** Uses a secret up, once, before its time is over by the database's clock. Fails with `notFound`. */
export async function useToken(
  tx: Transaction,
  token: string,
  purpose: Purpose,
): Promise<{ userId: string; email: string | null }> {
  const [row] = await tx.$queryRaw<{ userId: string; email: string | null }[]>`update "AccountToken" set "usedAt" = now()
    where digest = ${digest(token)} and purpose = ${purpose}::"TokenPurpose" and "usedAt" is null and "expiresAt" > now()
    returning "userId", email`;
  return row ?? fail("notFound", "linkOver");
}
