import { peopleErased } from "#lib/account/events";
import { personalTables } from "#lib/account/personal";
import { isOwnAccount } from "#lib/account/policy";
import { moveUser } from "#lib/account/records/history";
import { type Actor, actorName, type UserActor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { clock } from "#lib/platform/clock";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { dropPrivateFile } from "#lib/platform/files/private";
import { emit } from "#lib/platform/jobs";
import { sendMail } from "#lib/platform/mail/send";
import { confirmPassword } from "./passwords.ts";

/** Firms of which the person is the last owner, with how many others work there; their rows stay locked until the end. */
async function lastOwned(tx: Transaction, userId: string): Promise<{ companyId: string; others: number }[]> {
  await tx.$queryRaw`select c.id from "Company" c join "CompanyMember" m on m."companyId" = c.id where m."userId" = ${userId}::uuid order by c.id for update of c`;
  return tx.$queryRaw`select m."companyId", (select count(*)::int from "CompanyMember" o where o."companyId" = m."companyId" and o."userId" <> m."userId") as others
    from "CompanyMember" m where m."userId" = ${userId}::uuid and m.role = 'OWNER'
      and not exists (select 1 from "CompanyMember" o where o."companyId" = m."companyId" and o."userId" <> m."userId" and o.role = 'OWNER')`;
}

async function deleteRows(tx: Transaction, userId: string, email: string): Promise<void> {
  const where = { userId };
  await tx.session.deleteMany({ where });
  await tx.signIn.deleteMany({ where });
  await tx.accountToken.deleteMany({ where });
  await tx.totp.deleteMany({ where });
  await tx.recoveryCode.deleteMany({ where });
  await tx.passkey.deleteMany({ where });
  await tx.consent.deleteMany({ where });
  await tx.userRole.deleteMany({ where });
  await tx.companyMember.deleteMany({ where });
  await tx.companyInvitation.deleteMany({ where: { email } });
  await tx.ownershipTransfer.updateMany({
    where: { openKey: { not: null }, OR: [{ fromUserId: userId }, { toUserId: userId }] },
    data: { status: "WITHDRAWN", openKey: null, decidedAt: clock.now() },
  });
  await tx.favouriteList.deleteMany({ where: { userId, companyId: null } });
  await tx.recentView.deleteMany({ where });
  await tx.savedSearch.deleteMany({ where });
  await tx.follow.deleteMany({ where });
  await tx.productDraft.deleteMany({ where });
  await tx.apiKey.deleteMany({ where });
  await tx.webhookEndpoint.deleteMany({ where });
  await tx.mailMessage.deleteMany({ where });
  await tx.sampleAddress.deleteMany({ where });
  await tx.report.updateMany({ where, data: { userId: null, email: null } });
  await tx.userMove.updateMany({ where: { userId, move: "answer" }, data: { reason: null } });
}

async function emptyPerson(tx: Transaction, userId: string): Promise<void> {
  await tx.user.update({
    where: { id: userId },
    data: {
      email: `erased-${userId}@erased.invalid`,
      name: "",
      countryCode: "ZZ",
      timeZone: null,
      phone: null,
      position: null,
      passwordHash: null,
      passwordSetAt: null,
      emailVerifiedAt: null,
      interests: [],
      markets: [],
      erasedAt: clock.now(),
    },
  });
}

/** Tables whose rows stay, with the reason, as they are recorded and told. */
const kept = () =>
  Object.entries(personalTables).flatMap(([table, { erased }]) =>
    typeof erased === "object" ? [{ table, reason: erased.kept }] : [],
  );

async function dropFiles(tx: Transaction, userId: string): Promise<void> {
  const files = await tx.privateFile.findMany({ where: { userId, companyId: null, deletedAt: null }, select: { id: true } });
  for (const { id } of files) await dropPrivateFile(tx, id);
}

async function erase(tx: Transaction, actor: UserActor): Promise<void> {
  const { userId } = actor;
  const firms = await lastOwned(tx, userId);
  if (firms.some(({ others }) => others > 0)) fail("conflict", "lastOwner");
  const person = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true, locale: true, status: true } });
  await moveUser(tx, actor, { userId, from: person.status, move: "close", reason: "erased" });
  await deleteRows(tx, userId, person.email);
  await dropFiles(tx, userId);
  await emptyPerson(tx, userId);
  await tx.erasure.create({ data: { userId, actor: actorName(actor), kept: kept() } });
  await audit(tx, actor, { action: "account.erase", subject: `user:${userId}` });
  await emit(tx, peopleErased, { userId, emptyCompanyIds: firms.map(({ companyId }) => companyId) });
  await sendMail(tx, { kind: "accountErased", to: person.email, userId: null, locale: person.locale, values: {} });
}

/**
 * Erases the actor's own account: every session ends, what names the person goes, what law or others need stays and is named in
 * `Erasure`. Refused while the person is the last owner of a firm in which others work.
 */
export async function eraseAccount(actor: Actor, { password }: { password: string }): Promise<void> {
  await confirmPassword(actor, password);
  if (!isOwnAccount(actor)) return fail("forbidden");
  await db.$transaction((tx) => erase(tx, actor));
}
