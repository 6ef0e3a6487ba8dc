import { listsVisibleTo } from "#lib/buying/policy";
import { buyingLimits, buyingPages } from "#lib/buying/schema";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { productsVisibleTo } from "#lib/product/policy";
import { listCardsByIds, type ProductCard } from "#lib/product/queries/cards";
import { findProductPage, type ProductPage } from "#lib/product/queries/page";

export type FavouriteItemView = {
  productId: string;
  note: string;
  version: number;
  addedBy: string | null;
  createdAt: Date;
  /** Null where the product is no longer on show. */
  card: ProductCard | null;
};

const onList = (actor: Actor, listId: string) => ({ listId, removedAt: null, list: listsVisibleTo(actor) });

type Slice = { skip: number; take: number };

async function itemsOf(actor: Actor, listId: string, slice: Slice): Promise<FavouriteItemView[]> {
  const rows = await db.favouriteItem.findMany({
    where: onList(actor, listId),
    select: { productId: true, note: true, version: true, createdAt: true, addedById: true },
    orderBy: [{ createdAt: "desc" }, { productId: "desc" }],
    ...slice,
  });
  const [cards, people] = await Promise.all([
    listCardsByIds(
      actor,
      rows.map(({ productId }) => productId),
    ),
    db.user.findMany({ where: { id: { in: rows.map(({ addedById }) => addedById) } }, select: { id: true, name: true } }),
  ]);
  const cardOf = new Map(cards.map((card) => [card.id, card]));
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ addedById, ...row }) => ({
    ...row,
    addedBy: nameOf.get(addedById) || null,
    card: cardOf.get(row.productId) ?? null,
  }));
}

/** A page of what stands on a list, the latest first. */
export async function listItems(actor: Actor, listId: string, page = 1) {
  const [items, total] = await Promise.all([
    itemsOf(actor, listId, { skip: (page - 1) * buyingPages.items, take: buyingPages.items }),
    db.favouriteItem.count({ where: onList(actor, listId) }),
  ]);
  return { items, total, page };
}

/** All that stands on a list. */
export const listAllItems = (actor: Actor, listId: string): Promise<FavouriteItemView[]> =>
  itemsOf(actor, listId, { skip: 0, take: buyingLimits.items });

/** The products of a list that are to be compared, in the order they were asked for; those no longer on show are left out. */
export async function listCompared(actor: Actor, listId: string, slugs: readonly string[]): Promise<ProductPage[]> {
  const here = await db.favouriteItem.findMany({
    where: { ...onList(actor, listId), product: { slug: { in: [...slugs] } } },
    select: { product: { select: { slug: true } } },
    take: buyingLimits.compared,
  });
  const standing = new Set(here.map(({ product }) => product.slug));
  const pages = await Promise.all(slugs.filter((slug) => standing.has(slug)).map((slug) => findProductPage(actor, slug)));
  return pages.filter((page) => page !== null);
}

/** What was taken off a list last and can still be put back, as its card. */
export async function findRemoved(actor: Actor, listId: string, slug: string): Promise<ProductCard | null> {
  const row = await db.favouriteItem.findFirst({
    where: { ...onList(actor, listId), removedAt: { not: null }, product: { AND: [{ slug }, productsVisibleTo(actor)] } },
    select: { productId: true },
  });
  const [card] = row ? await listCardsByIds(actor, [row.productId]) : [];
  return card ?? null;
}

/** A product by its address, for putting it on a list. */
export async function findCard(actor: Actor, slug: string): Promise<ProductCard | null> {
  const row = await db.product.findFirst({ where: { AND: [{ slug }, productsVisibleTo(actor)] }, select: { id: true } });
  const [card] = row ? await listCardsByIds(actor, [row.id]) : [];
  return card ?? null;
}
