import { type Actor, actorName } from "#lib/platform/actor";
import type { Transaction } from "#lib/platform/db";
import { emit } from "#lib/platform/jobs";
import { productSubmitted, productsChanged } from "#lib/product/events";
import { type ProductMove, type ProductStatus, productFlow } from "#lib/product/status";
import { closeReview } from "#lib/review/commands";
import * as sql from "./statements.ts";

export type Moving = { productIds: readonly string[]; from: ProductStatus; move: ProductMove; reason?: string | null };

async function dropChanges(actor: Actor, tx: Transaction, productIds: readonly string[]) {
  const dropped = await tx.$queryRawUnsafe<{ id: string }[]>(sql.withdrawRevisions, [...productIds], actorName(actor));
  for (const { id } of dropped) await closeReview(actor, tx, { kind: "REVISION", subjectId: id, outcome: "withdrawn" });
}

/**
 * The same step of many products that are all in one state, inside the caller's transaction; returns those that took it. For states
 * in which nothing waits in the queue. The caller has checked that the actor may.
 */
export async function moveProducts(
  actor: Actor,
  tx: Transaction,
  { productIds, from, move, reason = null }: Moving,
): Promise<string[]> {
  if (productIds.length === 0) return [];
  const status = productFlow.after(from, move);
  const rows = await tx.$queryRawUnsafe<{ productId: string }[]>(sql.moveProducts, [...productIds], from, status);
  const moved = rows.map(({ productId }) => productId);
  if (moved.length === 0) return [];
  await tx.$executeRawUnsafe(sql.recordMoves, moved, move, status, actorName(actor), reason);
  if (status === "ARCHIVED") await dropChanges(actor, tx, moved);
  await emit(tx, productsChanged, { productIds: moved });
  if (move === "submit") await emit(tx, productSubmitted, ...moved.map((productId) => ({ productId })));
  return moved;
}
