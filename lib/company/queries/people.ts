import { canInCompany } from "#lib/company/policy";
import type { Actor, CompanyRole } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { digest } from "#lib/platform/secret";

const mostPeople = 200;

/** The people of a firm, the open invitations and an offer of ownership, for everybody who works there. */
export async function listPeople(actor: Actor, companyId: string) {
  if (!canInCompany(actor, companyId, "see")) fail("notFound");
  const [people, invitations, transfer] = await Promise.all([
    db.companyMember.findMany({
      where: { companyId },
      select: { userId: true, role: true, createdAt: true, user: { select: { name: true, email: true, status: true } } },
      orderBy: [{ createdAt: "asc" }, { userId: "asc" }],
      take: mostPeople,
    }),
    listOpenInvitations(companyId),
    db.ownershipTransfer.findUnique({
      where: { openKey: companyId },
      select: { id: true, fromUserId: true, toUserId: true, createdAt: true },
    }),
  ]);
  return { people, transfer, invitations: canInCompany(actor, companyId, "people") ? invitations : [] };
}

export type People = Awaited<ReturnType<typeof listPeople>>;

async function listOpenInvitations(companyId: string) {
  return db.companyInvitation.findMany({
    where: { companyId, acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, email: true, role: true, createdAt: true, expiresAt: true },
    orderBy: { createdAt: "desc" },
    take: mostPeople,
  });
}

export type Invitation = {
  companyName: { nameZh: string | null; nameEn: string | null };
  role: CompanyRole;
  email: string;
  expiresAt: Date;
  state: "open" | "other" | "signIn";
};

const masked = (email: string) => email.replace(/^(.)[^@]*/, "$1…");

/** What somebody with the secret of an invitation sees of it; null where it is used, revoked, too old or unknown. */
export async function findInvitation(actor: Actor, token: string): Promise<Invitation | null> {
  const found = await db.companyInvitation.findUnique({
    where: { digest: digest(token), acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
    select: { email: true, role: true, expiresAt: true, company: { select: { nameZh: true, nameEn: true, status: true } } },
  });
  if (!found || found.company.status === "CLOSED") return null;
  const { email, role, expiresAt, company } = found;
  const known = { companyName: { nameZh: company.nameZh, nameEn: company.nameEn }, role, expiresAt };
  if (actor.kind !== "user") return { ...known, email: masked(email), state: "signIn" };
  const reader = await db.user.findUnique({ where: { id: actor.userId }, select: { email: true } });
  return reader?.email === email ? { ...known, email, state: "open" } : { ...known, email: masked(email), state: "other" };
}

/** Offers of ownership that wait for the actor's answer. */
export async function listOffersTo(actor: Actor) {
  if (actor.kind !== "user") return [];
  return db.ownershipTransfer.findMany({
    where: { toUserId: actor.userId, openKey: { not: null }, company: { status: { not: "CLOSED" } } },
    select: { id: true, createdAt: true, company: { select: { id: true, nameZh: true, nameEn: true } } },
    take: 20,
  });
}
