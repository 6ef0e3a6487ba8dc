import { type Actor, actorName, companiesOf } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";
import { bulkStarted } from "#lib/product/events";
import { canManageProducts } from "#lib/product/policy";
import { findBulkRun } from "#lib/product/queries/bulk-runs";
import { listListingIds } from "#lib/product/queries/listings";
import { type BulkValue, mostAtOnce } from "#lib/product/schema/bulk";
import type { ListingFilter } from "#lib/product/schema/listing-filter";

type Preparing = { companyId: string; value: BulkValue } & ({ productIds: readonly string[] } | { filter: ListingFilter });

async function requireWriter(actor: Actor, companyId: string): Promise<void> {
  const company = await db.company.findFirst({
    where: { id: companyId, ...(actor.kind === "system" ? {} : { AND: { id: { in: companiesOf(actor) } } }) },
    select: { id: true, status: true },
  });
  if (!company) fail("notFound");
  if (!canManageProducts(actor, company)) fail("forbidden");
}

/** The products that are meant: not none, none twice, none of another firm. */
async function meant(actor: Actor, order: Preparing): Promise<string[]> {
  const { companyId } = order;
  const productIds =
    "filter" in order ? await listListingIds(actor, companyId, order.filter, mostAtOnce + 1) : [...order.productIds];
  if (productIds.length === 0) fail("invalid", "chosen:bulkEmpty");
  if (productIds.length > mostAtOnce) fail("invalid", "chosen:bulkTooMany");
  if (new Set(productIds).size < productIds.length) fail("invalid", "chosen:bulkTwice");
  if ("filter" in order) return productIds;
  const own = await db.product.count({ where: { companyId, id: { in: productIds } } });
  if (own < productIds.length) fail("notFound");
  return productIds;
}

/**
 * Writes down an act on many products of a firm, to be looked at before it is started. Which products it is about stands fast from
 * here on. Fails with `notFound` where one of them is not the firm's, `forbidden` without the right, `invalid` for none or too many.
 */
export async function prepareBulk(actor: Actor, order: Preparing): Promise<{ runId: string }> {
  const { companyId, value } = order;
  await requireWriter(actor, companyId);
  const productIds = await meant(actor, order);
  // What was parsed by its schema is plain JSON.
  const kept = { productIds, value } as object;
  const { id } = await db.bulkRun.create({
    data: { companyId, act: value.act, status: "UPLOADED", total: productIds.length, order: kept, actor: actorName(actor) },
    select: { id: true },
  });
  return { runId: id };
}

/** Starts an act that was looked at; once. */
export async function startBulk(actor: Actor, runId: string): Promise<void> {
  const run = (await findBulkRun(actor, runId)) ?? fail("notFound");
  await requireWriter(actor, run.companyId);
  await db.$transaction(async (tx) => {
    const { count } = await tx.bulkRun.updateMany({
      where: { id: runId, status: "UPLOADED" },
      data: { status: "QUEUED", actor: actorName(actor) },
    });
    if (count === 0) fail("conflict", "bulkRunning");
    const details = { runId, act: run.act, total: run.total };
    await audit(tx, actor, { action: "product.bulk", subject: `company:${run.companyId}`, details });
    await emit(tx, bulkStarted, { runId });
  });
}

/** Stops an act: what was done stays, the rest is left alone. */
export async function cancelBulk(actor: Actor, runId: string): Promise<void> {
  const run = (await findBulkRun(actor, runId)) ?? fail("notFound");
  await requireWriter(actor, run.companyId);
  await db.$transaction(async (tx) => {
    const { count } = await tx.bulkRun.updateMany({
      where: { id: runId, status: { in: ["UPLOADED", "QUEUED", "RUNNING"] } },
      data: { status: "CANCELLED", finishedAt: clock.now() },
    });
    if (count === 0) fail("conflict", "bulkRunning");
    if (run.status === "UPLOADED") return;
    const details = { runId, act: run.act };
    await audit(tx, actor, { action: "product.bulkStop", subject: `company:${run.companyId}`, details });
  });
}
