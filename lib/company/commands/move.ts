import { companiesChanged, goodsOfCompaniesChanged } from "#lib/company/events";
import { canInCompany, canPoliceCompany, isImpartial } from "#lib/company/policy";
import { nameOf } from "#lib/company/queries/contacts";
import { findOwnCompany } from "#lib/company/queries/mine";
import { type CompanyMove, type CompanyStatus, companyFlow } from "#lib/company/status";
import { type Actor, actorName } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";
import { urls } from "#lib/platform/urls";
import { closeReview, openReview } from "#lib/review/commands";
import { canReview } from "#lib/review/policy";
import { withdrawDisputes } from "./dispute.ts";
import { tellCompany } from "./tell.ts";

type Step = { companyId: string; from: CompanyStatus; move: CompanyMove; reason: string };

async function giveUpNumbers(actor: Actor, tx: Transaction, companyId: string): Promise<void> {
  await tx.companyIdentity.updateMany({ where: { companyId }, data: { liveKey: null } });
  await withdrawDisputes(actor, tx, { claimantId: companyId });
}

/** Moves a firm on, with history, audit and what follows. A closed firm gives up its numbers. */
async function step(actor: Actor, tx: Transaction, { companyId, from, move, reason }: Step): Promise<void> {
  const status = companyFlow.after(from, move);
  const data = { status, version: { increment: 1 }, ...(move === "apply" ? { isSupplier: true } : {}) };
  const { count } = await tx.company.updateMany({ where: { id: companyId, status: from }, data });
  if (count === 0) fail("conflict");
  await tx.companyMove.create({ data: { companyId, move, status, actor: actorName(actor), reason: reason || null } });
  if (status === "CLOSED") await giveUpNumbers(actor, tx, companyId);
  await audit(tx, actor, { action: `company.${move}`, subject: `company:${companyId}`, details: { from, status, reason } });
  await emit(tx, companiesChanged, { companyIds: [companyId] });
  await emit(tx, goodsOfCompaniesChanged, { companyIds: [companyId] });
}

const mails: Record<CompanyMove, string | null> = {
  approve: "companyApproved",
  refuse: "companyRefused",
  suspend: "companySuspended",
  reinstate: "companyReinstated",
  close: "companyClosed",
  apply: null,
};

async function tellOf(actor: Actor, tx: Transaction, { companyId, move, reason }: Step): Promise<void> {
  const kind = mails[move];
  if (kind === null) return;
  const link = move === "close" ? {} : { link: urls.selling.company };
  await tellCompany(actor, tx, { companyId, kind, values: () => ({ reason }), ...link });
}

type Decision = { companyId: string; decision: "approve" | "refuse"; reason: string };

/** Lets a new supplier in or refuses it, with the reason by mail. Not while somebody else claims its number. */
export async function decideCompany(actor: Actor, { companyId, decision, reason }: Decision): Promise<void> {
  if (actor.kind !== "system" && !(canReview(actor, "COMPANY") && isImpartial(actor, companyId))) fail("notFound");
  const company = (await db.company.findUnique({ where: { id: companyId }, select: { status: true } })) ?? fail("notFound");
  if (decision === "refuse" && reason.trim() === "") fail("invalid", "reason:required");
  await db.$transaction(async (tx) => {
    const disputed = await tx.identityDispute.count({ where: { claimantId: companyId, status: "OPEN" } });
    if (decision === "approve" && disputed > 0) fail("conflict", "disputeOpen");
    const taken: Step = { companyId, from: company.status, move: decision, reason };
    await step(actor, tx, taken);
    await closeReview(actor, tx, { kind: "COMPANY", subjectId: companyId, outcome: decision });
    await tellOf(actor, tx, taken);
  });
}

type Policing = { companyId: string; move: "suspend" | "reinstate" | "close"; reason: string };

/** Suspends a firm, with everything of it that others see, brings it back whole, or closes it for good. The reason reaches its owners. */
export async function moveCompany(actor: Actor, { companyId, move, reason }: Policing): Promise<void> {
  if (!canPoliceCompany(actor, companyId)) fail("notFound");
  const company = (await db.company.findUnique({ where: { id: companyId }, select: { status: true } })) ?? fail("notFound");
  if (reason.trim() === "") fail("invalid", "reason:required");
  await db.$transaction(async (tx) => {
    const taken: Step = { companyId, from: company.status, move, reason };
    await step(actor, tx, taken);
    if (move === "close") await closeReview(actor, tx, { kind: "COMPANY", subjectId: companyId, outcome: "close" });
    await tellOf(actor, tx, taken);
  });
}

/** Its owner closes a firm for good. */
export async function closeCompany(actor: Actor, { companyId }: { companyId: string }): Promise<void> {
  const company = (await findOwnCompany(actor, companyId)) ?? fail("notFound");
  if (!canInCompany(actor, companyId, "ownership")) fail("forbidden");
  await db.$transaction(async (tx) => {
    await step(actor, tx, { companyId, from: company.status, move: "close", reason: "" });
    await closeReview(actor, tx, { kind: "COMPANY", subjectId: companyId, outcome: "close" });
  });
}

/** A firm that bought until now asks to sell: it waits for the staff again. It must have a number. */
export async function applyToSell(actor: Actor, { companyId }: { companyId: string }): Promise<void> {
  const company = (await findOwnCompany(actor, companyId)) ?? fail("notFound");
  if (!canInCompany(actor, companyId, "ownership")) fail("forbidden");
  if (company.isSupplier) fail("conflict");
  if (company.identities.length === 0) fail("conflict", "numberNeeded");
  await db.$transaction(async (tx) => {
    await step(actor, tx, { companyId, from: company.status, move: "apply", reason: "" });
    await openReview(actor, tx, { kind: "COMPANY", subjectId: companyId, companyId, title: nameOf(company, "zh") });
  });
}
