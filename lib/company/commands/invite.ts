import { can, canInCompany, rolesGivenBy } from "#lib/company/policy";
import { nameOf } from "#lib/company/queries/contacts";
import { findOwnCompany } from "#lib/company/queries/mine";
import { invitationDays } from "#lib/company/schema/people";
import { type Actor, type CompanyRole, roleIn } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { wordsOf } from "#lib/platform/i18n/words";
import { sendMail } from "#lib/platform/mail/send";
import { digest, newToken } from "#lib/platform/secret";
import { attemptMail } from "#lib/platform/throttle";
import { urls } from "#lib/platform/urls";
import { lockCompany } from "./lock.ts";

type Invitation = { companyId: string; email: string; role: CompanyRole };

async function placesLeft(tx: Transaction, { companyId, email }: Invitation, most: number): Promise<void> {
  const [people, known, open] = await Promise.all([
    tx.companyMember.count({ where: { companyId } }),
    tx.companyMember.count({ where: { companyId, user: { email } } }),
    tx.companyInvitation.count({
      where: { companyId, email: { not: email }, acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
    }),
  ]);
  if (known > 0) fail("invalid", "email:alreadyMember");
  if (people + open >= most) fail("limit", "peopleLimit");
}

/**
 * Invites somebody by mail for seven days; an earlier invitation of the same address ends. `mostPeople` is what the plan allows,
 * open invitations counted. The letter is in the language of the inviter, or of the account with that address.
 */
export async function inviteByMail(
  actor: Actor,
  invitation: Invitation,
  { mostPeople, locale }: { mostPeople: number; locale: string },
) {
  const { companyId, email, role } = invitation;
  if (actor.kind !== "user") fail("unauthenticated");
  const company = (await findOwnCompany(actor, companyId)) ?? fail("notFound");
  const own = roleIn(actor, companyId);
  if (own === null || !can(own, "people") || !rolesGivenBy(own).includes(role) || role === "OWNER") fail("forbidden");
  await attemptMail(email);
  const token = newToken();
  return db.$transaction(async (tx) => {
    await lockCompany(actor, tx, companyId);
    await placesLeft(tx, invitation, mostPeople);
    const same = { companyId, email, acceptedAt: null, revokedAt: null };
    await tx.companyInvitation.updateMany({ where: same, data: { revokedAt: new Date() } });
    const [made] = await tx.$queryRaw<{ id: string }[]>`
      insert into "CompanyInvitation" (id, "companyId", email, role, digest, "invitedById", "expiresAt")
      values (gen_random_uuid(), ${companyId}::uuid, ${email}, ${role}::"CompanyRole", ${digest(token)}, ${actor.userId}::uuid,
        now() + make_interval(days => ${invitationDays})) returning id`;
    const reader = await tx.user.findUnique({ where: { email }, select: { id: true, locale: true } });
    const sender = await tx.user.findUnique({ where: { id: actor.userId }, select: { name: true } });
    const spoken = reader?.locale ?? locale;
    await sendMail(tx, {
      kind: "companyInvitation",
      to: email,
      userId: reader?.id ?? null,
      locale: spoken,
      values: {
        company: nameOf(company, spoken),
        sender: sender?.name ?? "",
        role: wordsOf(spoken, "company")(`roles.${role}`),
        days: invitationDays,
      },
      link: urls.account.invitation(spoken, token),
    });
    const invitationId = made?.id ?? fail("conflict");
    await audit(tx, actor, { action: "company.invite", subject: `company:${companyId}`, details: { invitationId, role } });
    return { invitationId };
  });
}

/** Takes an invitation back that nobody has accepted. */
export async function revokeInvitation(
  actor: Actor,
  { companyId, invitationId }: { companyId: string; invitationId: string },
): Promise<void> {
  if (!canInCompany(actor, companyId, "see")) fail("notFound");
  if (!canInCompany(actor, companyId, "people")) fail("forbidden");
  await db.$transaction(async (tx) => {
    const { count } = await tx.companyInvitation.updateMany({
      where: { id: invitationId, companyId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) fail("notFound");
    await audit(tx, actor, { action: "company.inviteRevoked", subject: `company:${companyId}`, details: { invitationId } });
  });
}

type Accepted = { id: string; companyId: string; role: CompanyRole };

/**
 * Begins work for the firm that sent the invitation: once, in time by the database's clock, and only with the address it was sent to.
 * Whoever works there already keeps their role.
 */
export async function acceptInvitation(actor: Actor, { token }: { token: string }): Promise<{ companyId: string }> {
  if (actor.kind !== "user") fail("unauthenticated");
  const { userId } = actor;
  return db.$transaction(async (tx) => {
    const reader = await tx.user.findUnique({ where: { id: userId, status: "ACTIVE" }, select: { email: true } });
    const known = await tx.companyInvitation.findUnique({
      where: { digest: digest(token) },
      select: { email: true, companyId: true },
    });
    if (!known || !reader) fail("notFound", "invitationGone");
    if (known.email !== reader.email) fail("forbidden", "invitationOther");
    await lockCompany(actor, tx, known.companyId);
    const [taken] = await tx.$queryRaw<Accepted[]>`
      update "CompanyInvitation" set "acceptedAt" = now() where digest = ${digest(token)} and email = ${reader.email}
        and "acceptedAt" is null and "revokedAt" is null and "expiresAt" > now() returning id, "companyId", role::text as role`;
    if (!taken) fail("conflict", "invitationGone");
    const { id: invitationId, companyId, role } = taken;
    await tx.companyMember.createMany({ data: [{ companyId, userId, role }], skipDuplicates: true });
    await audit(tx, actor, { action: "company.join", subject: `company:${companyId}`, details: { invitationId, role } });
    return { companyId };
  });
}
