import { type Actor, actorName } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";
import { productsChanged } from "./events.ts";
import { canMoveProduct, productsVisibleTo } from "./policy.ts";
import { type ProductMove, productFlow } from "./status.ts";

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
    where: { AND: [{ id: productId }, productsVisibleTo(actor)] },
    select: { status: true, company: { select: { status: true } } },
  });
  if (!product) fail("notFound");
  if (!canMoveProduct(actor, product)) fail("forbidden");
  const status = productFlow.after(product.status, move);
  const moved = { productId, move, status, actor: actorName(actor), reason };
  await db.$transaction(async (tx) => {
    const where = { id: productId, status: product.status };
    const { count } = await tx.product.updateMany({ where, data: { status } });
    if (count === 0) fail("conflict");
    if (status === "LIVE") {
      await tx.$executeRaw`update "Product" set "firstPublishedAt" = coalesce("firstPublishedAt", now()), "confirmedAt" = now()
        where id = ${productId}::uuid`;
    }
    await tx.productMove.create({ data: moved });
    await emit(tx, productsChanged, { productIds: [productId] });
  });
}
