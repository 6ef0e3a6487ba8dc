import { heldBy } from "#lib/integration/policy";
import { type Holder, isScope } from "#lib/integration/schema/scopes";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";

const mostShown = 100;

/** The keys of a firm or of the actor, those that hold before those that are over, the latest first. Never what opens anything. */
export async function listKeys(actor: Actor, holder: Holder) {
  const rows = await db.apiKey.findMany({
    where: heldBy(actor, holder),
    select: {
      id: true,
      name: true,
      prefix: true,
      scopes: true,
      createdAt: true,
      expiresAt: true,
      lastUsedOn: true,
      revokedAt: true,
      madeBy: { select: { name: true } },
    },
    orderBy: [{ revokedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }, { id: "desc" }],
    take: mostShown,
  });
  const [{ now } = { now: new Date() }] = await db.$queryRaw<{ now: Date }[]>`select now() as now`;
  return rows.map(({ scopes, madeBy, ...key }) => ({
    ...key,
    scopes: scopes.filter(isScope),
    madeBy: madeBy?.name ?? null,
    isOver: key.revokedAt !== null || (key.expiresAt !== null && key.expiresAt <= now),
  }));
}

export type KeyRow = Awaited<ReturnType<typeof listKeys>>[number];
