import { db } from "#lib/platform/db";

export const movable = {
  id: true,
  companyId: true,
  kind: true,
  status: true,
  version: true,
  liveKey: true,
  statement: true,
  facts: true,
  expiresOn: true,
} as const;

export const findMovable = (claimId: string) => db.verificationClaim.findUnique({ where: { id: claimId }, select: movable });
