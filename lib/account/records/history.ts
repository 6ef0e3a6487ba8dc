import type { AskedFrom } from "#lib/account/schema";
import { type UserMove, type UserStatus, userFlow } from "#lib/account/status";
import { type Actor, actorName } from "#lib/platform/actor";
import type { Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";

type Move = { userId: string; from: UserStatus; move: UserMove; reason?: string };

/** Moves a member from one state to the next, once, with the step in its history. Fails with `conflict` where somebody was faster. */
export async function moveUser(tx: Transaction, actor: Actor, { userId, from, move, reason }: Move): Promise<UserStatus> {
  const status = userFlow.after(from, move);
  const { count } = await tx.user.updateMany({ where: { id: userId, status: from }, data: { status } });
  if (count === 0) fail("conflict");
  await tx.userMove.create({ data: { userId, move, status, actor: actorName(actor), reason: reason ?? null } });
  return status;
}

/** Ends sessions at once: all of a person, or all but one. */
export async function endSessions(tx: Transaction, userId: string, why: string, except?: string): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { userId, revokedAt: null, ...(except ? { id: { not: except } } : {}) },
    data: { revokedAt: new Date(), revokedWhy: why },
  });
  return count;
}

export type SignInMethod = "password" | "totp" | "recoveryCode" | "passkey";
export type SignInOutcome = "signedIn" | "secondFactorNext" | "wrong" | "unverified" | "suspended";
type Attempt = { userId: string; method: SignInMethod; outcome: SignInOutcome };

/** Writes an attempt down for the owner of the account to see. */
export async function noteSignIn(tx: Pick<Transaction, "signIn">, attempt: Attempt, from: AskedFrom): Promise<void> {
  await tx.signIn.create({ data: { ...attempt, network: from.network, userAgent: from.userAgent.slice(0, 300) } });
}
