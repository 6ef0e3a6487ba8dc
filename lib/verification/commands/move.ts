import type { Prisma } from "#generated/prisma/client";
import { tellCompany } from "#lib/company/commands/tell";
import { companiesChanged } from "#lib/company/events";
import { type Actor, actorName } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import type { Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { wordsOf } from "#lib/platform/i18n/words";
import { emit } from "#lib/platform/jobs";
import { urls } from "#lib/platform/urls";
import type { ClaimKind } from "#lib/verification/schema";
import { dayText } from "#lib/verification/schema/day";
import { type ClaimMove, type ClaimStatus, claimFlow } from "#lib/verification/status";
import { refreshLevel } from "./level.ts";

export type MovedClaim = {
  id: string;
  companyId: string;
  kind: ClaimKind;
  status: ClaimStatus;
  version: number;
  expiresOn: Date | null;
};
type Step = { move: ClaimMove; reason?: string; data?: Prisma.VerificationClaimUpdateManyMutationInput };

const mails: Partial<Record<ClaimMove, string>> = {
  verify: "claimVerified",
  fail: "claimFailed",
  askMore: "claimMoreNeeded",
  revoke: "claimRevoked",
  remind: "claimExpiring",
  expire: "claimExpired",
};

async function tellOf(actor: Actor, tx: Transaction, claim: MovedClaim, { move, reason = "", data }: Step): Promise<void> {
  const kind = mails[move];
  if (!kind) return;
  const until = data?.expiresOn instanceof Date ? data.expiresOn : claim.expiresOn;
  const values = (locale: string) => ({
    claim: wordsOf(locale, "verification")(`kinds.${claim.kind}`),
    reason,
    until: until ? dayText(until, locale) : "",
  });
  await tellCompany(actor, tx, { companyId: claim.companyId, kind, values, link: urls.selling.evidence });
}

const ended: readonly ClaimStatus[] = ["FAILED", "EXPIRED", "REVOKED", "WITHDRAWN"];
const isShown = (from: ClaimStatus, to: ClaimStatus) => from === "VERIFIED" || to === "VERIFIED";

/** Moves a claim on by its table: compared and set, with history, audit, mail, and the level of its firm. */
export async function moveClaim(actor: Actor, tx: Transaction, claim: MovedClaim, step: Step): Promise<void> {
  const { id, companyId, version } = claim;
  const { move, reason, data = {} } = step;
  const status = claimFlow.after(claim.status, move);
  const { count } = await tx.verificationClaim.updateMany({
    where: { id, status: claim.status, version },
    data: { ...data, status, version: version + 1, ...(ended.includes(status) ? { liveKey: null } : {}) },
  });
  if (count === 0) fail("conflict");
  await tx.verificationMove.create({ data: { claimId: id, move, status, actor: actorName(actor), reason: reason || null } });
  await audit(tx, actor, { action: `claim.${move}`, subject: `claim:${id}`, details: { companyId, kind: claim.kind, status } });
  await tellOf(actor, tx, claim, step);
  if (!isShown(claim.status, status)) return;
  await refreshLevel(actor, tx, companyId);
  await emit(tx, companiesChanged, { companyIds: [companyId] });
}
