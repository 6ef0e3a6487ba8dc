import { tellCompany } from "#lib/company/commands/tell";
import { companiesChanged } from "#lib/company/events";
import { canInCompany } from "#lib/company/policy";
import { type Actor, actorName } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { savePrivateFile } from "#lib/platform/files/private";
import { emit } from "#lib/platform/jobs";
import { urls } from "#lib/platform/urls";
import { closeReview, openReview } from "#lib/review/commands";
import { entriesChanged } from "./events.ts";
import { canAnnotate, canClaimFor, canDecideRegisterClaim } from "./policy.ts";
import { type RegisterClaimMove, registerClaimFlow } from "./status.ts";

type Claim = { companyId: string; registerNumber: string; statement: string; fileId: string | null };

/** A paper must be one that somebody of the firm sent for it. */
async function checkPaper({ fileId, companyId }: Claim): Promise<void> {
  if (fileId === null) return;
  const own = await db.privateFile.count({ where: { id: fileId, companyId, deletedAt: null } });
  if (own === 0) fail("notFound");
}

function requireClaimant(actor: Actor, companyId: string): void {
  if (!canInCompany(actor, companyId, "see")) fail("notFound");
  if (!canClaimFor(actor, companyId)) fail("forbidden");
}

/** Keeps the paper of a claim, where there is one: only for those who may claim, so that nobody else leaves files with a firm. */
export async function keepPaper(actor: Actor, companyId: string, paper: File | undefined): Promise<string | null> {
  requireClaimant(actor, companyId);
  if (!paper) return null;
  const bytes = new Uint8Array(await paper.arrayBuffer());
  return (await savePrivateFile(actor, { bytes, name: paper.name, companyId, field: "paper" })).fileId;
}

/** Says for a firm that an entry is its own; staff decides. One open claim of a firm on an entry, one entry a firm. */
export async function claimRecord(actor: Actor, claim: Claim): Promise<{ claimId: string }> {
  const { companyId, registerNumber, statement, fileId } = claim;
  requireClaimant(actor, companyId);
  const record = await db.enterpriseRecord.findUnique({
    where: { registerNumber },
    select: { id: true, nameZh: true, companyId: true },
  });
  if (!record) fail("invalid", "registerNumber:malformed");
  if (record.companyId !== null) fail("conflict", "recordTaken");
  if ((await db.enterpriseRecord.count({ where: { companyId } })) > 0) fail("conflict", "companyHasRecord");
  await checkPaper(claim);
  return db.$transaction(async (tx) => {
    const openKey = `${record.id}:${companyId}`;
    const data = { recordId: record.id, companyId, statement, fileId, createdBy: actorName(actor), openKey };
    const [made] = await tx.registerClaim.createManyAndReturn({ data: [data], skipDuplicates: true, select: { id: true } });
    if (!made) fail("conflict", "claimOpen");
    await openReview(actor, tx, { kind: "REGISTER_CLAIM", subjectId: made.id, companyId, title: record.nameZh });
    await audit(tx, actor, {
      action: "register.claim",
      subject: `record:${record.id}`,
      details: { companyId, claimId: made.id },
    });
    return { claimId: made.id };
  });
}

type Ending = { claimId: string; move: RegisterClaimMove; reason: string };

async function endClaim(actor: Actor, tx: Transaction, { claimId, move, reason }: Ending): Promise<void> {
  const { count } = await tx.registerClaim.updateMany({
    where: { id: claimId, status: "SUBMITTED" },
    data: {
      status: registerClaimFlow.after("SUBMITTED", move),
      reason: reason || null,
      decidedBy: actorName(actor),
      decidedAt: new Date(),
      openKey: null,
    },
  });
  if (count === 0) fail("conflict");
  await closeReview(actor, tx, { kind: "REGISTER_CLAIM", subjectId: claimId, outcome: move });
}

/** Takes back what a firm that has closed still claims. */
export async function withdrawClaimsOf(actor: Actor, companyId: string): Promise<void> {
  if (actor.kind !== "system") fail("forbidden");
  const claims = await db.registerClaim.findMany({
    where: { companyId, status: "SUBMITTED", company: { status: "CLOSED" } },
    select: { id: true },
  });
  for (const { id } of claims) await db.$transaction((tx) => endClaim(actor, tx, { claimId: id, move: "withdraw", reason: "" }));
}

/** Takes a claim back before it is decided. */
export async function withdrawRegisterClaim(actor: Actor, { claimId }: { claimId: string }): Promise<void> {
  const claim = (await db.registerClaim.findUnique({ where: { id: claimId }, select: { companyId: true } })) ?? fail("notFound");
  if (!canInCompany(actor, claim.companyId, "see")) fail("notFound");
  if (!canClaimFor(actor, claim.companyId)) fail("forbidden");
  await db.$transaction(async (tx) => {
    await endClaim(actor, tx, { claimId, move: "withdraw", reason: "" });
    await audit(tx, actor, { action: "register.withdraw", subject: `registerClaim:${claimId}` });
  });
}

async function link(tx: Transaction, recordId: string, companyId: string): Promise<void> {
  if ((await tx.enterpriseRecord.count({ where: { companyId } })) > 0) fail("conflict", "companyHasRecord");
  const { count } = await tx.enterpriseRecord.updateMany({
    where: { id: recordId, companyId: null },
    data: { companyId, claimedAt: new Date() },
  });
  if (count === 0) fail("conflict", "recordTaken");
}

type Decision = { claimId: string; decision: "approve" | "reject"; reason: string };

/** Links an entry to the firm that claims it, or does not; the firm hears why. */
export async function decideRegisterClaim(actor: Actor, { claimId, decision, reason }: Decision): Promise<void> {
  const claim = await db.registerClaim.findUnique({
    where: { id: claimId },
    select: { companyId: true, recordId: true, record: { select: { nameZh: true, nameEn: true, registerNumber: true } } },
  });
  if (!claim || !canDecideRegisterClaim(actor, claim.companyId)) fail("notFound");
  if (decision === "reject" && reason.trim() === "") fail("invalid", "reason:required");
  const { companyId, recordId, record } = claim;
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select id from "Company" where id = ${companyId}::uuid for no key update`;
    await endClaim(actor, tx, { claimId, move: decision, reason });
    if (decision === "approve") await link(tx, recordId, companyId);
    await audit(tx, actor, {
      action: `register.${decision}`,
      subject: `record:${recordId}`,
      details: { companyId, claimId, reason },
    });
    await tellCompany(actor, tx, {
      companyId,
      kind: decision === "approve" ? "registerClaimApproved" : "registerClaimRejected",
      values: (locale) => ({ record: locale === "zh" ? record.nameZh : (record.nameEn ?? record.nameZh), reason }),
      link: (locale) =>
        decision === "approve" ? urls.registerEntry(locale, record.registerNumber) : urls.selling.register(locale),
    });
    await emit(tx, companiesChanged, { companyIds: [companyId] });
    await emit(tx, entriesChanged, { recordIds: [recordId] });
  });
}

type Note = { recordId: string; field: string; text: string; source: string };

const mostNotes = 50;

/** Writes a correction or addition beside an entry, with where it comes from. Fails with `limit` above fifty. */
export async function annotateRecord(actor: Actor, { recordId, field, text, source }: Note): Promise<{ registerNumber: string }> {
  if (!canAnnotate(actor)) fail("forbidden");
  const record = await db.enterpriseRecord.findUnique({ where: { id: recordId }, select: { registerNumber: true } });
  if (!record) fail("notFound");
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select id from "EnterpriseRecord" where id = ${recordId}::uuid for no key update`;
    if ((await tx.registerNote.count({ where: { recordId } })) >= mostNotes) fail("limit");
    await tx.registerNote.create({ data: { recordId, field, text, source, actor: actorName(actor) } });
    await audit(tx, actor, { action: "register.annotate", subject: `record:${recordId}`, details: { field } });
    await emit(tx, entriesChanged, { recordIds: [recordId] });
  });
  return record;
}
