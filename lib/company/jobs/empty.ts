import { moveCompany } from "#lib/company/commands/move";
import { system } from "#lib/platform/actor";
import { db } from "#lib/platform/db";

/** Closes firms whose last person has left for good: nobody could answer for them. */
export async function closeEmptyCompanies({ emptyCompanyIds }: { emptyCompanyIds: string[] }): Promise<void> {
  const where = { id: { in: emptyCompanyIds }, status: { not: "CLOSED" as const }, members: { none: {} } };
  const companies = await db.company.findMany({ where, select: { id: true } });
  for (const { id } of companies) {
    await moveCompany(system("account.erased"), { companyId: id, move: "close", reason: "ownerErased" });
  }
}
