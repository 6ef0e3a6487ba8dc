import type { Actor } from "#lib/platform/actor";
import type { Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { liveClaims } from "#lib/verification/policy";
import { type CheckMethod, checkMethods } from "#lib/verification/schema";
import { today } from "#lib/verification/schema/day";
import { levelOf } from "#lib/verification/schema/level";

const methodOf = (text: string | null): CheckMethod | null => checkMethods.find((method) => method === text) ?? null;

/** Brings a firm's level in line with its live claims, inside the transaction that changed them. Returns whether it changed. */
export async function refreshLevel(actor: Actor, tx: Transaction, companyId: string): Promise<boolean> {
  if (actor.kind === "visitor") fail("forbidden");
  const [company, people, claims] = await Promise.all([
    tx.company.findUnique({ where: { id: companyId }, select: { isSupplier: true, phone: true } }),
    tx.companyMember.count({
      where: { companyId, role: { in: ["OWNER", "MANAGER"] }, user: { status: "ACTIVE", emailVerifiedAt: { not: null } } },
    }),
    tx.verificationClaim.findMany({ where: { companyId, ...liveClaims(today()) }, select: { kind: true, method: true } }),
  ]);
  if (!company) return false;
  const verificationLevel = levelOf({
    isSupplier: company.isSupplier,
    hasMail: people > 0,
    hasPhone: company.phone !== null,
    claims: claims.map(({ kind, method }) => ({ kind, method: methodOf(method) })),
  });
  const { count } = await tx.company.updateMany({
    where: { id: companyId, verificationLevel: { not: verificationLevel } },
    data: { verificationLevel },
  });
  return count > 0;
}
