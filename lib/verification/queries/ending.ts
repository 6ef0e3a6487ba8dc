import { canInCompany } from "#lib/company/policy";
import type { Actor } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";

const soonDays = 30;

/** How many of a firm's verified claims end within a month. */
export async function countClaimsEnding(actor: Actor, companyId: string): Promise<number> {
  if (!canInCompany(actor, companyId, "see")) return 0;
  const until = new Date(clock.now().getTime() + soonDays * 86_400_000);
  return db.verificationClaim.count({ where: { companyId, status: "VERIFIED", expiresOn: { lt: until } } });
}
