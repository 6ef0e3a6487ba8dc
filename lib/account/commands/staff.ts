import type { z } from "zod";
import { canGrantRoles, canMoveMembers } from "#lib/account/policy";
import { endSessions, moveUser } from "#lib/account/records/history";
import { type giveRoleInput, type memberMoveInput, staffLimits, type takeRoleInput } from "#lib/account/schema/staff";
import { type Actor, actorName, type PlatformRole } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { sendMail } from "#lib/platform/mail/send";
import { urls } from "#lib/platform/urls";
import { confirmPassword } from "./passwords.ts";

/** Roles change only by somebody whose password was given within the last quarter of an hour, with this form or before. */
async function confirmLately(actor: Actor, password: string | undefined): Promise<void> {
  if (actor.kind !== "user") fail("notFound");
  if (password !== undefined) {
    await confirmPassword(actor, password);
    await db.$executeRaw`update "Session" set "confirmedAt" = now() where id = ${actor.sessionId}::uuid`;
  }
  const [fresh] = await db.$queryRaw<
    unknown[]
  >`select 1 from "Session" where id = ${actor.sessionId}::uuid and "revokedAt" is null
    and "confirmedAt" > now() - make_interval(mins => ${staffLimits.confirmedMinutes})`;
  if (!fresh) fail("invalid", "password:confirmFirst");
}

/** Organizers in office, held until the transaction ends, so that two cannot take each other's role at once. */
async function heldOrganizers(tx: Transaction): Promise<string[]> {
  const rows = await tx.$queryRaw<{ userId: string }[]>`select r."userId" from "UserRole" r join "User" u on u.id = r."userId"
    where r.role = 'ORGANIZER' and u.status = 'ACTIVE' order by r."userId" for update of r`;
  return rows.map(({ userId }) => userId);
}

async function checkedOrganizers(tx: Transaction, actor: Actor): Promise<string[]> {
  const organizers = await heldOrganizers(tx);
  if (actor.kind !== "user" || !organizers.includes(actor.userId)) fail("notFound");
  return organizers;
}

type Giving = z.infer<typeof giveRoleInput>;

/** Gives a member a role of the staff. Its sessions end, so that the next one brings the role with the second factor. */
export async function giveRole(actor: Actor, { email, role, password }: Giving): Promise<void> {
  if (!canGrantRoles(actor)) fail("notFound");
  await confirmLately(actor, password);
  const member = await db.user.findFirst({ where: { email, status: "ACTIVE" }, select: { id: true, locale: true } });
  if (!member) return fail("invalid", "email:noSuchMember");
  await db.$transaction(async (tx) => {
    await checkedOrganizers(tx, actor);
    const data = [{ userId: member.id, role, grantedBy: actorName(actor) }];
    const { count } = await tx.userRole.createMany({ data, skipDuplicates: true });
    if (count === 0) fail("conflict", "hasRole");
    await endSessions(tx, member.id, "rights");
    await audit(tx, actor, { action: "staff.give", subject: `user:${member.id}`, details: { role } });
    const { locale } = member;
    await sendMail(tx, { kind: "staffRoleGiven", to: email, userId: member.id, locale, link: urls.account.signIn(locale) });
  });
}

type Taking = z.infer<typeof takeRoleInput>;

const isLastOrganizer = (role: PlatformRole, userId: string, organizers: readonly string[]) =>
  role === "ORGANIZER" && organizers.includes(userId) && organizers.length < 2;

/** Takes a role from a member of the staff, whose sessions end at once. The last organizer stays. */
export async function takeRole(actor: Actor, { userId, role, password }: Taking): Promise<void> {
  if (!canGrantRoles(actor)) fail("notFound");
  await confirmLately(actor, password);
  await db.$transaction(async (tx) => {
    const organizers = await checkedOrganizers(tx, actor);
    if (isLastOrganizer(role, userId, organizers)) fail("conflict", "lastOrganizer");
    const { count } = await tx.userRole.deleteMany({ where: { userId, role } });
    if (count === 0) fail("notFound");
    await endSessions(tx, userId, "rights");
    await audit(tx, actor, { action: "staff.take", subject: `user:${userId}`, details: { role } });
  });
}

type MemberMove = z.infer<typeof memberMoveInput>;

/** Shuts a member out or lets it in again, with the reason by mail. Staff loses its roles first. */
export const moveMember = (actor: Actor, given: MemberMove): Promise<void> =>
  db.$transaction((tx) => moveMemberWithin(actor, tx, given));

/** The same inside the caller's transaction. */
export async function moveMemberWithin(actor: Actor, tx: Transaction, { userId, move, reason }: MemberMove): Promise<void> {
  if (!canMoveMembers(actor)) fail("notFound");
  await tx.$queryRaw`select 1 from "User" where id = ${userId}::uuid for update`;
  const select = { status: true, email: true, locale: true, _count: { select: { roles: true } } } as const;
  const member = await tx.user.findUnique({ where: { id: userId }, select });
  if (!member) return fail("notFound");
  if (member._count.roles > 0) fail("conflict", "rolesFirst");
  await moveUser(tx, actor, { userId, from: member.status, move, reason });
  if (move === "suspend") await endSessions(tx, userId, "suspended");
  await audit(tx, actor, { action: `member.${move}`, subject: `user:${userId}`, details: { reason } });
  const kind = move === "suspend" ? "memberSuspended" : "memberReinstated";
  await sendMail(tx, { kind, to: member.email, userId, locale: member.locale, values: { reason } });
}
