import type { Actor } from "#lib/platform/actor";
import type { Transaction } from "#lib/platform/db";
import { emit } from "#lib/platform/jobs";
import { productsChanged } from "#lib/product/events";
import { loadRecords, type StoredRecord } from "#lib/product/queries/records";
import type { ProductRecord } from "#lib/product/schema";
import type { KeptReason } from "#lib/product/schema/imports";
import { isEditable, type ProductStatus } from "#lib/product/status";
import { moveProducts } from "./move-products.ts";
import { scorerFor } from "./score.ts";
import type { Before } from "./snapshots.ts";
import * as sql from "./statements.ts";
import { type Write, writeRecords } from "./write-records.ts";

type Change = { productId: string; before: Before | null; version: number };
type Verdict =
  | { kind: "restore"; write: Write; stored: StoredRecord }
  | { kind: "same" | "remove" | "archive"; stored: StoredRecord }
  | { kind: KeptReason };

export type Restored = { before: StoredRecord; record: ProductRecord };
export type Taken = {
  putBack: number;
  removed: number;
  kept: number;
  /** Products that have their earlier fields again. */
  restored: Restored[];
  /** Changes that the import had asked of reviewers. */
  asked: NonNullable<Before["revision"]>[];
};

const onShow: readonly ProductStatus[] = ["LIVE", "PAUSED", "STALE"];

/** A product that the import made goes, as long as it stands as the import left it: unseen ones for good, others are put away. */
function verdictOnMade(stored: StoredRecord, isUnmoved: boolean): Verdict {
  if (!isUnmoved) return { kind: "moved" };
  if (stored.status === "DRAFT") return { kind: "remove", stored };
  return onShow.includes(stored.status) ? { kind: "archive", stored } : { kind: "moved" };
}

function verdictOn({ before, version }: Change, stored: StoredRecord | undefined, isUnmoved: boolean): Verdict {
  if (!stored || stored.version !== version) return { kind: "edited" };
  if (before === null) return verdictOnMade(stored, isUnmoved);
  if (Object.keys(before.fields).length === 0) return { kind: "same", stored };
  if (!isEditable(stored.status)) return { kind: "locked" };
  return { kind: "restore", stored, write: { ...stored, record: { ...stored.record, ...before.fields } } };
}

type Judged = { change: Change; verdict: Verdict };

async function judge(tx: Transaction, changes: readonly Change[], reason: string): Promise<Judged[]> {
  const ids = changes.map(({ productId }) => productId);
  await tx.$queryRaw`select 1 from "Product" where id = any(${ids}::uuid[]) order by id for update`;
  const stored = await loadRecords(ids);
  const moves = await tx.$queryRawUnsafe<{ productId: string; reason: string | null }[]>(sql.lastMoves, ids);
  const unmoved = new Set(moves.filter((move) => move.reason === reason).map(({ productId }) => productId));
  return changes.map((change) => {
    const { productId } = change;
    return { change, verdict: verdictOn(change, stored.get(productId), unmoved.has(productId)) };
  });
}

const idsOf = (judged: readonly Judged[], kind: Verdict["kind"]) =>
  judged.filter(({ verdict }) => verdict.kind === kind).map(({ change }) => change.productId);

async function remove(actor: Actor, tx: Transaction, judged: readonly Judged[], reason: string): Promise<Set<string>> {
  const drafts = idsOf(judged, "remove");
  const gone = drafts.length === 0 ? [] : await tx.$queryRawUnsafe<{ productId: string }[]>(sql.removeDrafts, drafts);
  const removed = new Set(gone.map(({ productId }) => productId));
  if (removed.size > 0) await emit(tx, productsChanged, { productIds: [...removed] });
  const archived = judged.flatMap(({ verdict }) => (verdict.kind === "archive" ? [verdict.stored] : []));
  for (const [from, all] of Map.groupBy(archived, ({ status }) => status)) {
    const productIds = all.map(({ productId }) => productId);
    const moved = await moveProducts(actor, tx, { productIds, from, move: "archive", reason: `undo ${reason}` });
    for (const id of moved) removed.add(id);
  }
  return removed;
}

async function restore(tx: Transaction, judged: readonly Judged[]): Promise<Restored[]> {
  const wanted = judged.flatMap(({ verdict }) => (verdict.kind === "restore" ? [verdict] : []));
  const scoreOf = await scorerFor(wanted.map(({ write }) => write.record.categoryId));
  const written = await writeRecords(
    tx,
    wanted.map(({ write }) => write),
    scoreOf,
  );
  return wanted
    .filter(({ write }) => written.has(write.productId))
    .map(({ stored, write }) => ({ before: stored, record: write.record }));
}

/**
 * Takes back the next changes of an import inside the caller's transaction, those that nobody has gone on with; null when all have been
 * looked at. The caller has checked that the actor may.
 */
export async function takeBack(
  actor: Actor,
  tx: Transaction,
  { importId, reason, batch }: { importId: string; reason: string; batch: number },
): Promise<Taken | null> {
  const changes = await tx.$queryRawUnsafe<Change[]>(sql.openChanges, importId, batch);
  if (changes.length === 0) return null;
  const judged = await judge(tx, changes, reason);
  const removed = await remove(actor, tx, judged, reason);
  const restored = await restore(tx, judged);
  const back = new Set([...removed, ...idsOf(judged, "same"), ...restored.map(({ before }) => before.productId)]);
  const outcomes = judged.map(({ change: { productId }, verdict }) => {
    const kept = verdict.kind === "moved" || verdict.kind === "locked" ? verdict.kind : "edited";
    return { productId, outcome: back.has(productId) ? "undone" : kept };
  });
  await tx.$executeRawUnsafe(sql.closeChanges, importId, JSON.stringify(outcomes));
  return {
    putBack: back.size - removed.size,
    removed: removed.size,
    kept: changes.length - back.size,
    restored,
    asked: changes.flatMap(({ before }) => before?.revision ?? []),
  };
}
