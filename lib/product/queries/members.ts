import type { UserActor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";

/** Somebody for whom a job works, with the rights of now: null where the account is no longer in use. Never staff. */
export async function findMemberActor(actorName: string): Promise<UserActor | null> {
  const [kind, userId = ""] = actorName.split(":");
  if (kind !== "user") return null;
  const user = await db.user.findFirst({
    where: { id: userId, status: "ACTIVE" },
    select: { memberships: { select: { companyId: true, role: true } } },
  });
  return user && { kind: "user", userId, sessionId: "", roles: [], memberships: user.memberships, watcherId: null };
}
