import type { z } from "zod";
import { challengeOf, checkRegistration, hasPasskeys, ticketLasts } from "#lib/account/factor/passkey";
import { isOwnAccount } from "#lib/account/policy";
import { partWithFactor, welcomeFactor } from "#lib/account/records/factors";
import { accountLimits, type passkeyInput } from "#lib/account/schema";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { takeOnce } from "#lib/platform/once";
import { confirmPassword } from "./passwords.ts";

/** Adds a passkey that answered a challenge of ours. Returns recovery codes with the first factor, to be shown once. */
export async function addPasskey(actor: Actor, input: z.infer<typeof passkeyInput>): Promise<{ codes: string[] }> {
  await confirmPassword(actor, input.password);
  if (!isOwnAccount(actor) || !hasPasskeys()) return fail("forbidden");
  const { userId } = actor;
  const challenge = challengeOf(input.ticketToken, userId);
  if (!(await takeOnce(db, `passkey ${challenge}`, ticketLasts()))) fail("conflict", "passkeyOver");
  const { id, publicKey, counter, transports } = await checkRegistration(input.responseToken, challenge);
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "User" where id = ${userId}::uuid for update`;
    if ((await tx.passkey.count({ where: { userId } })) >= accountLimits.passkeys) fail("limit", "passkeysFull");
    const row = {
      id,
      userId,
      publicKey: Buffer.from(publicKey),
      counter: BigInt(counter),
      transports: transports ?? [],
      name: input.name,
    };
    const { count } = await tx.passkey.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) fail("conflict", "factorThere");
    return { codes: await welcomeFactor(actor, tx, "passkey") };
  });
}

/** Takes one of the actor's own passkeys away. */
export async function removePasskey(
  actor: Actor,
  { passkeyId, password }: { passkeyId: string; password: string },
): Promise<void> {
  await confirmPassword(actor, password);
  if (!isOwnAccount(actor)) return fail("forbidden");
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "User" where id = ${actor.userId}::uuid for update`;
    const { count } = await tx.passkey.deleteMany({ where: { id: passkeyId, userId: actor.userId } });
    if (count === 0) fail("notFound");
    await partWithFactor(actor, tx, "passkey");
  });
}
