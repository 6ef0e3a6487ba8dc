import type { Prisma } from "#generated/prisma/client";
import { entitlement } from "#lib/membership/queries";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { canMoveProduct, type OwnerView, seesListings } from "#lib/product/policy";
import { changedBy, moveFor } from "#lib/product/policy/follow";
import { takesRoom } from "#lib/product/policy/room";
import { type BulkReason, type BulkValue, bulkIssues, bulkOrder } from "#lib/product/schema/bulk";
import type { Difference } from "#lib/product/schema/diff";
import { diffOfRevision } from "#lib/product/schema/diff";
import { isEditable, type ProductStatus } from "#lib/product/status";
import { loadRecords } from "./records.ts";
import { countTaken } from "./room.ts";

const line = {
  id: true,
  companyId: true,
  act: true,
  order: true,
  status: true,
  total: true,
  done: true,
  skipped: true,
  issues: true,
  actor: true,
  createdAt: true,
  finishedAt: true,
  company: { select: { id: true, status: true } },
} as const satisfies Prisma.BulkRunSelect;

type Row = Prisma.BulkRunGetPayload<{ select: typeof line }>;

const view = ({ order, issues, ...rest }: Row) => ({ ...rest, ...bulkOrder.parse(order), issues: bulkIssues.parse(issues) });
export type BulkRunView = ReturnType<typeof view>;

/** For jobs and commands, which check for themselves. */
export async function loadBulkRun(runId: string): Promise<BulkRunView | null> {
  const row = await db.bulkRun.findUnique({ where: { id: runId }, select: line });
  return row && view(row);
}

/** An act on many products, for the people of its firm. */
export async function findBulkRun(actor: Actor, runId: string): Promise<BulkRunView | null> {
  const run = await loadBulkRun(runId);
  return run && seesListings(actor, run.companyId) ? run : null;
}

/** A firm's latest acts on many products. */
export async function listBulkRuns(actor: Actor, companyId: string, limit = 5) {
  if (!seesListings(actor, companyId)) return [];
  return db.bulkRun.findMany({
    where: { companyId, status: { not: "UPLOADED" } },
    select: { id: true, act: true, status: true, total: true, done: true, skipped: true, createdAt: true },
    orderBy: { createdAt: "desc" },
    take: limit,
  });
}

type Ground = { actor: Actor; company: OwnerView; value: BulkValue };

/** Whether a product in a state follows an order, so far as its state says. */
export function followsInState({ actor, company, value }: Ground, status: ProductStatus): boolean {
  if (value.act === "edit" || value.act === "price") return isEditable(status);
  const move = moveFor(value.act, status);
  return move !== null && canMoveProduct(actor, { status, company }, move);
}

export type Sample = {
  productId: string;
  sku: string;
  nameZh: string | null;
  nameEn: string | null;
  differences: Difference[];
  reason: BulkReason | null;
};
/** `beyond`: how many of those that could follow have no room in the plan. */
export type BulkPlan = {
  following: number;
  left: { status: ProductStatus; count: number }[];
  beyond: { count: number; limit: number } | null;
  samples: Sample[];
};

const samplesShown = 10;

async function samplesOf(value: BulkValue, productIds: readonly string[]): Promise<Sample[]> {
  if (value.act !== "edit" && value.act !== "price") return [];
  const first = productIds.slice(0, samplesShown);
  const records = await loadRecords(first);
  return first.flatMap((productId): Sample[] => {
    const stored = records.get(productId);
    if (!stored) return [];
    const changed = changedBy(value, stored.status, stored.record);
    const { sku, nameZh, nameEn } = stored.record;
    const about = { productId, sku, nameZh, nameEn };
    return "reason" in changed
      ? [{ ...about, differences: [], reason: changed.reason }]
      : [{ ...about, differences: diffOfRevision(stored.record, changed.record), reason: null }];
  });
}

type Counted = { status: ProductStatus; count: number };
const sumOf = (states: readonly Counted[]) => states.reduce((sum, { count }) => sum + count, 0);

async function beyondPlan(companyId: string, { act }: BulkValue, following: readonly Counted[]): Promise<BulkPlan["beyond"]> {
  const taking = following.filter(({ status }) => {
    const move = moveFor(act, status);
    return move !== null && takesRoom(status, move);
  });
  if (taking.length === 0) return null;
  const [limit, used] = await Promise.all([entitlement(companyId, "listings"), countTaken(db, companyId)]);
  const count = sumOf(taking) - Math.max(0, limit - used);
  return count > 0 ? { count, limit } : null;
}

/** What an order would do: how many follow, which states or what of the plan does not let them, and the first products before and after. */
export async function planBulk(actor: Actor, { productIds, value, company }: BulkRunView): Promise<BulkPlan> {
  const counted = await db.product.groupBy({ by: ["status"], where: { id: { in: productIds } }, _count: true });
  const states = counted.map(({ status, _count: count }) => ({ status, count }));
  const follows = ({ status }: { status: ProductStatus }) => followsInState({ actor, company, value }, status);
  const following = states.filter(follows);
  const beyond = await beyondPlan(company.id, value, following);
  return {
    following: sumOf(following) - (beyond?.count ?? 0),
    left: states.filter((one) => !follows(one)),
    beyond,
    samples: await samplesOf(value, productIds),
  };
}
