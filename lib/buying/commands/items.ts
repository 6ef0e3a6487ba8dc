import { canFillList, listsVisibleTo } from "#lib/buying/policy";
import { buyingLimits, type ItemInput, type KeepInput, type NoteInput, newList, undoHours } from "#lib/buying/schema";
import type { Actor } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import { db, type Transaction } from "#lib/platform/db";
import { ChangedMeanwhile, fail } from "#lib/platform/errors";
import { productsVisibleTo } from "#lib/product/policy";
import { writeList } from "./lists.ts";
import { asBuyer, takeTurn } from "./turn.ts";

type Placed = { listId: string; productId: string; note: string };

const undoneBefore = () => new Date(clock.now().getTime() - undoHours * 3_600_000);

/** Makes sure that the actor may write on a list, and holds the list until the transaction ends. */
async function holdList(actor: Actor, tx: Transaction, listId: string): Promise<void> {
  const list = await tx.favouriteList.findFirst({
    where: { AND: [{ id: listId }, listsVisibleTo(actor)] },
    select: { userId: true, companyId: true },
  });
  if (!list) return fail("notFound");
  if (!canFillList(actor, list)) fail("forbidden");
  const where = { id: listId, companyId: list.companyId };
  const { count } = await tx.favouriteList.updateMany({ where, data: { updatedAt: clock.now() } });
  if (count === 0) fail("conflict");
}

const joined = (known: string, added: string): string => {
  if (!added || known.includes(added)) return known;
  const all = [known, added].filter(Boolean).join("\n");
  return all.length > buyingLimits.note ? fail("invalid", "note:tooLongTogether") : all;
};

/** Puts a product on a list that is held. One that stands there stays as it is, only with the note added. */
async function place(actor: { userId: string }, tx: Transaction, { listId, productId, note }: Placed): Promise<void> {
  const where = { listId_productId: { listId, productId } };
  const known = await tx.favouriteItem.findUnique({ where, select: { note: true, removedAt: true } });
  const text = joined(known?.note ?? "", note);
  if (known?.removedAt === null) {
    if (text !== known.note) await tx.favouriteItem.update({ where, data: { note: text, version: { increment: 1 } } });
    return;
  }
  const standing = await tx.favouriteItem.count({ where: { listId, removedAt: null } });
  if (standing >= buyingLimits.items) fail("limit", "listFull");
  await tx.favouriteItem.upsert({
    where,
    create: { listId, productId, note: text, addedById: actor.userId },
    update: { removedAt: null, note: text, addedById: actor.userId, createdAt: clock.now(), version: { increment: 1 } },
  });
}

async function onShow(actor: Actor, tx: Transaction, slug: string): Promise<string> {
  const found = await tx.product.findFirst({ where: { AND: [{ slug }, productsVisibleTo(actor)] }, select: { id: true } });
  return found?.id ?? fail("notFound");
}

/** Keeps a product on a list, or on a new one. */
export async function keepProduct(actor: Actor, { product, listId, name, note }: KeepInput): Promise<{ listId: string }> {
  const buyer = asBuyer(actor);
  return db.$transaction(async (tx) => {
    const productId = await onShow(buyer, tx, product);
    const target =
      listId === newList ? await writeList(buyer, tx, { name: name ?? fail("invalid", "name:required") }) : { listId };
    await holdList(buyer, tx, target.listId);
    await place(buyer, tx, { ...target, productId, note });
    return target;
  });
}

/** Keeps a product with one touch: on the actor's own list that was used last, or on a first one of this name. */
export async function keepQuickly(
  actor: Actor,
  { product, firstName }: { product: string; firstName: string },
): Promise<{ listId: string; name: string }> {
  const buyer = asBuyer(actor);
  return db.$transaction(async (tx) => {
    const productId = await onShow(buyer, tx, product);
    await takeTurn(buyer, tx, "lists");
    const known = await tx.favouriteList.findFirst({
      where: { userId: buyer.userId, companyId: null },
      select: { id: true, name: true },
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    });
    const listId = known?.id ?? (await writeList(buyer, tx, { name: firstName })).listId;
    await holdList(buyer, tx, listId);
    await place(buyer, tx, { listId, productId, note: "" });
    return { listId, name: known?.name ?? firstName };
  });
}

/** Writes the note of a product on a list; whoever saves over a newer one is told what it says. */
export async function writeNote(actor: Actor, { listId, productId, note, version }: NoteInput): Promise<void> {
  const buyer = asBuyer(actor);
  await db.$transaction(async (tx) => {
    await holdList(buyer, tx, listId);
    const where = { listId, productId, removedAt: null };
    const data = { note, version: { increment: 1 } };
    const { count } = await tx.favouriteItem.updateMany({ where: { ...where, version }, data });
    if (count === 1) return;
    const now = (await tx.favouriteItem.findFirst({ where, select: { note: true, version: true } })) ?? fail("notFound");
    throw new ChangedMeanwhile(now.version, { note: now.note });
  });
}

/** Takes a product off a list; for a day it can be put back with its note. A second time does nothing. */
export async function removeItem(actor: Actor, { listId, productId }: ItemInput): Promise<{ product: string }> {
  const buyer = asBuyer(actor);
  return db.$transaction(async (tx) => {
    await holdList(buyer, tx, listId);
    const where = { listId_productId: { listId, productId } };
    const known = await tx.favouriteItem.findUnique({ where, select: { product: { select: { slug: true } } } });
    await tx.favouriteItem.updateMany({ where: { listId, productId, removedAt: null }, data: { removedAt: clock.now() } });
    await tx.favouriteItem.deleteMany({ where: { listId, removedAt: { lt: undoneBefore() } } });
    return { product: known?.product.slug ?? fail("notFound") };
  });
}

/** Puts back what was taken off within the last day. */
export async function restoreItem(actor: Actor, { listId, productId }: ItemInput): Promise<void> {
  const buyer = asBuyer(actor);
  await db.$transaction(async (tx) => {
    await holdList(buyer, tx, listId);
    const known = await tx.favouriteItem.findFirst({
      where: { listId, productId, OR: [{ removedAt: null }, { removedAt: { gte: undoneBefore() } }] },
      select: { productId: true },
    });
    if (!known) fail("notFound");
    await place(buyer, tx, { listId, productId, note: "" });
  });
}
