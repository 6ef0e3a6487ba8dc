import { hashPassword } from "#lib/account/password/hash";
import type { ActName } from "#lib/house/acts";
import { type CompanyRole, companyRoles, type PlatformRole, platformRoles, type UserActor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { makeCompany, unique } from "#lib/testing/factories";
import { goodPassword } from "#lib/testing/people";

export type Person = UserActor & { email: string };

/**
 * Who tries: nobody known, a member, the one whose thing it is, the people of the firm it is about and the owner of another, the
 * staff, an organizer without second factor, one who is also a viewer of the firm, and a moderator who looks as its owner.
 */
export type Who =
  | "visitor"
  | "member"
  | "self"
  | "stranger's owner"
  | "half a staff"
  | "watcher"
  | "partial staff"
  | `firm ${CompanyRole}`
  | `staff ${PlatformRole}`;

export type Stage = {
  companyId: string;
  slug: string;
  people: ReadonlyMap<Who, Person | null>;
  owner: Person & { companyId: string };
  /** The member whose thing it is. */
  self: Person;
  /** A verified moderator, verifier and organizer for what a sample needs. */
  house: Person;
};

export type Fields = Readonly<Record<string, string | number | File | readonly string[]>>;
/** Makes something fresh and what the form says of it; `who` is the one whose thing it has to be. */
export type Sample = (stage: Stage, who: Person) => Promise<Fields> | Fields;
/** An action that is left to another test, which runs its command and sees it refused. */
export type Elsewhere = { elsewhere: `lib/${string}.test.ts`; command: string; why: string };
export type Samples = Partial<Record<ActName, Sample | Elsewhere>>;

type Part = { role?: CompanyRole; companyId?: string; staff?: readonly PlatformRole[]; hasFactor?: boolean };

let hashed: Promise<string> | undefined;

const person = ({ role, companyId = "", staff = [], hasFactor = staff.length > 0 }: Part): Person & { staff: typeof staff } => ({
  kind: "user",
  userId: crypto.randomUUID(),
  sessionId: crypto.randomUUID(),
  roles: hasFactor ? staff : [],
  memberships: role ? [{ companyId, role }] : [],
  watcherId: null,
  email: `${unique("acts")}@example.org`,
  staff,
});

async function writePeople(people: readonly ReturnType<typeof person>[]): Promise<void> {
  hashed ??= hashPassword(goodPassword);
  const passwordHash = await hashed;
  const plain = { kind: "MANUFACTURER", locale: "en", countryCode: "KE", passwordHash } as const;
  const now = new Date();
  await db.user.createMany({
    data: people.map(({ userId, email }) => ({
      ...plain,
      interests: [],
      markets: [],
      id: userId,
      email,
      name: "Asha Otieno",
      emailVerifiedAt: now,
    })),
  });
  await db.session.createMany({
    data: people.map(({ userId, sessionId, roles }) => ({
      id: sessionId,
      userId,
      expiresAt: new Date(now.getTime() + 3_600_000),
      secondFactorAt: roles.length > 0 ? now : null,
    })),
  });
  await db.userRole.createMany({
    data: people.flatMap(({ userId, staff }) => staff.map((role) => ({ userId, role, grantedBy: "system:test" }))),
  });
  await db.companyMember.createMany({
    data: people.flatMap(({ userId, memberships }) => memberships.map((membership) => ({ userId, ...membership }))),
  });
}

/** Everybody who tries, with a firm of their own. */
export async function setStage(): Promise<Stage> {
  const [{ companyId, slug }, other] = await Promise.all([makeCompany(), makeCompany()]);
  const [owner, self, house, watcher] = [
    person({ role: "OWNER", companyId }),
    person({}),
    person({ staff: ["ORGANIZER"] }),
    person({ staff: ["MODERATOR"] }),
  ];
  const firm = companyRoles.map((role) => [`firm ${role}`, role === "OWNER" ? owner : person({ role, companyId })] as const);
  const staff = platformRoles.map((role) => [`staff ${role}`, person({ staff: [role] })] as const);
  const tries = new Map<Who, ReturnType<typeof person>>([
    ["member", person({})],
    ["self", self],
    ["stranger's owner", person({ role: "OWNER", companyId: other.companyId })],
    ["half a staff", person({ staff: ["ORGANIZER"], hasFactor: false })],
    ["watcher", watcher],
    ["partial staff", person({ staff: ["ORGANIZER"], role: "VIEWER", companyId })],
    ...firm,
    ...staff,
  ]);
  await writePeople([...tries.values(), house]);
  await db.session.update({
    where: { id: watcher.sessionId },
    data: { viewedUserId: owner.userId, viewedWhy: "test", viewedUntil: new Date(Date.now() + 600_000) },
  });
  return {
    companyId,
    slug,
    people: new Map<Who, Person | null>([["visitor", null], ...tries]),
    owner: { ...owner, companyId },
    self,
    house,
  };
}
