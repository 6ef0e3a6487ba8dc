import { canInCompany } from "#lib/company/policy";
import { nameOf } from "#lib/company/queries/contacts";
import { canManagePlan } from "#lib/membership/policy";
import { type Actor, actorName } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { closeReview, openReview } from "#lib/review/commands";
import { moveSubscription, spanFields } from "./move.ts";

async function managed(actor: Actor, companyId: string) {
  if (!canInCompany(actor, companyId, "see")) fail("notFound");
  if (!canManagePlan(actor, companyId)) fail("forbidden");
  const where = { id: companyId, status: { in: ["ACTIVE" as const, "PENDING" as const] } };
  return (await db.company.findUnique({ where, select: { nameZh: true, nameEn: true } })) ?? fail("conflict");
}

/** Applies for the premium plan, or, while one runs, for its renewal. One application at a time. */
export async function applyForPlan(actor: Actor, { companyId, note }: { companyId: string; note: string }): Promise<void> {
  if (actor.kind !== "user") fail("notFound");
  const company = await managed(actor, companyId);
  await db.$transaction(async (tx) => {
    const wish = {
      userId: actor.userId,
      companyId,
      planCode: "PREMIUM",
      status: "APPLIED",
      startsAt: new Date(),
      note,
      liveKey: companyId,
    } as const;
    const [made] = await tx.subscription.createManyAndReturn({ data: [wish], skipDuplicates: true, select: { id: true } });
    const running =
      made ??
      (await tx.subscription.findUnique({ where: { liveKey: companyId, status: { not: "APPLIED" } }, select: { id: true } }));
    const subscriptionId = running?.id ?? fail("conflict", "subscriptionOpen");
    const move = made ? "apply" : "askRenewal";
    const { status } = await tx.subscription.findUniqueOrThrow({ where: { id: subscriptionId }, select: { status: true } });
    await tx.subscriptionMove.create({ data: { subscriptionId, move, status, actor: actorName(actor), reason: note || null } });
    await openReview(actor, tx, {
      kind: "SUBSCRIPTION",
      subjectId: subscriptionId,
      companyId,
      title: nameOf(company, "zh"),
      cause: { renewal: !made },
    });
    await audit(tx, actor, { action: `plan.${move}`, subject: `subscription:${subscriptionId}`, details: { companyId } });
  });
}

/** Takes an application back, or gives a running plan up. */
export async function endPlan(actor: Actor, { subscriptionId }: { subscriptionId: string }): Promise<void> {
  const span = await db.subscription.findUnique({ where: { id: subscriptionId }, select: spanFields });
  if (!span?.companyId) fail("notFound");
  await managed(actor, span.companyId);
  await db.$transaction(async (tx) => {
    await moveSubscription(actor, tx, span, { move: span.status === "APPLIED" ? "withdraw" : "cancel" });
    await closeReview(actor, tx, { kind: "SUBSCRIPTION", subjectId: subscriptionId, outcome: "withdraw" });
  });
}
