import { entitlement } from "#lib/membership/queries";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { requireRoom } from "./bulk/room.ts";
import { takeStep } from "./commands/step.ts";
import { canMoveProduct, isLimited, productsKnownTo } from "./policy.ts";
import type { ProductMove } from "./status.ts";

/**
 * Moves a product from state to state. Fails with `notFound` for those who may not see it, `forbidden` for those who may not move
 * it, `conflict` where the move is not possible or somebody was faster, `limit` where its supplier's plan has no room for it.
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
  const { status: from, company } = product;
  const limit = isLimited(actor, move) ? await entitlement(company.id, "listings") : null;
  await db.$transaction(async (tx) => {
    if (limit !== null) await requireRoom(tx, { companyId: company.id, limit, from, move });
    await takeStep(actor, tx, { productId, from, move, reason });
  });
}
