import type { Prisma } from "#generated/prisma/client";
import { canFillList, canManageList, canShareList, listsFilledBy, listsVisibleTo } from "#lib/buying/policy";
import { buyingLimits, buyingPages } from "#lib/buying/schema";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";

const kept = { removedAt: null } as const;

const summary = {
  id: true,
  userId: true,
  companyId: true,
  name: true,
  version: true,
  updatedAt: true,
  user: { select: { name: true } },
  _count: { select: { items: { where: kept } } },
} as const satisfies Prisma.FavouriteListSelect;

type Row = Prisma.FavouriteListGetPayload<{ select: typeof summary }>;
export type FirmName = { nameZh: string | null; nameEn: string | null };

/** The names of firms by their id; for lists that are shared. */
async function firmNames(ids: readonly (string | null)[]): Promise<Map<string, FirmName>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const found = await db.company.findMany({ where: { id: { in: wanted } }, select: { id: true, nameZh: true, nameEn: true } });
  return new Map(found.map(({ id, ...names }) => [id, names]));
}

const toView = (actor: Actor, { _count, user, ...row }: Row, firms: Map<string, FirmName>) => ({
  ...row,
  itemCount: _count.items,
  ownerName: user.name,
  firm: row.companyId === null ? null : (firms.get(row.companyId) ?? null),
  isFilled: canFillList(actor, row),
  isManaged: canManageList(actor, row),
  isShared: row.companyId !== null,
  isSharable: canShareList(actor, row),
});
export type FavouriteListView = ReturnType<typeof toView>;

/** The lists an actor sees, the latest used first. */
export async function listLists(actor: Actor, page = 1, perPage: number = buyingPages.lists) {
  const where = listsVisibleTo(actor);
  const [rows, total] = await Promise.all([
    db.favouriteList.findMany({
      where,
      select: summary,
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * perPage,
      take: perPage,
    }),
    db.favouriteList.count({ where }),
  ]);
  const firms = await firmNames(rows.map(({ companyId }) => companyId));
  return { items: rows.map((row) => toView(actor, row, firms)), total, page };
}

export async function findList(actor: Actor, listId: string): Promise<FavouriteListView | null> {
  const row = await db.favouriteList.findFirst({ where: { AND: [{ id: listId }, listsVisibleTo(actor)] }, select: summary });
  return row && toView(actor, row, await firmNames([row.companyId]));
}

/** The lists that an actor may put a product on, the latest used first, each with whether the product stands there. */
export async function listPlacesFor(actor: Actor, productId: string) {
  const rows = await db.favouriteList.findMany({
    where: listsFilledBy(actor),
    select: { ...summary, items: { where: { productId, ...kept }, select: { note: true } } },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: buyingLimits.lists * 2,
  });
  const firms = await firmNames(rows.map(({ companyId }) => companyId));
  return rows.map(({ items, ...row }) => ({ ...toView(actor, row, firms), isHere: items.length > 0 }));
}
export type KeepPlace = Awaited<ReturnType<typeof listPlacesFor>>[number];
