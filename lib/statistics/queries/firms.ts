import type { CompanyStatus } from "#lib/company/status";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { canOpen } from "#lib/statistics/policy";
import type { FirmList } from "#lib/statistics/schema/lists";
import { asId, type Listed, type Listing, latestFirst, matching, readPage } from "./listing.ts";

export type FirmLine = {
  id: string;
  slug: string;
  nameZh: string | null;
  nameEn: string | null;
  status: CompanyStatus;
  isSupplier: boolean;
  level: number;
  countryCode: string;
  districtCode: string | null;
  createdAt: Date;
  liveProducts: number;
  people: number;
};

const orders: Record<FirmList["sort"], string> = {
  "-joined": `s."createdAt" desc, s.id desc`,
  joined: `s."createdAt", s.id`,
  name: `coalesce(s."nameEn", s."nameZh"), s.id`,
  "-level": `s."verificationLevel" desc, s.id`,
};

const columns = `s.id, s.slug, s."nameZh", s."nameEn", s.status::text, s."isSupplier", s."verificationLevel" as level, s."countryCode",
  s."districtCode", s."createdAt",
  (select count(*)::int from "Product" p where p."companyId" = s.id and p.status = 'LIVE') as "liveProducts",
  (select count(*)::int from "CompanyMember" m where m."companyId" = s.id) as people`;

const named = [`s."nameZh"`, `s."nameEn"`, "s.slug"];
const numbered = `s.id in (select "companyId" from "CompanyIdentity" where number = upper(trim(both '%' from ?)))`;

export const firmListing = ({ q, status, side, level, district, sort }: FirmList): Listing => ({
  columns,
  from: `"Company" s`,
  conditions: [
    ...(asId(q) ? [["s.id = ?::uuid", q] as const] : matching(named, q, numbered)),
    [`s.status = ?::"CompanyStatus"`, status],
    [`s."isSupplier" = ?`, side === undefined ? undefined : side === "seller"],
    [`s."verificationLevel" = ?`, level],
    [`s."districtCode" = ?`, district],
  ],
  order: orders[sort],
});

/** The firms, for the organizer's desk. */
export async function listFirms(actor: Actor, list: FirmList): Promise<Listed<FirmLine>> {
  if (!canOpen(actor, "firms")) fail("notFound");
  return readPage<FirmLine>(firmListing(list), list.page);
}

const firm = {
  id: true,
  slug: true,
  nameZh: true,
  nameEn: true,
  status: true,
  isSupplier: true,
  businessType: true,
  verificationLevel: true,
  countryCode: true,
  districtCode: true,
  website: true,
  phone: true,
  foundedYear: true,
  staffCount: true,
  isDemo: true,
  createdAt: true,
  identities: { select: { id: true, scheme: true, countryCode: true, number: true } },
  members: {
    select: { role: true, createdAt: true, user: { select: { id: true, name: true, email: true, status: true } } },
    orderBy: { createdAt: "asc" },
    take: 50,
  },
  claims: {
    select: { id: true, kind: true, status: true, method: true, checkedOn: true, expiresOn: true, createdAt: true },
    orderBy: { createdAt: "desc" },
    take: 30,
  },
  penalties: {
    select: { id: true, rule: true, points: true, createdAt: true, expiresAt: true, liftedAt: true },
    orderBy: { createdAt: "desc" },
    take: 30,
  },
  subscriptions: {
    select: { id: true, planCode: true, status: true, startsAt: true, endsAt: true },
    orderBy: { createdAt: "desc" },
    take: 10,
  },
  moves: {
    select: { id: true, move: true, status: true, actor: true, reason: true, createdAt: true },
    orderBy: latestFirst,
    take: 50,
  },
  record: { select: { registerNumber: true, creditCode: true, status: true } },
} as const;

/** A firm with its people, evidence, products by state and history; null where there is none. */
export async function findFirm(actor: Actor, companyId: string) {
  if (!canOpen(actor, "firms")) fail("notFound");
  if (!asId(companyId)) return null;
  const [found, byStatus] = await Promise.all([
    db.company.findUnique({ where: { id: companyId }, select: firm }),
    db.product.groupBy({ by: ["status"], where: { companyId }, _count: { _all: true } }),
  ]);
  return found && { ...found, products: byStatus.map(({ status, _count }) => ({ status, count: _count._all })) };
}

export type FirmFile = NonNullable<Awaited<ReturnType<typeof findFirm>>>;
