import { tellCompany } from "#lib/company/commands/tell";
import { canDecideSubscription, canEditPlans } from "#lib/membership/policy";
import { countTrials } from "#lib/membership/queries";
import { type EditPlanInput, entitlementsKept } from "#lib/membership/schema";
import { type Actor, actorName } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { ChangedMeanwhile, fail } from "#lib/platform/errors";
import { urls } from "#lib/platform/urls";
import { closeReview } from "#lib/review/commands";
import { moveSubscription, type Span, spanFields } from "./move.ts";

type Decision = { subscriptionId: string; decision: "grant" | "trial" | "refuse"; months: number; reason: string };

const isRunning = ({ status }: Span) => status === "ACTIVE" || status === "GRACE";

function monthsAfter(from: Date, months: number): Date {
  const later = new Date(from);
  later.setUTCMonth(later.getUTCMonth() + months);
  if (later.getUTCDate() !== from.getUTCDate()) later.setUTCDate(0);
  return later;
}

async function grant(actor: Actor, tx: Transaction, span: Span, { months, reason }: Decision): Promise<void> {
  const now = new Date();
  if (isRunning(span)) {
    const from = span.endsAt && span.endsAt > now ? span.endsAt : now;
    return moveSubscription(actor, tx, span, { move: "renew", reason, data: { endsAt: monthsAfter(from, months) } });
  }
  return moveSubscription(actor, tx, span, { move: "grant", reason, data: { startsAt: now, endsAt: monthsAfter(now, months) } });
}

async function trial(actor: Actor, tx: Transaction, span: Span, { reason }: Decision): Promise<void> {
  if (span.companyId && (await countTrials(span.companyId)) > 0) fail("conflict", "trialUsed");
  const endsAt = new Date(Date.now() + (span.plan?.trialDays ?? 0) * 86_400_000);
  await moveSubscription(actor, tx, span, { move: "trial", reason, data: { startsAt: new Date(), endsAt } });
}

/** A renewal that is refused leaves the running plan to its end. */
async function refuse(actor: Actor, tx: Transaction, span: Span, { reason }: Decision): Promise<void> {
  if (span.status === "APPLIED") return moveSubscription(actor, tx, span, { move: "refuse", reason });
  const { id: subscriptionId, status, companyId, plan } = span;
  await tx.subscriptionMove.create({ data: { subscriptionId, move: "renewalRefused", status, actor: actorName(actor), reason } });
  await audit(tx, actor, { action: "plan.renewalRefused", subject: `subscription:${subscriptionId}`, details: { reason } });
  if (companyId === null) return;
  const values = (locale: string) => ({ plan: (locale === "zh" ? plan?.nameZh : plan?.nameEn) ?? "", reason });
  await tellCompany(actor, tx, { companyId, kind: "planRefused", values, link: urls.selling.plan });
}

const deciding = { grant, trial, refuse };

/** Grants a plan or renews it, lets a firm try it once, or refuses with a reason. */
export async function decideSubscription(actor: Actor, decision: Decision): Promise<void> {
  const { subscriptionId, reason } = decision;
  const span = await db.subscription.findUnique({ where: { id: subscriptionId }, select: spanFields });
  if (!span || !canDecideSubscription(actor, span.companyId)) fail("notFound");
  if (decision.decision === "refuse" && reason.trim() === "") fail("invalid", "reason:required");
  await db.$transaction(async (tx) => {
    await deciding[decision.decision](actor, tx, span, decision);
    await closeReview(actor, tx, { kind: "SUBSCRIPTION", subjectId: subscriptionId, outcome: decision.decision });
  });
}

/** Writes a plan's names and limits. Whoever began from an older version sees what is there now. */
export async function editPlan(actor: Actor, { code, version, ...plan }: EditPlanInput): Promise<void> {
  if (!canEditPlans(actor)) fail("notFound");
  const isWritten = await db.$transaction(async (tx) => {
    const { count } = await tx.plan.updateMany({ where: { code, version }, data: { ...plan, version: version + 1 } });
    if (count > 0) await audit(tx, actor, { action: "plan.edit", subject: `plan:${code}`, details: { ...plan } });
    return count > 0;
  });
  if (isWritten) return;
  const now = (await db.plan.findUnique({ where: { code } })) ?? fail("notFound");
  const limits = Object.entries(entitlementsKept.parse(now.entitlements)).map(([name, value]) => [
    `entitlements.${name}`,
    String(value),
  ]);
  const { nameZh, nameEn, trialDays, graceDays } = now;
  const fields = { nameZh, nameEn, trialDays: String(trialDays), graceDays: String(graceDays), ...Object.fromEntries(limits) };
  throw new ChangedMeanwhile(now.version, fields);
}
