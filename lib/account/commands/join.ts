import { hashPassword } from "#lib/account/password/hash";
import { weaknessOf } from "#lib/account/password/strength";
import { admit, evenly } from "#lib/account/records/admission";
import { issueToken } from "#lib/account/records/tokens";
import { type AskedFrom, consentVersion, type JoinInput, requiredConsents } from "#lib/account/schema";
import { type Actor, actorName } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { sendMail } from "#lib/platform/mail/send";
import { urls } from "#lib/platform/urls";

type Person = { email: string; locale: string; passwordHash: string; name: string; kind: JoinInput["kind"]; countryCode: string };

/** Writes a new person down, or returns null where the address is known. */
async function writePerson(tx: Transaction, actor: Actor, person: Person): Promise<string | null> {
  const [made] = await tx.user.createManyAndReturn({
    data: [{ ...person, status: "PENDING_EMAIL", passwordSetAt: new Date() }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!made) return null;
  await tx.consent.createMany({ data: requiredConsents.map((kind) => ({ userId: made.id, kind, version: consentVersion })) });
  await tx.userMove.create({ data: { userId: made.id, move: "join", status: "PENDING_EMAIL", actor: actorName(actor) } });
  await audit(tx, actor, { action: "account.join", subject: `user:${made.id}`, details: { kind: person.kind } });
  return made.id;
}

/** The address waits for its owner since an earlier attempt: the latest one counts, and only who reads the mail can end it. */
async function replacePending(tx: Transaction, { email, ...person }: Person): Promise<string | null> {
  const { count } = await tx.user.updateMany({
    where: { email, status: "PENDING_EMAIL" },
    data: { ...person, passwordSetAt: new Date() },
  });
  return count === 0 ? null : (await tx.user.findUniqueOrThrow({ where: { email }, select: { id: true } })).id;
}

async function tellOwner(tx: Transaction, email: string): Promise<void> {
  const owner = await tx.user.findUnique({ where: { email }, select: { id: true, locale: true } });
  if (!owner) return;
  const link = urls.account.forgot(owner.locale);
  await sendMail(tx, { kind: "alreadyMember", to: email, userId: owner.id, locale: owner.locale, values: {}, link });
}

/**
 * Takes somebody in. The answer is the same for every address: a new one gets a mail to confirm it, the owner of a known one is
 * told. Nobody is a member before the mail was read.
 */
export async function joinAccount(actor: Actor, input: JoinInput, from: AskedFrom): Promise<void> {
  if (actor.kind === "user") fail("forbidden", "signedIn");
  const { email, name, kind, country } = input;
  const weakness = weaknessOf(input.password, email);
  if (weakness) fail("invalid", `password:${weakness}`);
  await admit(db, "join", { email, network: from.network, proofToken: input.proofToken });
  await evenly(async () => {
    const person = {
      email,
      name,
      kind,
      countryCode: country,
      locale: from.locale,
      passwordHash: await hashPassword(input.password),
    };
    await db.$transaction(async (tx) => {
      const userId = (await writePerson(tx, actor, person)) ?? (await replacePending(tx, person));
      if (!userId) return tellOwner(tx, email);
      const token = await issueToken(tx, { userId, purpose: "VERIFY_EMAIL" });
      const link = urls.account.verify(from.locale, token, input.next);
      await sendMail(tx, { kind: "verifyEmail", to: email, userId, locale: from.locale, values: {}, link });
    });
  });
}
