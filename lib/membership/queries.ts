import { canInCompany } from "#lib/company/policy";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { canDecideSubscription } from "./policy.ts";
import { type EntitlementName, type Entitlements, entitlementsKept, runningStatuses } from "./schema.ts";

const running = { in: [...runningStatuses] };

/** What a firm may have: of its running plan, else of the free one. */
export async function entitlementsOf(companyId: string): Promise<Entitlements> {
  const current = await db.subscription.findFirst({
    where: { liveKey: companyId, status: running },
    select: { plan: { select: { entitlements: true } } },
  });
  const plan = current?.plan ?? (await db.plan.findUnique({ where: { code: "FREE" }, select: { entitlements: true } }));
  return entitlementsKept.parse(plan?.entitlements ?? {});
}

/** One limit of a firm's plan: `entitlement(companyId, "listings")`. */
export const entitlement = async (companyId: string, name: EntitlementName): Promise<number> =>
  (await entitlementsOf(companyId))[name];

export type Usage = { name: EntitlementName; limit: number; used: number | null };

/** What a firm uses of its plan; null where there is nothing to count over all. */
async function usageOf(companyId: string): Promise<Usage[]> {
  const [limits, listings, people, importsPerDay] = await Promise.all([
    entitlementsOf(companyId),
    db.product.count({ where: { companyId, status: "LIVE" } }),
    db.companyMember.count({ where: { companyId } }),
    db.importRun.count({
      where: {
        companyId,
        phase: { in: ["LAND", "UNDO"] },
        actor: { startsWith: "user:" },
        startedAt: { gte: new Date(Date.now() - 86_400_000) },
      },
    }),
  ]);
  const used: Record<EntitlementName, number | null> = { listings, people, importsPerDay, picturesPerListing: null };
  return (["listings", "people", "importsPerDay", "picturesPerListing"] as const).map((name) => ({
    name,
    limit: limits[name],
    used: used[name],
  }));
}

const span = {
  id: true,
  status: true,
  planCode: true,
  startsAt: true,
  endsAt: true,
  note: true,
  createdAt: true,
  plan: { select: { nameZh: true, nameEn: true, graceDays: true } },
  moves: {
    select: { id: true, move: true, status: true, reason: true, createdAt: true },
    orderBy: { createdAt: "asc" },
    take: 50,
  },
} as const;

/** A firm's plan, its history and its meter, for its people. */
export async function findPlanDesk(actor: Actor, companyId: string) {
  if (!canInCompany(actor, companyId, "see")) return null;
  const [current, past, plans, usage, renewal] = await Promise.all([
    db.subscription.findFirst({ where: { liveKey: companyId }, select: span }),
    db.subscription.findMany({ where: { companyId, liveKey: null }, select: span, orderBy: { createdAt: "desc" }, take: 20 }),
    listPlans(),
    usageOf(companyId),
    db.reviewTask.findFirst({
      where: { kind: "SUBSCRIPTION", companyId, closedAt: null },
      select: { openedAt: true },
    }),
  ]);
  return { current, past, plans, usage, isWaiting: renewal !== null };
}

export type PlanDesk = NonNullable<Awaited<ReturnType<typeof findPlanDesk>>>;

/** The plans with their limits; the same for everybody. */
export async function listPlans() {
  const plans = await db.plan.findMany({ orderBy: { code: "asc" } });
  return plans.map((plan) => ({ ...plan, entitlements: entitlementsKept.parse(plan.entitlements) }));
}

/** An application or running plan with its firm, for those who decide. */
export async function findSubscriptionForReview(actor: Actor, subscriptionId: string) {
  const found = await db.subscription.findUnique({
    where: { id: subscriptionId },
    select: {
      ...span,
      companyId: true,
      user: { select: { id: true, name: true, email: true } },
      company: {
        select: { id: true, slug: true, nameZh: true, nameEn: true, status: true, verificationLevel: true, createdAt: true },
      },
    },
  });
  if (!found || !canDecideSubscription(actor, found.companyId)) return null;
  const usage = found.companyId === null ? [] : await usageOf(found.companyId);
  const trials = found.companyId === null ? 0 : await countTrials(found.companyId);
  return { ...found, usage, hadTrial: trials > 0 };
}

export const countTrials = (companyId: string): Promise<number> =>
  db.subscriptionMove.count({ where: { move: "trial", subscription: { companyId } } });
