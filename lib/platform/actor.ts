export const platformRoles = ["ORGANIZER", "MODERATOR", "VERIFIER", "EDITOR", "OFFICER", "AUDITOR"] as const;
export type PlatformRole = (typeof platformRoles)[number];

export const companyRoles = ["OWNER", "MANAGER", "SALES", "BUYER", "EDITOR", "VIEWER"] as const;
export type CompanyRole = (typeof companyRoles)[number];

export type Membership = { companyId: string; role: CompanyRole };

/** A key of the API in whose name somebody acts: a firm's, or the person's own. */
export type ActingKey = { keyId: string; companyId: string | null };

/**
 * Who acts. Staff roles count only after the second factor, so a session without it has none. `watcherId` is the member of the
 * staff who looks as this user: such an actor reads and never writes. With a `key` a system acts, for whom this user answers: it has
 * no staff role, and in a firm the one role that its errand needs. The system actor carries the job it acts for and is not an
 * administrator.
 */
export type Actor =
  | { kind: "visitor" }
  | {
      kind: "user";
      userId: string;
      sessionId: string;
      roles: readonly PlatformRole[];
      memberships: readonly Membership[];
      watcherId: string | null;
      key?: ActingKey;
    }
  | { kind: "system"; job: string };

export type UserActor = Extract<Actor, { kind: "user" }>;

export const visitor: Actor = { kind: "visitor" };

export const system = (job: string): Actor => ({ kind: "system", job });

/** Whether the actor is staff with one of these roles. The organizer may do what all of them may. */
export const isStaff = (actor: Actor, ...roles: PlatformRole[]): boolean =>
  actor.kind === "user" && actor.watcherId === null && actor.roles.some((role) => role === "ORGANIZER" || roles.includes(role));

/** Whether the actor is this person. A firm's key is nobody in person, whoever answers for it. */
export const isPerson = (actor: Actor, userId: string | null): boolean =>
  actor.kind === "user" && !actor.key?.companyId && actor.userId === userId;

/** The actor's role in a firm, or null. */
export const roleIn = (actor: Actor, companyId: string): CompanyRole | null =>
  actor.kind === "user" ? (actor.memberships.find((one) => one.companyId === companyId)?.role ?? null) : null;

/** Whether the actor works for a firm in one of these roles; without roles in any. */
export function worksFor(actor: Actor, companyId: string, ...roles: CompanyRole[]): boolean {
  const role = roleIn(actor, companyId);
  return role !== null && (roles.length === 0 || roles.includes(role));
}

/** The firms an actor works for, in one of these roles; for where-clauses. */
export const companiesOf = (actor: Actor, ...roles: CompanyRole[]): string[] =>
  actor.kind === "user"
    ? actor.memberships.filter(({ role }) => roles.length === 0 || roles.includes(role)).map(({ companyId }) => companyId)
    : [];

/** The actor as one short string for histories and the audit log. */
export function actorName(actor: Actor): string {
  if (actor.kind === "user" && actor.key) return `key:${actor.key.keyId}`;
  if (actor.kind === "user") return `user:${actor.watcherId ?? actor.userId}`;
  if (actor.kind === "system") return `system:${actor.job}`;
  return "visitor";
}
