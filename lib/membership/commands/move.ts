import type { Prisma } from "#generated/prisma/client";
import { tellCompany } from "#lib/company/commands/tell";
import { entitlementsChanged } from "#lib/membership/events";
import { graceEnd, type SubscriptionStatus } from "#lib/membership/schema";
import { type SubscriptionMove, subscriptionFlow } from "#lib/membership/status";
import { type Actor, actorName } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import type { Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { timeZone } from "#lib/platform/i18n/time-zone";
import { emit } from "#lib/platform/jobs";
import { urls } from "#lib/platform/urls";
import { closeReview } from "#lib/review/commands";

export type Span = {
  id: string;
  companyId: string | null;
  status: SubscriptionStatus;
  endsAt: Date | null;
  plan: { nameZh: string; nameEn: string; trialDays: number; graceDays: number } | null;
};

export const spanFields = {
  id: true,
  companyId: true,
  status: true,
  endsAt: true,
  plan: { select: { nameZh: true, nameEn: true, trialDays: true, graceDays: true } },
} as const;

type Step = { move: SubscriptionMove; reason?: string; data?: Prisma.SubscriptionUpdateManyMutationInput };

const mails: Partial<Record<SubscriptionMove, string>> = {
  trial: "planTrial",
  grant: "planGranted",
  renew: "planGranted",
  refuse: "planRefused",
  expire: "planGrace",
  lapse: "planLapsed",
};

const dated = (at: Date, locale: string) =>
  new Intl.DateTimeFormat(locale === "zh" ? "zh-CN" : "en-GB", { dateStyle: "long", timeZone }).format(at);

async function tellOf(actor: Actor, tx: Transaction, span: Span, { move, reason = "", data }: Step): Promise<void> {
  const kind = mails[move];
  if (!kind || span.companyId === null) return;
  const ends = data?.endsAt instanceof Date ? data.endsAt : span.endsAt;
  const until = move === "expire" ? graceEnd(span.endsAt, span.plan?.graceDays ?? 0) : ends;
  const values = (locale: string) => ({
    plan: (locale === "zh" ? span.plan?.nameZh : span.plan?.nameEn) ?? "",
    until: until ? dated(until, locale) : "",
    days: span.plan?.graceDays ?? 0,
    reason,
  });
  await tellCompany(actor, tx, { companyId: span.companyId, kind, values, link: urls.selling.plan });
}

const ended: readonly SubscriptionStatus[] = ["LAPSED", "REFUSED", "CANCELLED"];

/** Moves a span on by its table, with history, audit, mail and the event that listings are fitted to. */
export async function moveSubscription(actor: Actor, tx: Transaction, span: Span, step: Step): Promise<void> {
  const { id, companyId } = span;
  const { move, reason, data = {} } = step;
  const status = subscriptionFlow.after(span.status, move);
  const { count } = await tx.subscription.updateMany({
    where: { id, status: span.status, endsAt: span.endsAt },
    data: { ...data, status, ...(ended.includes(status) ? { liveKey: null } : {}) },
  });
  if (count === 0) fail("conflict");
  await tx.subscriptionMove.create({
    data: { subscriptionId: id, move, status, actor: actorName(actor), reason: reason || null },
  });
  await audit(tx, actor, { action: `plan.${move}`, subject: `subscription:${id}`, details: { companyId, status } });
  if (ended.includes(status)) await closeReview(actor, tx, { kind: "SUBSCRIPTION", subjectId: id, outcome: move });
  await tellOf(actor, tx, span, step);
  if (companyId) await emit(tx, entitlementsChanged, { companyIds: [companyId] });
}
