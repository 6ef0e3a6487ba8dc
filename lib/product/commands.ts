import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { takeStep } from "./commands/step.ts";
import { canMoveProduct, productsKnownTo } from "./policy.ts";
import type { ProductMove } from "./status.ts";

/**
 * Moves a product from state to state. Fails with `notFound` for those who may not see it, `forbidden` for those who may not move
 * it, `conflict` where the move is not possible or somebody was faster.
 */
export async function moveProduct(
  actor: Actor,
  productId: string,
  move: ProductMove,
  reason: string | null = null,
): Promise<void> {
  const product = await db.product.findFirst({
    where: { AND: [{ id: productId }, productsKnownTo(actor)] },
    select: { status: true, company: { select: { id: true, status: true } } },
  });
  if (!product) fail("notFound");
  if (!canMoveProduct(actor, product, move)) fail("forbidden");
  await db.$transaction((tx) => takeStep(actor, tx, { productId, from: product.status, move, reason }));
}
