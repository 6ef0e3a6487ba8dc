import { type Actor, actorName } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import { db, type Transaction } from "#lib/platform/db";
import { moveProducts } from "#lib/product/bulk/move-products";
import { scorerFor } from "#lib/product/bulk/score";
import { type Write, writeRecords } from "#lib/product/bulk/write-records";
import { canManageProducts, canMoveProduct } from "#lib/product/policy";
import { changedBy, moveFor } from "#lib/product/policy/follow";
import { type BulkRunView, loadBulkRun } from "#lib/product/queries/bulk-runs";
import { findMemberActor } from "#lib/product/queries/members";
import { holdProducts, loadRecords, type StoredRecord } from "#lib/product/queries/records";
import { type BulkIssue, type BulkReason, issuesKept } from "#lib/product/schema/bulk";
import { changedFields, partOf } from "#lib/product/schema/diff";
import { isReviewed, type ProductStatus } from "#lib/product/status";

const batch = 200;

type Refusals = Map<string, BulkReason>;
type Held = Map<string, { status: ProductStatus; version: number }>;
type Part = { actor: Actor; run: BulkRunView; productIds: readonly string[]; held: Held };

/** Moves those whose state and firm allow it, a statement for each state. */
async function moveAll(tx: Transaction, { actor, run: { value, company }, productIds, held }: Part): Promise<Refusals> {
  const refused: Refusals = new Map();
  const byState = Map.groupBy(productIds, (id) => held.get(id)?.status);
  for (const [status, ids] of byState) {
    const move = status && moveFor(value.act, status);
    const mayFollow = status && move && canMoveProduct(actor, { status, company }, move);
    const moved = new Set(mayFollow ? await moveProducts(actor, tx, { productIds: ids, from: status, move }) : []);
    for (const id of ids.filter((one) => !moved.has(one))) refused.set(id, status ? "state" : "gone");
  }
  return refused;
}

/** Each change of what is on show leaves a note of what was changed, as one made in the editor does. */
async function note(tx: Transaction, actor: Actor, changes: readonly { before: StoredRecord; write: Write }[]) {
  const now = clock.now();
  await tx.productRevision.createMany({
    data: changes
      .filter(({ before }) => isReviewed(before.status))
      .map(({ before, write }) => ({
        productId: before.productId,
        companyId: before.companyId,
        status: "APPROVED" as const,
        // A part of a record holds nothing that JSON cannot.
        data: partOf(write.record, changedFields(before.record, write.record)) as object,
        baseVersion: before.version,
        createdBy: actorName(actor),
        decidedBy: "system:harmless",
        decidedAt: now,
      })),
  });
}

async function changeAll(tx: Transaction, { actor, run: { value }, productIds }: Part): Promise<Refusals> {
  const refused: Refusals = new Map();
  const stored = await loadRecords(productIds);
  const changes = productIds.flatMap((productId) => {
    const before = stored.get(productId);
    const changed = before ? changedBy(value, before.status, before.record) : ({ reason: "gone" } as const);
    if ("reason" in changed || !before) {
      refused.set(productId, "reason" in changed ? changed.reason : "gone");
      return [];
    }
    return [{ before, write: { ...before, record: changed.record } }];
  });
  const scoreOf = await scorerFor(changes.map(({ write }) => write.record.categoryId));
  await writeRecords(
    tx,
    changes.map(({ write }) => write),
    scoreOf,
  );
  await note(tx, actor, changes);
  return refused;
}

async function issuesOf(tx: Transaction, refused: Refusals): Promise<BulkIssue[]> {
  const ids = [...refused.keys()].slice(0, issuesKept);
  const rows = await tx.product.findMany({ where: { id: { in: ids } }, select: { id: true, sku: true } });
  const skus = new Map(rows.map(({ id, sku }) => [id, sku]));
  return ids.map((productId) => ({ productId, sku: skus.get(productId) ?? null, reason: refused.get(productId) ?? "gone" }));
}

/** Works off the next part, if it is still this part's turn: counters and changes are one transaction, so nothing is done twice. */
async function workPart(actor: Actor, run: BulkRunView): Promise<void> {
  const at = run.done + run.skipped;
  const productIds = run.productIds.slice(at, at + batch);
  await db.$transaction(
    async (tx) => {
      const [turn] = await tx.$queryRaw<{ id: string }[]>`select id::text as id from "BulkRun"
        where id = ${run.id}::uuid and status = 'RUNNING' and done + skipped = ${at} for update`;
      if (!turn) return;
      const part = { actor, run, productIds, held: await holdProducts(tx, productIds) };
      const isMove = run.value.act !== "edit" && run.value.act !== "price";
      const refused = await (isMove ? moveAll(tx, part) : changeAll(tx, part));
      const issues = [...run.issues, ...(await issuesOf(tx, refused))].slice(0, issuesKept);
      await tx.bulkRun.update({
        where: { id: run.id },
        data: { issues, done: { increment: productIds.length - refused.size }, skipped: { increment: refused.size } },
      });
    },
    { timeout: 60_000, maxWait: 20_000 },
  );
}

const finish = (run: BulkRunView, status: "DONE" | "CANCELLED") =>
  db.bulkRun.updateMany({ where: { id: run.id, status: "RUNNING" }, data: { status, finishedAt: clock.now() } });

/**
 * Works off an act on many products part by part, in the name and with the rights that whoever started it has now: rights that were
 * taken away meanwhile stop it. May run twice and be taken up again in the middle.
 */
export async function workBulkRun({ runId }: { runId: string }): Promise<void> {
  await db.bulkRun.updateMany({ where: { id: runId, status: "QUEUED" }, data: { status: "RUNNING" } });
  for (;;) {
    const run = await loadBulkRun(runId);
    if (run?.status !== "RUNNING") return;
    const actor = await findMemberActor(run.actor);
    if (!actor || !canManageProducts(actor, run.company)) {
      await finish(run, "CANCELLED");
      return;
    }
    if (run.done + run.skipped >= run.total) {
      await finish(run, "DONE");
      return;
    }
    await workPart(actor, run);
  }
}
