import { canManageList, canShareList, type ListView, listsVisibleTo, sharesWith } from "#lib/buying/policy";
import { buyingLimits, type MakeListInput, type RenameListInput, type ShareListInput } from "#lib/buying/schema";
import type { Actor, UserActor } from "#lib/platform/actor";
import { audit } from "#lib/platform/audit";
import { db, type Transaction } from "#lib/platform/db";
import { ChangedMeanwhile, fail } from "#lib/platform/errors";
import { asBuyer, takeTurn } from "./turn.ts";

type Found = ListView & { id: string; name: string; version: number };

async function visibleList(actor: Actor, tx: Transaction, listId: string): Promise<Found> {
  const found = await tx.favouriteList.findFirst({
    where: { AND: [{ id: listId }, listsVisibleTo(actor)] },
    select: { id: true, userId: true, companyId: true, name: true, version: true },
  });
  return found ?? fail("notFound");
}

type Logged = readonly [act: string, details: Record<string, string | null>];

const log = (actor: Actor, tx: Transaction, list: Found, [act, details]: Logged) =>
  audit(tx, actor, {
    action: `favourites.${act}`,
    subject: `list:${list.id}`,
    details: { companyId: list.companyId, ...details },
  });

/** Writes a list inside the turn of its owner: names are unique and there are at most fifty. */
export async function writeList(
  actor: UserActor,
  tx: Transaction,
  { name, companyId }: MakeListInput,
): Promise<{ listId: string }> {
  if (companyId && !sharesWith(actor).includes(companyId)) fail("notFound");
  await takeTurn(actor, tx, "lists");
  const own = await tx.favouriteList.findMany({
    where: { userId: actor.userId },
    select: { name: true },
    take: buyingLimits.lists,
  });
  if (own.some((known) => known.name === name)) fail("invalid", "name:listNameTaken");
  if (own.length >= buyingLimits.lists) fail("limit", "listsFull");
  const list = await tx.favouriteList.create({ data: { userId: actor.userId, name, companyId: companyId ?? null } });
  if (companyId) await log(actor, tx, list, ["share", { name }]);
  return { listId: list.id };
}

export async function makeList(actor: Actor, input: MakeListInput): Promise<{ listId: string }> {
  const buyer = asBuyer(actor);
  return db.$transaction((tx) => writeList(buyer, tx, input));
}

/** Gives a list another name; whoever saves over a newer one is told which it is. */
export async function renameList(actor: Actor, { listId, name, version }: RenameListInput): Promise<void> {
  const buyer = asBuyer(actor);
  await db.$transaction(async (tx) => {
    const list = await visibleList(buyer, tx, listId);
    if (!canManageList(buyer, list)) fail("forbidden");
    await takeTurn({ ...buyer, userId: list.userId }, tx, "lists");
    const twin = await tx.favouriteList.count({ where: { userId: list.userId, name, id: { not: listId } } });
    if (twin > 0) fail("invalid", "name:listNameTaken");
    const { count } = await tx.favouriteList.updateMany({
      where: { id: listId, version, companyId: list.companyId },
      data: { name, version: { increment: 1 } },
    });
    if (count === 0) {
      const now = await visibleList(buyer, tx, listId);
      throw new ChangedMeanwhile(now.version, { name: now.name });
    }
    if (list.companyId) await log(buyer, tx, list, ["rename", { from: list.name, to: name }]);
  });
}

/** Shows a list to the people of a firm, or takes it back. */
export async function shareList(actor: Actor, { listId, companyId }: ShareListInput): Promise<void> {
  const buyer = asBuyer(actor);
  await db.$transaction(async (tx) => {
    const list = await visibleList(buyer, tx, listId);
    if (!canShareList(buyer, list)) fail("forbidden");
    if (companyId && !sharesWith(buyer).includes(companyId)) fail("notFound");
    if ((companyId ?? null) === list.companyId) return;
    const { count } = await tx.favouriteList.updateMany({
      where: { id: listId, companyId: list.companyId },
      data: { companyId: companyId ?? null, version: { increment: 1 } },
    });
    if (count === 0) fail("conflict");
    await log(buyer, tx, list, [companyId ? "share" : "unshare", { with: companyId ?? null }]);
  });
}

/** Deletes a list with its notes. */
export async function deleteList(actor: Actor, { listId }: { listId: string }): Promise<void> {
  const buyer = asBuyer(actor);
  await db.$transaction(async (tx) => {
    const list = await visibleList(buyer, tx, listId);
    if (!canManageList(buyer, list)) fail("forbidden");
    const { count } = await tx.favouriteList.deleteMany({ where: { id: listId, companyId: list.companyId } });
    if (count === 0) fail("conflict");
    await log(buyer, tx, list, ["delete", { name: list.name }]);
  });
}
