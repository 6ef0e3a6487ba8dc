import type { Prisma } from "#generated/prisma/client";
import { type Actor, type CompanyRole, companiesOf, roleIn } from "#lib/platform/actor";
import { db } from "#lib/platform/db";

/** The firms whose desk an actor sees; the house itself sees all. */
export const ownCompaniesOf = (actor: Actor): Prisma.CompanyWhereInput =>
  actor.kind === "system" ? {} : { id: { in: companiesOf(actor) } };

/** What the firm's own people see of its profile. */
const profile = {
  id: true,
  slug: true,
  nameZh: true,
  nameEn: true,
  status: true,
  isSupplier: true,
  verificationLevel: true,
  createdAt: true,
  businessType: true,
  summaryZh: true,
  summaryEn: true,
  descriptionZh: true,
  descriptionEn: true,
  countryCode: true,
  districtCode: true,
  addressZh: true,
  addressEn: true,
  website: true,
  phone: true,
  videoUrl: true,
  foundedYear: true,
  staffCount: true,
  exportShare: true,
  factoryArea: true,
  productionLines: true,
  engineerCount: true,
  markets: true,
  languages: true,
  timeZone: true,
  openingHours: true,
  customsCode: true,
  version: true,
  logo: { select: { key: true, width: true, height: true } },
  pictures: {
    select: { id: true, altZh: true, altEn: true, file: { select: { key: true, width: true, height: true } } },
    orderBy: { position: "asc" },
  },
  identities: {
    select: { id: true, scheme: true, countryCode: true, number: true, liveKey: true, createdAt: true },
    orderBy: { createdAt: "asc" },
  },
  moves: {
    select: { id: true, move: true, status: true, reason: true, createdAt: true },
    orderBy: { createdAt: "desc" },
    take: 20,
  },
} as const satisfies Prisma.CompanySelect;

export type CompanyProfile = Prisma.CompanyGetPayload<{ select: typeof profile }> & { role: CompanyRole | null };

/** A firm's own profile, for its people; null where it is none of the actor's, or none is named. */
export async function findOwnCompany(actor: Actor, companyId: string | null): Promise<CompanyProfile | null> {
  if (companyId === null) return null;
  const found = await db.company.findFirst({ where: { AND: [{ id: companyId }, ownCompaniesOf(actor)] }, select: profile });
  return found && { ...found, role: roleIn(actor, companyId) };
}

/** Disputes over numbers in which one of the actor's firms has a part. */
export async function listOwnDisputes(actor: Actor, companyId: string) {
  if (actor.kind !== "system" && roleIn(actor, companyId) === null) return [];
  return db.identityDispute.findMany({
    where: { OR: [{ holderId: companyId }, { claimantId: companyId }] },
    select: {
      id: true,
      scheme: true,
      number: true,
      holderId: true,
      status: true,
      reason: true,
      createdAt: true,
      decidedAt: true,
    },
    orderBy: { createdAt: "desc" },
    take: 20,
  });
}
