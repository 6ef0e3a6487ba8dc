import { isBuyer, listsVisibleTo } from "#lib/buying/policy";
import type { MarksInput } from "#lib/buying/schema";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";

/** Which of the products and suppliers of a page the actor keeps and follows, by their slugs. */
export async function findMarks(actor: Actor, { products, companies }: MarksInput) {
  if (!isBuyer(actor)) return { kept: [], followed: [] };
  const [items, follows] = await Promise.all([
    db.favouriteItem.findMany({
      where: { removedAt: null, list: listsVisibleTo(actor), product: { slug: { in: products } } },
      select: { product: { select: { slug: true } } },
      distinct: ["productId"],
      take: products.length,
    }),
    db.follow.findMany({
      where: { userId: actor.userId, company: { slug: { in: companies } } },
      select: { company: { select: { slug: true } } },
      take: companies.length,
    }),
  ]);
  return { kept: items.map(({ product }) => product.slug), followed: follows.map(({ company }) => company.slug) };
}
