import { moveMemberWithin } from "#lib/account/commands/staff";
import { type Actor, actorName } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { sendMail } from "#lib/platform/mail/send";
import { setting } from "#lib/platform/settings";
import { urls } from "#lib/platform/urls";
import { closeReview, openReview } from "#lib/review/commands";
import { canReview } from "#lib/review/policy";

const task = (userId: string) => ({ kind: "MEMBER", subjectId: userId }) as const;

/**
 * Puts a new member into the queue where the organizer wants to see its kind. The member goes on meanwhile: a firm is reviewed by
 * itself. Once only, so it may run twice. The queue reads the name where the member is: it keeps none.
 */
export async function queueMember(actor: Actor, userId: string): Promise<void> {
  if (actor.kind !== "system") fail("forbidden");
  const wanted = await setting("reviewedMembers");
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "User" where id = ${userId}::uuid for update`;
    const member = await tx.user.findUnique({ where: { id: userId, status: "ACTIVE" }, select: { kind: true } });
    if (!member || !wanted.includes(member.kind)) return;
    if ((await tx.reviewTask.count({ where: task(userId) })) > 0) return;
    await openReview(actor, tx, { ...task(userId), title: "", cause: { memberKind: member.kind } });
  });
}

/** Takes somebody who has left out of the queue. */
export async function forgetMember(actor: Actor, userId: string): Promise<void> {
  if (actor.kind !== "system") fail("forbidden");
  await db.$transaction((tx) => closeReview(actor, tx, { ...task(userId), outcome: "withdrawn" }));
}

type Order = { decision: "approve" | "askMore" | "suspend"; reason: string };

async function askMember(tx: Transaction, userId: string, reason: string): Promise<void> {
  const member = await tx.user.findUnique({ where: { id: userId, status: "ACTIVE" }, select: { email: true, locale: true } });
  if (!member) return fail("conflict", "memberGone");
  const { email, locale } = member;
  await sendMail(tx, { kind: "memberAsked", to: email, userId, locale, values: { reason }, link: urls.account.home(locale) });
}

/** Has nothing to object to a member, asks for something, or shuts the account, each in one transaction; reasons reach the member. */
export async function decideMember(actor: Actor, userId: string, { decision, reason }: Order): Promise<void> {
  if (actor.kind !== "user" || !canReview(actor, "MEMBER") || actor.userId === userId) fail("notFound");
  if (decision !== "approve" && reason.trim() === "") fail("invalid", "reason:required");
  await db.$transaction(async (tx) => {
    const open = await tx.$queryRaw<unknown[]>`select id from "ReviewTask" where "openKey" = ${`MEMBER:${userId}`} for update`;
    if (open.length === 0) fail("conflict");
    if (decision === "suspend") await moveMemberWithin(actor, tx, { userId, move: "suspend", reason });
    else await note(actor, tx, { userId, move: decision, reason });
    if (decision === "askMore") await askMember(tx, userId, reason);
    await closeReview(actor, tx, { ...task(userId), outcome: decision });
  });
}

type Step = { userId: string; move: "approve" | "askMore" | "answer"; reason: string };

/** A step that leaves the member's state as it is. */
async function note(actor: Actor, tx: Transaction, { userId, move, reason }: Step): Promise<void> {
  const { status } = (await tx.user.findUnique({ where: { id: userId }, select: { status: true } })) ?? fail("notFound");
  await tx.userMove.create({ data: { userId, move, status, actor: actorName(actor), reason: reason || null } });
  await audit(tx, actor, { action: `member.${move}`, subject: `user:${userId}` });
}

/** Answers what the staff has asked, once for each question: the member waits in the queue again. */
export async function answerQuestion(actor: Actor, { text }: { text: string }): Promise<void> {
  if (actor.kind !== "user" || actor.watcherId !== null) fail("forbidden");
  const { userId } = actor;
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "User" where id = ${userId}::uuid for update`;
    const last = await tx.reviewTask.findFirst({ where: task(userId), orderBy: { openedAt: "desc" }, select: { outcome: true } });
    if (last?.outcome !== "askMore") fail("conflict");
    await note(actor, tx, { userId, move: "answer", reason: text });
    await openReview(actor, tx, { ...task(userId), title: "", cause: { again: true } });
  });
}
