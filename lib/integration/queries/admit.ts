import type { Scope } from "#lib/integration/schema/scopes";
import { isKey, prefixOf } from "#lib/integration/schema/token";
import type { CompanyRole, UserActor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import type { Admitted } from "#lib/platform/route";

type Row = {
  id: string;
  digest: string;
  scopes: string[];
  companyId: string | null;
  firm: string | null;
  actsFor: string | null;
  isOver: boolean;
  isFresh: boolean;
};

/** The one role in its firm that a key has while it does what a scope is for. */
const roleOf: Record<Scope, CompanyRole> = {
  "requests:read": "VIEWER",
  "requests:write": "BUYER",
  "awards:write": "BUYER",
  "quotations:read": "VIEWER",
  "quotations:write": "SALES",
  "webhooks:manage": "MANAGER",
};

/**
 * A key with who answers for it: the person whose it is; for a firm who made it, while they work there with a right to keys, else the
 * owner who has been there longest.
 */
const findKey = (prefix: string) => db.$queryRaw<Row[]>`
  select k.id, k.digest, k.scopes, k."companyId", c.status::text as firm,
    k."revokedAt" is not null or coalesce(k."expiresAt" <= now(), false) as "isOver",
    k."lastUsedOn" is not distinct from current_date as "isFresh",
    coalesce(
      (select u.id from "User" u where u.id = k."userId" and u.status = 'ACTIVE'),
      (select m."userId" from "CompanyMember" m join "User" u on u.id = m."userId" and u.status = 'ACTIVE'
        where m."companyId" = k."companyId" and (m.role = 'OWNER' or (m.role = 'MANAGER' and m."userId" = k."madeById"))
        order by m."userId" = k."madeById" desc nulls last, m."createdAt", m."userId" limit 1)) as "actsFor"
  from "ApiKey" k left join "Company" c on c.id = k."companyId" where k.prefix = ${prefix}`;

const standing = ["PENDING", "ACTIVE"];

/**
 * Who acts with the key of a header, for one kind of errand: without any staff role and in no firm but the key's. Fails with
 * `unauthenticated` for what is no key, is over or whose person has left, `forbidden` where the firm is suspended (`firmSuspended`)
 * or the key is not for this (`scopeLacking`).
 */
export async function admitKey(authorization: string | null, scope: Scope): Promise<Admitted> {
  const given = prefixOf(authorization);
  const [key] = given ? await findKey(given.prefix) : [];
  if (!given || !key || !isKey(given.token, key.digest)) return fail("unauthenticated", "keyUnknown");
  if (key.isOver || key.actsFor === null) return fail("unauthenticated", "keyOver");
  if (key.firm !== null && !standing.includes(key.firm)) return fail("forbidden", "firmSuspended");
  if (!key.scopes.includes(scope)) return fail("forbidden", "scopeLacking");
  if (!key.isFresh) await db.$executeRaw`update "ApiKey" set "lastUsedOn" = current_date where id = ${key.id}::uuid`;
  const actor: UserActor = {
    kind: "user",
    userId: key.actsFor,
    sessionId: key.id,
    roles: [],
    memberships: key.companyId === null ? [] : [{ companyId: key.companyId, role: roleOf[scope] }],
    watcherId: null,
    key: { keyId: key.id, companyId: key.companyId },
  };
  return { actor, counted: key.id };
}
