import { buyingLimits } from "#lib/buying/schema";
import type { Actor } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { productsVisibleTo } from "#lib/product/policy";
import { asBuyer, takeTurn } from "./turn.ts";

/** Writes down that the actor looked at a product, unless that is switched off; the latest hundred are kept. */
export async function recordView(actor: Actor, { product }: { product: string }): Promise<void> {
  const buyer = asBuyer(actor);
  const { userId } = buyer;
  await db.$transaction(async (tx) => {
    const where = { AND: [{ slug: product }, productsVisibleTo(buyer)] };
    const found = (await tx.product.findFirst({ where, select: { id: true } })) ?? fail("notFound");
    await takeTurn(buyer, tx, "views");
    const { keepsViews } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { keepsViews: true } });
    if (!keepsViews) return;
    const viewedAt = clock.now();
    const key = { userId, productId: found.id };
    await tx.recentView.upsert({ where: { userId_productId: key }, create: { ...key, viewedAt }, update: { viewedAt } });
    await tx.$executeRaw`delete from "RecentView" where "userId" = ${userId}::uuid and "productId" in (
      select "productId" from "RecentView" where "userId" = ${userId}::uuid
      order by "viewedAt" desc, "productId" desc offset ${buyingLimits.views})`;
  });
}

export async function clearViews(actor: Actor): Promise<void> {
  await db.recentView.deleteMany({ where: { userId: asBuyer(actor).userId } });
}

/** Switches the list of recently viewed products on, or off; switching off also clears it. */
export async function setViewKeeping(actor: Actor, { isOn }: { isOn: boolean }): Promise<void> {
  const buyer = asBuyer(actor);
  const { userId } = buyer;
  await db.$transaction(async (tx) => {
    await takeTurn(buyer, tx, "views");
    await tx.user.update({ where: { id: userId }, data: { keepsViews: isOn } });
    if (!isOn) await tx.recentView.deleteMany({ where: { userId } });
  });
}
