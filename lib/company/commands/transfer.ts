import { nameOf } from "#lib/company/queries/contacts";
import { type Actor, roleIn } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { sendMail } from "#lib/platform/mail/send";
import { urls } from "#lib/platform/urls";
import { lockCompany } from "./lock.ts";

type Parties = { companyId: string; fromUserId: string; toUserId: string };

const isOwner = async (tx: Transaction, companyId: string, userId: string) =>
  (await tx.companyMember.count({ where: { companyId, userId, role: "OWNER" } })) > 0;

async function tellOffer(tx: Transaction, { companyId, fromUserId, toUserId }: Parties): Promise<void> {
  const [company, sender, reader] = await Promise.all([
    tx.company.findUniqueOrThrow({ where: { id: companyId }, select: { nameZh: true, nameEn: true } }),
    tx.user.findUniqueOrThrow({ where: { id: fromUserId }, select: { name: true } }),
    tx.user.findUniqueOrThrow({ where: { id: toUserId }, select: { email: true, locale: true } }),
  ]);
  const { email, locale } = reader;
  const values = { company: nameOf(company, locale), sender: sender.name };
  await sendMail(tx, {
    kind: "ownershipOffered",
    to: email,
    userId: toUserId,
    locale,
    values,
    link: urls.account.companies(locale),
  });
}

/** An owner offers the firm to somebody who works there. One offer waits at a time. */
export async function offerOwnership(actor: Actor, { companyId, userId }: { companyId: string; userId: string }): Promise<void> {
  if (actor.kind !== "user" || roleIn(actor, companyId) === null) fail("notFound");
  const parties = { companyId, fromUserId: actor.userId, toUserId: userId };
  await db.$transaction(async (tx) => {
    await lockCompany(actor, tx, companyId);
    if (!(await isOwner(tx, companyId, actor.userId))) fail("forbidden");
    const receiver = await tx.companyMember.findUnique({
      where: { companyId_userId: { companyId, userId }, user: { status: "ACTIVE" } },
      select: { role: true },
    });
    if (!receiver || receiver.role === "OWNER") fail("notFound");
    const { count } = await tx.ownershipTransfer.createMany({ data: [{ ...parties, openKey: companyId }], skipDuplicates: true });
    if (count === 0) fail("conflict", "transferOpen");
    await tellOffer(tx, parties);
    await audit(tx, actor, { action: "company.offer", subject: `company:${companyId}`, details: { userId } });
  });
}

async function openOffer(tx: Transaction, transferId: string) {
  const offer = await tx.ownershipTransfer.findFirst({ where: { id: transferId, openKey: { not: null } } });
  return offer ?? fail("notFound");
}

async function endOffer(tx: Transaction, transferId: string, status: "ACCEPTED" | "DECLINED" | "WITHDRAWN"): Promise<void> {
  const { count } = await tx.ownershipTransfer.updateMany({
    where: { id: transferId, status: "OPEN" },
    data: { status, openKey: null, decidedAt: new Date() },
  });
  if (count === 0) fail("conflict");
}

/** Takes the firm over, or not. Whoever offered it becomes a manager, and must still own it. */
export async function answerTransfer(
  actor: Actor,
  { transferId, answer }: { transferId: string; answer: "accept" | "decline" },
): Promise<{ companyId: string }> {
  if (actor.kind !== "user") fail("unauthenticated");
  return db.$transaction(async (tx) => {
    const { companyId, fromUserId, toUserId } = await openOffer(tx, transferId);
    if (toUserId !== actor.userId) fail("notFound");
    await lockCompany(actor, tx, companyId);
    await endOffer(tx, transferId, answer === "accept" ? "ACCEPTED" : "DECLINED");
    if (answer === "accept") {
      if (!(await isOwner(tx, companyId, fromUserId))) fail("conflict");
      const at = (userId: string) => ({ companyId_userId: { companyId, userId } });
      await tx.companyMember.update({ where: at(toUserId), data: { role: "OWNER" } });
      await tx.companyMember.update({ where: at(fromUserId), data: { role: "MANAGER" } });
    }
    await audit(tx, actor, {
      action: `company.${answer}Transfer`,
      subject: `company:${companyId}`,
      details: { fromUserId, toUserId },
    });
    return { companyId };
  });
}

/** Takes an offer back. */
export async function withdrawTransfer(actor: Actor, { transferId }: { transferId: string }): Promise<void> {
  if (actor.kind !== "user") fail("unauthenticated");
  await db.$transaction(async (tx) => {
    const { companyId, fromUserId } = await openOffer(tx, transferId);
    if (roleIn(actor, companyId) === null) fail("notFound");
    if (fromUserId !== actor.userId && !(await isOwner(tx, companyId, actor.userId))) fail("forbidden");
    await endOffer(tx, transferId, "WITHDRAWN");
    await audit(tx, actor, { action: "company.withdrawTransfer", subject: `company:${companyId}` });
  });
}
