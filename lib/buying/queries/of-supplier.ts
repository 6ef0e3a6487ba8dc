import { canInCompany } from "#lib/company/policy";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";

/** How many people follow a firm, and how often its listings are kept; counts only, for the firm itself. Who they are is not its business. */
export async function countInterest(actor: Actor, companyId: string): Promise<{ followers: number; kept: number } | null> {
  if (!canInCompany(actor, companyId, "see")) return null;
  const [followers, kept] = await Promise.all([
    db.follow.count({ where: { companyId } }),
    db.favouriteItem.count({ where: { removedAt: null, product: { companyId } } }),
  ]);
  return { followers, kept };
}
