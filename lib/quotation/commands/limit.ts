import { type Actor, roleIn } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { canApprove } from "#lib/quotation/policy";

type Limit = { companyId: string; approvalAboveUsd: string | null };

/**
 * Sets above which worth, in US dollars, only owners and managers send a firm's offers; null lets everybody send who may quote.
 * Fails with `notFound` for those who do not work there, `forbidden` for those who do not decide it.
 */
export async function setApprovalLimit(actor: Actor, { companyId, approvalAboveUsd }: Limit): Promise<void> {
  if (roleIn(actor, companyId) === null) fail("notFound");
  if (!canApprove(actor, companyId)) fail("forbidden");
  await db.$transaction(async (tx) => {
    const [before] = await tx.$queryRaw<{ approvalAboveUsd: { toFixed(): string } | null }[]>`
      select "approvalAboveUsd" from "Company" where id = ${companyId}::uuid for update`;
    await tx.company.update({ where: { id: companyId }, data: { approvalAboveUsd } });
    await audit(tx, actor, {
      action: "quotation.limit",
      subject: `company:${companyId}`,
      details: { before: before?.approvalAboveUsd?.toFixed() ?? null, after: approvalAboveUsd },
    });
  });
}
