import { canSeeAnyCompany } from "#lib/company/policy";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";

const identities = {
  select: { id: true, scheme: true, countryCode: true, number: true, liveKey: true, createdAt: true },
} as const;

const reviewed = {
  id: true,
  slug: true,
  status: true,
  isSupplier: true,
  businessType: true,
  nameZh: true,
  nameEn: true,
  countryCode: true,
  districtCode: true,
  addressZh: true,
  addressEn: true,
  website: true,
  phone: true,
  foundedYear: true,
  staffCount: true,
  customsCode: true,
  verificationLevel: true,
  createdAt: true,
  version: true,
  identities,
  members: {
    select: {
      userId: true,
      role: true,
      createdAt: true,
      user: { select: { name: true, email: true, kind: true, countryCode: true, emailVerifiedAt: true } },
    },
    orderBy: { createdAt: "asc" },
    take: 50,
  },
  moves: {
    select: { id: true, move: true, status: true, actor: true, reason: true, createdAt: true },
    orderBy: { createdAt: "desc" },
    take: 100,
  },
} as const;

/** A firm as the staff sees it before deciding, with firms whose number or name is the same. */
export async function findCompanyForReview(actor: Actor, companyId: string) {
  if (!canSeeAnyCompany(actor)) return null;
  const company = await db.company.findUnique({ where: { id: companyId }, select: reviewed });
  if (!company) return null;
  const numbers = company.identities.map(({ number }) => number);
  const names = [company.nameZh, company.nameEn].filter((name) => name !== null);
  const [lookalikes, disputes] = await Promise.all([
    db.company.findMany({
      where: {
        id: { not: companyId },
        OR: [{ identities: { some: { number: { in: numbers } } } }, { nameZh: { in: names } }, { nameEn: { in: names } }],
      },
      select: { id: true, slug: true, status: true, nameZh: true, nameEn: true },
      take: 10,
    }),
    db.identityDispute.findMany({
      where: { OR: [{ holderId: companyId }, { claimantId: companyId }] },
      orderBy: { createdAt: "desc" },
      take: 20,
    }),
  ]);
  return { ...company, lookalikes, disputes };
}

const party = { id: true, slug: true, nameZh: true, nameEn: true, status: true, createdAt: true, identities } as const;

/** A dispute over a number with both firms, as the staff sees it. */
export async function findDisputeForReview(actor: Actor, disputeId: string) {
  if (!canSeeAnyCompany(actor)) return null;
  const dispute = await db.identityDispute.findUnique({ where: { id: disputeId } });
  if (!dispute) return null;
  const [holder, claimant] = await Promise.all([
    db.company.findUnique({ where: { id: dispute.holderId }, select: party }),
    db.company.findUnique({ where: { id: dispute.claimantId }, select: party }),
  ]);
  return { ...dispute, holder, claimant };
}
