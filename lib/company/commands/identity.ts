import { companiesChanged } from "#lib/company/events";
import { canInCompany } from "#lib/company/policy";
import { nameOf } from "#lib/company/queries/contacts";
import { findOwnCompany } from "#lib/company/queries/mine";
import { type Identity, identityFault, isIdentity, liveKeyOf } from "#lib/company/schema/identity";
import type { AddIdentityInput } from "#lib/company/schema/register-company";
import type { Actor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";
import { openReview } from "#lib/review/commands";
import { withdrawDisputes } from "./dispute.ts";
import { lockCompany } from "./lock.ts";

type Claim = { companyId: string; identity: Identity; statement: string; title: string };

/**
 * Writes a number down for a firm. The first live firm holds it; where another one does, the number waits beside it, a dispute is
 * opened for the staff, and the answer is false.
 */
export async function takeNumber(
  actor: Actor,
  tx: Transaction,
  { companyId, identity, statement, title }: Claim,
): Promise<boolean> {
  const liveKey = liveKeyOf(identity);
  const { count } = await tx.companyIdentity.createMany({ data: [{ companyId, ...identity, liveKey }], skipDuplicates: true });
  if (count === 1) return true;
  const holder = await tx.companyIdentity.findUnique({ where: { liveKey }, select: { companyId: true } });
  if (!holder || holder.companyId === companyId) fail("conflict");
  await tx.companyIdentity.create({ data: { companyId, ...identity, liveKey: null } });
  const dispute = { ...identity, holderId: holder.companyId, claimantId: companyId, statement };
  const { id } = await tx.identityDispute.create({ data: dispute, select: { id: true } });
  await openReview(actor, tx, { kind: "DISPUTE", subjectId: id, companyId, rivalId: holder.companyId, title });
  await audit(tx, actor, { action: "company.dispute", subject: `company:${companyId}`, details: { disputeId: id, liveKey } });
  return false;
}

/** Adds a number of a scheme that the firm has none of yet. `isHeld` is false where another firm holds it and staff will decide. */
export async function addIdentity(actor: Actor, input: AddIdentityInput): Promise<{ isHeld: boolean }> {
  const { companyId, scheme, number, statement } = input;
  const company = (await findOwnCompany(actor, companyId)) ?? fail("notFound");
  if (!canInCompany(actor, companyId, "identity")) fail("forbidden");
  if (company.status === "CLOSED") fail("conflict");
  const identity = { scheme, number, countryCode: company.countryCode };
  if (!isIdentity(identity)) fail("invalid", `number:${identityFault(scheme)}`);
  if (company.identities.some((known) => known.scheme === scheme)) fail("invalid", "scheme:schemeTaken");
  return db.$transaction(async (tx) => {
    await lockCompany(actor, tx, companyId);
    const isHeld = await takeNumber(actor, tx, { companyId, identity, statement, title: nameOf(company, "zh") });
    await audit(tx, actor, { action: "company.identity", subject: `company:${companyId}`, details: { scheme, number, isHeld } });
    await emit(tx, companiesChanged, { companyIds: [companyId] });
    return { isHeld };
  });
}

/** Takes a number off again; an open dispute over it ends with it. */
export async function removeIdentity(
  actor: Actor,
  { companyId, identityId }: { companyId: string; identityId: string },
): Promise<void> {
  const company = (await findOwnCompany(actor, companyId)) ?? fail("notFound");
  if (!canInCompany(actor, companyId, "identity")) fail("forbidden");
  const identity = company.identities.find(({ id }) => id === identityId) ?? fail("notFound");
  const { scheme, number } = identity;
  await db.$transaction(async (tx) => {
    await lockCompany(actor, tx, companyId);
    const { count } = await tx.companyIdentity.deleteMany({ where: { id: identityId, companyId } });
    if (count === 0) fail("conflict");
    const left = await tx.companyIdentity.count({ where: { companyId } });
    if (company.isSupplier && left === 0) fail("conflict", "lastNumber");
    if (identity.liveKey === null) await withdrawDisputes(actor, tx, { claimantId: companyId, scheme, number });
    const details = { scheme, number };
    await audit(tx, actor, { action: "company.identityRemoved", subject: `company:${companyId}`, details });
    await emit(tx, companiesChanged, { companyIds: [companyId] });
  });
}
