import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { canApprove, canReadQuotationsOf } from "#lib/quotation/policy";

/** Above which worth in US dollars a firm's offers need an owner or manager, as typed, and whether the actor sets it; null for strangers. */
export async function findApprovalLimit(actor: Actor, companyId: string) {
  if (!canReadQuotationsOf(actor, companyId)) return null;
  const { approvalAboveUsd } = await db.company.findUniqueOrThrow({
    where: { id: companyId },
    select: { approvalAboveUsd: true },
  });
  return { amount: approvalAboveUsd?.toFixed() ?? null, maySet: canApprove(actor, companyId) };
}

export type ApprovalLimit = NonNullable<Awaited<ReturnType<typeof findApprovalLimit>>>;
