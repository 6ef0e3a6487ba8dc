import type { MemberKind } from "#lib/account/schema";
import type { UserStatus } from "#lib/account/status";
import type { Actor, PlatformRole } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { canOpen } from "#lib/statistics/policy";
import type { MemberList } from "#lib/statistics/schema/lists";
import { asId, type Listed, type Listing, latestFirst, matching, readPage } from "./listing.ts";

export type MemberLine = {
  id: string;
  name: string;
  email: string;
  kind: MemberKind;
  status: UserStatus;
  countryCode: string;
  createdAt: Date;
  roles: PlatformRole[];
  firms: number;
};

const orders: Record<MemberList["sort"], string> = {
  "-joined": `u."createdAt" desc, u.id desc`,
  joined: `u."createdAt", u.id`,
  name: "u.name, u.id",
  email: "u.email",
};

const columns = `u.id, u.name, u.email, u.kind::text, u.status::text, u."countryCode", u."createdAt",
  array(select r.role::text from "UserRole" r where r."userId" = u.id order by r.role) as roles,
  (select count(*)::int from "CompanyMember" m where m."userId" = u.id) as firms`;

export const memberListing = ({ q, kind, status, country, role, sort }: MemberList): Listing => ({
  columns,
  from: `"User" u`,
  conditions: [
    ...(asId(q) ? [["u.id = ?::uuid", q] as const] : matching(["u.name", "u.email"], q)),
    [`u.kind = ?::"MemberKind"`, kind],
    [`u.status = ?::"UserStatus"`, status],
    [`u."countryCode" = ?`, country],
    [`u.id in (select "userId" from "UserRole" where role = ?::"PlatformRole")`, role],
  ],
  order: orders[sort],
});

/** The members, for the organizer's desk. */
export async function listMembers(actor: Actor, list: MemberList): Promise<Listed<MemberLine>> {
  if (!canOpen(actor, "members")) fail("notFound");
  return readPage<MemberLine>(memberListing(list), list.page);
}

const member = {
  id: true,
  name: true,
  email: true,
  kind: true,
  status: true,
  locale: true,
  countryCode: true,
  timeZone: true,
  phone: true,
  position: true,
  emailVerifiedAt: true,
  createdAt: true,
  erasedAt: true,
  isDemo: true,
  roles: { select: { role: true, grantedAt: true, grantedBy: true } },
  memberships: {
    select: { role: true, createdAt: true, company: { select: { id: true, nameZh: true, nameEn: true, status: true } } },
    orderBy: { createdAt: "asc" },
    take: 50,
  },
  signIns: {
    select: { id: true, createdAt: true, method: true, outcome: true, network: true },
    orderBy: { createdAt: "desc" },
    take: 20,
  },
  moves: {
    select: { id: true, createdAt: true, move: true, actor: true, reason: true },
    orderBy: latestFirst,
    take: 50,
  },
  totp: { select: { confirmedAt: true } },
  _count: { select: { passkeys: true } },
} as const;

/** A member with firms, sign-ins and history; null where there is none. */
export async function findMember(actor: Actor, userId: string) {
  if (!canOpen(actor, "members")) fail("notFound");
  if (!asId(userId)) return null;
  const [found, sessions] = await Promise.all([
    db.user.findUnique({ where: { id: userId }, select: member }),
    db.session.count({ where: { userId, revokedAt: null, expiresAt: { gt: new Date() } } }),
  ]);
  return found && { ...found, sessions };
}

export type MemberFile = NonNullable<Awaited<ReturnType<typeof findMember>>>;

/** Everybody with a role of the staff. */
export async function listStaff(actor: Actor) {
  if (!canOpen(actor, "staff")) fail("notFound");
  return db.user.findMany({
    where: { roles: { some: {} } },
    select: {
      id: true,
      name: true,
      email: true,
      status: true,
      roles: { select: { role: true, grantedAt: true }, orderBy: { role: "asc" } },
      totp: { select: { confirmedAt: true } },
      _count: { select: { passkeys: true } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 200,
  });
}
export type StaffLine = Awaited<ReturnType<typeof listStaff>>[number];
