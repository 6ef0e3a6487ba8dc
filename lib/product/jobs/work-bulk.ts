import { entitlement } from "#lib/membership/queries";
import type { Actor } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import { db, type Transaction } from "#lib/platform/db";
import { moveProducts } from "#lib/product/bulk/move-products";
import { noteRevisions } from "#lib/product/bulk/note-revisions";
import { holdRoom } from "#lib/product/bulk/room";
import { scorerFor } from "#lib/product/bulk/score";
import { writeRecords } from "#lib/product/bulk/write-records";
import { canManageProducts, canMoveProduct } from "#lib/product/policy";
import { changedBy, moveFor } from "#lib/product/policy/follow";
import { takesRoom } from "#lib/product/policy/room";
import { type BulkRunView, loadBulkRun } from "#lib/product/queries/bulk-runs";
import { findMemberActor } from "#lib/product/queries/members";
import { holdProducts, loadRecords } from "#lib/product/queries/records";
import { type BulkIssue, type BulkReason, issuesKept } from "#lib/product/schema/bulk";
import type { ProductStatus } from "#lib/product/status";

const batch = 500;

type Refusals = Map<string, BulkReason>;
type Held = Map<string, { status: ProductStatus; version: number }>;
type Part = { actor: Actor; run: BulkRunView; productIds: readonly string[]; held: Held; room: number };

/** Moves those whose state, firm and plan allow it, a statement for each state. */
async function moveAll(tx: Transaction, { actor, run: { value, company }, productIds, held, room }: Part): Promise<Refusals> {
  const refused: Refusals = new Map();
  const byState = Map.groupBy(productIds, (id) => held.get(id)?.status);
  let left = room;
  for (const [from, ids] of byState) {
    const move = from && moveFor(value.act, from);
    const mayFollow = from && move && canMoveProduct(actor, { status: from, company }, move);
    const isLimited = mayFollow && takesRoom(from, move);
    const fitting = isLimited ? ids.slice(0, left) : ids;
    const moved = new Set(mayFollow ? await moveProducts(actor, tx, { productIds: fitting, from, move }) : []);
    if (isLimited) left -= moved.size;
    for (const id of fitting.filter((one) => !moved.has(one))) refused.set(id, from ? "state" : "gone");
    for (const id of ids.slice(fitting.length)) refused.set(id, "plan");
  }
  return refused;
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
    return [{ before, record: changed.record }];
  });
  const scoreOf = await scorerFor(changes.map(({ record }) => record.categoryId));
  const writes = changes.map(({ before, record }) => ({ ...before, record, was: before.record }));
  await writeRecords(tx, writes, scoreOf);
  await noteRevisions(actor, tx, "edit", changes);
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
  const limit = await entitlement(run.companyId, "listings");
  await db.$transaction(
    async (tx) => {
      const [turn] = await tx.$queryRaw<{ id: string }[]>`select id::text as id from "BulkRun"
        where id = ${run.id}::uuid and status = 'RUNNING' and done + skipped = ${at} for update`;
      if (!turn) return;
      const isMove = run.value.act !== "edit" && run.value.act !== "price";
      const { room } = isMove ? await holdRoom(tx, run.companyId, limit) : { room: 0 };
      const part = { actor, run, productIds, held: await holdProducts(tx, productIds), room };
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
