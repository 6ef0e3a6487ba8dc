import { isBuyer } from "#lib/buying/policy";
import { buyingPages } from "#lib/buying/schema";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { productsVisibleTo } from "#lib/product/policy";
import { listCardsByIds } from "#lib/product/queries/cards";

/** What the actor looked at last and is still on show. */
export async function listRecentViews(actor: Actor, page = 1, perPage: number = buyingPages.views) {
  if (!isBuyer(actor)) return { items: [], total: 0, page };
  const where = { userId: actor.userId, product: productsVisibleTo(actor) };
  const [rows, total] = await Promise.all([
    db.recentView.findMany({
      where,
      select: { productId: true },
      orderBy: [{ viewedAt: "desc" }, { productId: "desc" }],
      skip: (page - 1) * perPage,
      take: perPage,
    }),
    db.recentView.count({ where }),
  ]);
  const ids = rows.map(({ productId }) => productId);
  return { items: await listCardsByIds(actor, ids), total, page };
}

/** Whether what the actor looks at is written down. */
export async function keepsViews(actor: Actor): Promise<boolean> {
  if (!isBuyer(actor)) return false;
  const user = await db.user.findUnique({ where: { id: actor.userId }, select: { keepsViews: true } });
  return user?.keepsViews ?? false;
}
