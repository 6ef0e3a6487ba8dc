import type { Prisma } from "#generated/prisma/client";
import { type Actor, companiesOf, companyRoles, type UserActor, worksFor } from "#lib/platform/actor";

export type ListView = { userId: string; companyId: string | null };

const fillers = companyRoles.filter((role) => role !== "VIEWER");

/** Everybody who is signed in may buy: what they keep is their own. */
export const isBuyer = (actor: Actor): actor is UserActor => actor.kind === "user";

/** One's own lists, and those of the firms one works for. A shared list is the firm's: who leaves the firm leaves it there. */
export const listsVisibleTo = (actor: Actor): Prisma.FavouriteListWhereInput =>
  isBuyer(actor)
    ? { OR: [{ userId: actor.userId, companyId: null }, { companyId: { in: companiesOf(actor) } }] }
    : { id: { in: [] } };

/** The lists an actor may put products on. */
export const listsFilledBy = (actor: Actor): Prisma.FavouriteListWhereInput =>
  isBuyer(actor)
    ? { OR: [{ userId: actor.userId, companyId: null }, { companyId: { in: companiesOf(actor, ...fillers) } }] }
    : { id: { in: [] } };

const isOwn = (actor: Actor, list: ListView) => isBuyer(actor) && list.userId === actor.userId;

/** Puts products on a list, takes them off and writes notes: its owner, or colleagues who do more than look. */
export const canFillList = (actor: Actor, list: ListView): boolean =>
  list.companyId === null ? isOwn(actor, list) : worksFor(actor, list.companyId, ...fillers);

/** Renames and deletes a list: who made it, and for a shared one also the firm's owners and managers. */
export const canManageList = (actor: Actor, list: ListView): boolean =>
  canFillList(actor, list) &&
  (isOwn(actor, list) || (list.companyId !== null && worksFor(actor, list.companyId, "OWNER", "MANAGER")));

/** Shares a list with a firm or takes it back: only who made it. */
export const canShareList = (actor: Actor, list: ListView): boolean => isOwn(actor, list) && canFillList(actor, list);

/** The firms an actor may share lists with. */
export const sharesWith = (actor: Actor): string[] => companiesOf(actor, ...fillers);
