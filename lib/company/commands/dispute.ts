import { companiesChanged } from "#lib/company/events";
import { isImpartial } from "#lib/company/policy";
import { type IdentityScheme, identitySchemes, liveKeyOf } from "#lib/company/schema/identity";
import type { DisputeDecision } from "#lib/company/schema/register-company";
import { type Actor, actorName } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";
import { urls } from "#lib/platform/urls";
import { closeReview } from "#lib/review/commands";
import { canReview } from "#lib/review/policy";
import { tellCompany } from "./tell.ts";

type Dispute = { scheme: IdentityScheme; countryCode: string; number: string; holderId: string; claimantId: string };

/** The schemes of the database are those of the code: only `takeNumber` writes them. */
const schemeOf = (text: string): IdentityScheme => identitySchemes.find((scheme) => scheme === text) ?? fail("notFound");

/**
 * Whoever loses the number loses the row; the winner's row gets the key that only one live firm holds. A third firm may have taken
 * the number since the holder gave it up: then nobody gets it here.
 */
async function settle(tx: Transaction, { holderId, claimantId, ...identity }: Dispute, decision: DisputeDecision): Promise<void> {
  const loser = decision === "HOLDER_KEEPS" ? claimantId : holderId;
  await tx.companyIdentity.deleteMany({ where: { companyId: loser, scheme: identity.scheme, number: identity.number } });
  if (decision === "HOLDER_KEEPS") return;
  const held = await tx.companyIdentity.count({ where: { liveKey: liveKeyOf(identity), companyId: { not: claimantId } } });
  if (held > 0) fail("conflict", "numberElsewhere");
  const { count } = await tx.companyIdentity.updateMany({
    where: { companyId: claimantId, scheme: identity.scheme, number: identity.number, company: { status: { not: "CLOSED" } } },
    data: { liveKey: liveKeyOf(identity) },
  });
  if (count === 0) fail("conflict");
}

/** Ends the disputes that a firm has begun: over one number, or over all where it closes. Nobody has to decide them any more. */
export async function withdrawDisputes(
  actor: Actor,
  tx: Transaction,
  claim: { claimantId: string; scheme?: string; number?: string },
): Promise<void> {
  const ended = await tx.identityDispute.updateManyAndReturn({
    where: { ...claim, status: "OPEN" },
    data: { status: "WITHDRAWN", decidedAt: new Date() },
    select: { id: true },
  });
  for (const { id } of ended) await closeReview(actor, tx, { kind: "DISPUTE", subjectId: id, outcome: "withdraw" });
}

type Decision = { disputeId: string; decision: DisputeDecision; reason: string };

/** A dispute for those who decide it: people of neither firm. */
export async function disputeToDecide(actor: Actor, disputeId: string): Promise<Dispute> {
  if (actor.kind !== "system" && !canReview(actor, "DISPUTE")) fail("notFound");
  const found = (await db.identityDispute.findUnique({ where: { id: disputeId } })) ?? fail("notFound");
  const { number, holderId, claimantId } = found;
  if (!isImpartial(actor, holderId) || !isImpartial(actor, claimantId)) fail("notFound");
  return { countryCode: found.countryCode.trim(), scheme: schemeOf(found.scheme), number, holderId, claimantId };
}

/** Says whose a number is. Both firms hear the reason. */
export async function decideDispute(actor: Actor, { disputeId, decision, reason }: Decision): Promise<void> {
  const { scheme, countryCode, number, holderId, claimantId } = await disputeToDecide(actor, disputeId);
  await db.$transaction(async (tx) => {
    const { count } = await tx.identityDispute.updateMany({
      where: { id: disputeId, status: "OPEN" },
      data: { status: decision, reason, decidedAt: new Date(), decidedBy: actorName(actor) },
    });
    if (count === 0) fail("conflict");
    await settle(tx, { scheme, countryCode, number, holderId, claimantId }, decision);
    await closeReview(actor, tx, { kind: "DISPUTE", subjectId: disputeId, outcome: decision });
    await audit(tx, actor, { action: "company.disputeDecided", subject: `dispute:${disputeId}`, details: { decision, reason } });
    const [winner, loser] = decision === "HOLDER_KEEPS" ? [holderId, claimantId] : [claimantId, holderId];
    const told = { values: () => ({ number, reason }), link: urls.selling.company };
    await tellCompany(actor, tx, { companyId: winner, kind: "disputeWon", ...told });
    await tellCompany(actor, tx, { companyId: loser, kind: "disputeLost", ...told });
    await emit(tx, companiesChanged, { companyIds: [holderId, claimantId] });
  });
}
