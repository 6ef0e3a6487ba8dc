import { type Actor, type CompanyRole, companiesOf, roleIn } from "#lib/platform/actor";
import { db } from "#lib/platform/db";

export type OwnCompany = {
  id: string;
  slug: string;
  nameZh: string | null;
  nameEn: string | null;
  status: string;
  isSupplier: boolean;
  role: CompanyRole | null;
};

/** The firms the actor works for, in the order of joining. */
export async function listOwnCompanies(actor: Actor): Promise<OwnCompany[]> {
  const ids = companiesOf(actor);
  if (ids.length === 0) return [];
  const rows = await db.company.findMany({
    where: { id: { in: ids } },
    select: { id: true, slug: true, nameZh: true, nameEn: true, status: true, isSupplier: true },
    take: 100,
  });
  return rows
    .sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
    .map((row) => ({ ...row, role: roleIn(actor, row.id) }));
}
