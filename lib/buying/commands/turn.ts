import { isBuyer } from "#lib/buying/policy";
import type { Actor, UserActor } from "#lib/platform/actor";
import type { Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";

/** The person who acts; nobody looks after another's desk. */
export const asBuyer = (actor: Actor): UserActor => {
  if (!isBuyer(actor)) fail("unauthenticated");
  return actor.watcherId === null ? actor : fail("forbidden", "watching");
};

/** Lets a person's changes of one thing happen after another until the transaction ends, so that counts before an insert hold. */
export async function takeTurn(actor: UserActor, tx: Transaction, thing: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${thing} ${actor.userId}`}, 0))`;
}
