import { canInCompany } from "#lib/company/policy";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { canCheckClaims, liveClaims } from "#lib/verification/policy";
import { today } from "#lib/verification/schema/day";

const moves = {
  select: { id: true, move: true, status: true, actor: true, reason: true, createdAt: true },
  orderBy: { createdAt: "asc" },
  take: 50,
} as const;

const papers = {
  select: { file: { select: { id: true, name: true, contentType: true, bytes: true, scan: true, deletedAt: true } } },
  orderBy: { createdAt: "asc" },
} as const;

const claim = {
  id: true,
  kind: true,
  status: true,
  statement: true,
  facts: true,
  method: true,
  reason: true,
  checkedOn: true,
  expiresOn: true,
  createdAt: true,
  version: true,
  evidence: papers,
} as const;

/** A firm's claims, latest first, with the papers it sent; for its people. */
export async function listOwnClaims(actor: Actor, companyId: string) {
  if (!canInCompany(actor, companyId, "see")) return [];
  return db.verificationClaim.findMany({
    where: { companyId },
    select: { ...claim, moves: { ...moves, select: { id: true, move: true, status: true, reason: true, createdAt: true } } },
    orderBy: { createdAt: "desc" },
    take: 100,
  });
}

export type OwnClaim = Awaited<ReturnType<typeof listOwnClaims>>[number];

const firm = {
  id: true,
  slug: true,
  status: true,
  isSupplier: true,
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
  verificationLevel: true,
  createdAt: true,
  identities: { select: { scheme: true, countryCode: true, number: true, liveKey: true } },
  record: { select: { registerNumber: true, nameZh: true, creditCode: true, status: true, source: true, sourceOn: true } },
} as const;

/** A claim with its papers, its firm, its history and what went before; for verifiers. */
export async function findClaimForReview(actor: Actor, claimId: string) {
  const found = await db.verificationClaim.findUnique({
    where: { id: claimId },
    select: { ...claim, companyId: true, checker: true, createdBy: true, moves, company: { select: firm } },
  });
  if (!found || !canCheckClaims(actor, found.companyId)) return null;
  const earlier = await db.verificationClaim.findMany({
    where: { companyId: found.companyId, kind: found.kind, id: { not: claimId } },
    select: {
      id: true,
      status: true,
      statement: true,
      method: true,
      reason: true,
      checkedOn: true,
      expiresOn: true,
      createdAt: true,
    },
    orderBy: { createdAt: "desc" },
    take: 20,
  });
  return { ...found, earlier };
}

/** What is confirmed of a firm today, for the staff that may check it again or revoke it. */
export async function listLiveClaims(actor: Actor, companyId: string) {
  if (!canCheckClaims(actor, companyId)) return [];
  return db.verificationClaim.findMany({
    where: { AND: [{ companyId }, liveClaims(today())] },
    select: { id: true, kind: true, statement: true, method: true, checkedOn: true, expiresOn: true, version: true },
    orderBy: [{ kind: "asc" }, { createdAt: "desc" }],
    take: 100,
  });
}

export type LiveClaim = Awaited<ReturnType<typeof listLiveClaims>>[number];
