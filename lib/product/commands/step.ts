import { type Actor, actorName } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import type { Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";
import { productSubmitted, productsChanged } from "#lib/product/events";
import { type ProductMove, type ProductStatus, productFlow } from "#lib/product/status";
import { closeReview } from "#lib/review/commands";

export type Step = {
  productId: string;
  from: ProductStatus;
  move: ProductMove;
  reason?: string | null;
  /** What reviewers ask to change; kept with the product where given. */
  reviewReasons?: Readonly<Record<string, string>>;
};

const waiting: readonly ProductStatus[] = ["SUBMITTED", "IN_REVIEW"];

async function leaveQueue(actor: Actor, tx: Transaction, { productId, from, move }: Step, status: ProductStatus) {
  if (waiting.includes(from) && !waiting.includes(status))
    await closeReview(actor, tx, { kind: "PRODUCT", subjectId: productId, outcome: move });
  if (status !== "ARCHIVED") return;
  const pending = { productId, status: "PENDING" } as const;
  const revisions = await tx.productRevision.findMany({ where: pending, select: { id: true } });
  await tx.productRevision.updateMany({
    where: pending,
    data: { status: "WITHDRAWN", openKey: null, decidedBy: actorName(actor), decidedAt: clock.now() },
  });
  for (const { id } of revisions) await closeReview(actor, tx, { kind: "REVISION", subjectId: id, outcome: "withdrawn" });
}

/**
 * One step of a product inside the caller's transaction, with its history, what it takes out of the queue, and its events. The
 * caller has checked that the actor may. Fails with `conflict` where the step is not possible or somebody was faster.
 */
export async function takeStep(actor: Actor, tx: Transaction, step: Step): Promise<ProductStatus> {
  const { productId, from, move, reason = null, reviewReasons } = step;
  const status = productFlow.after(from, move);
  const data = { status, ...(reviewReasons ? { reviewReasons } : {}) };
  const { count } = await tx.product.updateMany({ where: { id: productId, status: from }, data });
  if (count === 0) fail("conflict");
  if (status === "LIVE") {
    await tx.$executeRaw`update "Product" set "firstPublishedAt" = coalesce("firstPublishedAt", now()), "confirmedAt" = now()
      where id = ${productId}::uuid`;
  }
  await tx.productMove.create({ data: { productId, move, status, actor: actorName(actor), reason } });
  await leaveQueue(actor, tx, step, status);
  await emit(tx, productsChanged, { productIds: [productId] });
  if (move === "submit") await emit(tx, productSubmitted, { productId });
  return status;
}
