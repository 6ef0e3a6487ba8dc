import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { decode, encode } from "next-auth/jwt";
import { cache } from "react";
import { type Actor, type Membership, type PlatformRole, type UserActor, visitor } from "./actor.ts";
import { pool } from "./db.ts";
import { env } from "./env.ts";
import { clientNetwork } from "./http/address.ts";
import { urls } from "./urls.ts";

/** Where a request comes from, for histories and slow-down: the network is shortened before it is kept. */
export type Origin = { network: string; userAgent: string };

export type CurrentSession = {
  sessionId: string;
  userId: string;
  name: string;
  email: string;
  locale: string;
  createdAt: Date;
  confirmedAt: Date;
  hasSecondFactor: boolean;
  /** The staff roles of the account, whether or not the second factor was given. */
  staffRoles: readonly PlatformRole[];
  viewed: { userId: string; name: string; why: string } | null;
  memberships: readonly Membership[];
};

const memberDays = 30;
const staffHours = 12;
const marker = "yf_here";
const workingCompany = "yf_company";

const isSecure = () => (env.PUBLIC_URL ?? "").startsWith("https:");
export const sessionCookie = () => `${isSecure() ? "__Secure-" : ""}next-auth.session-token`;

const cookieOptions = () => ({ httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() }) as const;

/** Told to scripts, which know from it only that somebody is signed in. */
const markerOptions = () => ({ sameSite: "lax", path: "/", secure: isSecure() }) as const;

const lookUp = `with own as (
    select s.*, u.name, u.email, u.locale, case when s."viewedUntil" > now() then s."viewedUserId" end as shown
    from "Session" s join "User" u on u.id = s."userId"
    where s.id = $1 and s."revokedAt" is null and s."expiresAt" > now() and u.status = 'ACTIVE')
  select own.id as "sessionId", own."userId", own.name, own.email, own.locale, own."createdAt", own."confirmedAt",
    own."secondFactorAt" is not null as "hasSecondFactor", own."lastSeenAt" < now() - interval '5 minutes' as "isStale", own."viewedUserId" is not null and own.shown is null as "isLookOver",
    coalesce((select array_agg(r.role::text order by r.role) from "UserRole" r where r."userId" = own."userId"), '{}') as "staffRoles",
    (select json_build_object('userId', v.id, 'name', v.name, 'why', own."viewedWhy") from "User" v where v.id = own.shown) as viewed,
    coalesce((select json_agg(json_build_object('companyId', m."companyId", 'role', m.role) order by m."createdAt")
      from "CompanyMember" m join "Company" c on c.id = m."companyId" where m."userId" = coalesce(own.shown, own."userId") and c.status <> 'CLOSED'), '[]') as memberships
  from own`;

async function sessionIdOf(token: string | undefined): Promise<string | null> {
  if (!token) return null;
  const payload = await decode({ token, secret: env.AUTH_SECRET }).catch(() => null);
  return typeof payload?.sessionId === "string" ? payload.sessionId : null;
}

/** Looking as a member has its end; what ended by itself is written down with the next request of that session. */
const endLook = `with over as (
    select id, "userId", "viewedUserId" from "Session" where id = $1 and "viewedUserId" is not null and "viewedUntil" <= now() for update),
  ended as (update "Session" s set "viewedUserId" = null, "viewedWhy" = null, "viewedUntil" = null from over where s.id = over.id)
  insert into "AuditEntry" (id, actor, "onBehalf", action, subject, details)
  select gen_random_uuid(), 'user:' || "userId", 'user:' || "viewedUserId", 'member.unwatch', 'user:' || "viewedUserId", '{"by":"time"}' from over`;

async function findSession(sessionId: string): Promise<CurrentSession | null> {
  type Row = CurrentSession & { isStale: boolean; isLookOver: boolean };
  const { rows } = await pool.query<Row>({ name: "session", text: lookUp, values: [sessionId] });
  const [row] = rows;
  if (row?.isLookOver) await pool.query({ name: "end-look", text: endLook, values: [sessionId] });
  if (row?.isStale) await pool.query(`update "Session" set "lastSeenAt" = now() where id = $1`, [sessionId]);
  return row ?? null;
}

/** The session of this request, or null. Revoking its row ends it with the next request. */
export const currentSession = cache(async (): Promise<CurrentSession | null> => {
  const sessionId = await sessionIdOf((await cookies()).get(sessionCookie())?.value);
  return sessionId ? findSession(sessionId) : null;
});

/** Who acts in this request: the only place where a cookie becomes an actor. */
export async function currentActor(): Promise<Actor> {
  const session = await currentSession();
  if (!session) return visitor;
  const { sessionId, userId, memberships, viewed } = session;
  if (viewed) return { kind: "user", userId: viewed.userId, sessionId, roles: [], memberships, watcherId: userId };
  return {
    kind: "user",
    userId,
    sessionId,
    roles: session.hasSecondFactor ? session.staffRoles : [],
    memberships,
    watcherId: null,
  };
}

const shortened = (network: string) =>
  network.includes(":") ? `${network.split(":").slice(0, 3).join(":")}::/48` : network.replace(/\.\d+$/, ".0/24");

/** The network and browser of this request. */
export async function requestOrigin(): Promise<Origin> {
  const given = await headers();
  return { network: shortened(clientNetwork(new Headers(given))), userAgent: (given.get("user-agent") ?? "").slice(0, 300) };
}

/** The address's path that the visitor is asked to come back to; only ever one of our own. */
export const ownPath = (path: string | undefined, otherwise: string): string =>
  path && /^\/(?![/\\])[^\s\\]{0,500}$/.test(path) ? path : otherwise;

/** The cookie of a session row; the row is the truth, the cookie only names it. */
export async function setSessionCookie(sessionId: string, expiresAt: Date): Promise<void> {
  const maxAge = Math.max(1, Math.round((expiresAt.getTime() - Date.now()) / 1000));
  const jar = await cookies();
  jar.set(sessionCookie(), await encode({ token: { sessionId }, secret: env.AUTH_SECRET, maxAge }), {
    ...cookieOptions(),
    maxAge,
  });
  jar.set(marker, "1", { ...markerOptions(), maxAge });
}

/** Starts a session with a new id in this browser and ends the one that was there. */
export async function openSession(userId: string, { hasSecondFactor }: { hasSecondFactor: boolean }): Promise<string> {
  const before = await currentSession();
  const { network, userAgent } = await requestOrigin();
  const { rows } = await pool.query<{ id: string; expiresAt: Date }>(
    `with ended as (update "Session" set "revokedAt" = now(), "revokedWhy" = 'replaced' where id = $1::uuid and "revokedAt" is null)
     insert into "Session" (id, "userId", "expiresAt", "userAgent", network, "secondFactorAt")
     values (gen_random_uuid(), $2, now() + case when exists (select 1 from "UserRole" where "userId" = $2)
       then make_interval(hours => ${staffHours}) else make_interval(days => ${memberDays}) end, $3, $4, case when $5 then now() end)
     returning id, "expiresAt"`,
    [before?.sessionId ?? null, userId, userAgent, network, hasSecondFactor],
  );
  const [made] = rows;
  if (!made) throw new Error("no session was made");
  await setSessionCookie(made.id, made.expiresAt);
  return made.id;
}

/** Ends this browser's session. Its cookies go with the attributes they were set with: browsers keep a `__Secure-` one otherwise. */
export async function endSession(): Promise<void> {
  const session = await currentSession();
  if (session) {
    await pool.query(
      `update "Session" set "revokedAt" = now(), "revokedWhy" = 'signedOut' where id = $1 and "revokedAt" is null`,
      [session.sessionId],
    );
  }
  const jar = await cookies();
  for (const name of [sessionCookie(), workingCompany]) jar.set(name, "", { ...cookieOptions(), maxAge: 0 });
  jar.set(marker, "", { ...markerOptions(), maxAge: 0 });
}

/** The firm whose desk this browser shows: the one chosen last, if the actor still works for it, else the first. Only a wish: commands check. */
export async function workingCompanyId(): Promise<string | null> {
  const memberships = (await currentSession())?.memberships ?? [];
  const wish = (await cookies()).get(workingCompany)?.value;
  return memberships.find(({ companyId }) => companyId === wish)?.companyId ?? memberships[0]?.companyId ?? null;
}

/** Shows another firm's desk in this browser from now on. */
export async function chooseWorkingCompany(companyId: string): Promise<void> {
  (await cookies()).set(workingCompany, companyId, { ...cookieOptions(), maxAge: 365 * 86_400 });
}

/** The signed-in user of a desk's page; a visitor is sent to sign in and back to `next`. */
export async function signedIn(locale: string, next: string): Promise<UserActor> {
  const actor = await currentActor();
  return actor.kind === "user" ? actor : redirect(urls.account.signIn(locale, next));
}

/**
 * Who opens a page of the organizer's desk. Staff that has not given its second factor sets it up first; whoever has no business
 * there is told that there is nothing.
 */
export async function staffAt(locale: string, here: string, mayOpen: (actor: Actor) => boolean): Promise<UserActor> {
  const [actor, session] = await Promise.all([signedIn(locale, here), currentSession()]);
  if (mayOpen(actor)) return actor;
  const lacksFactor = session && !session.viewed && session.staffRoles.length > 0 && !session.hasSecondFactor;
  return lacksFactor ? redirect(urls.account.security(locale)) : notFound();
}
