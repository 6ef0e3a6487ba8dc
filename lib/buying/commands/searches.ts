import { buyingLimits, type RenameSearchInput, type SaveSearchInput } from "#lib/buying/schema";
import { queryOf } from "#lib/buying/schema/search-query";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { asBuyer, takeTurn } from "./turn.ts";

/** Saves a search to be made again. One that is saved already only takes the new name. */
export async function saveSearch(actor: Actor, { kind, name, query: address }: SaveSearchInput): Promise<{ searchId: string }> {
  const buyer = asBuyer(actor);
  const query = queryOf(address) ?? fail("invalid", "query:malformed");
  const { userId } = buyer;
  return db.$transaction(async (tx) => {
    await takeTurn(buyer, tx, "searches");
    const known = await tx.savedSearch.findFirst({ where: { userId, kind, query: { equals: query } }, select: { id: true } });
    if (known) {
      await tx.savedSearch.update({ where: { id: known.id }, data: { name } });
      return { searchId: known.id };
    }
    const count = await tx.savedSearch.count({ where: { userId } });
    if (count >= buyingLimits.searches) fail("limit", "searchesFull");
    const { id } = await tx.savedSearch.create({ data: { userId, kind, name, query }, select: { id: true } });
    return { searchId: id };
  });
}

export async function renameSearch(actor: Actor, { searchId, name }: RenameSearchInput): Promise<void> {
  const { userId } = asBuyer(actor);
  const { count } = await db.savedSearch.updateMany({ where: { id: searchId, userId }, data: { name } });
  if (count === 0) fail("notFound");
}

export async function deleteSearch(actor: Actor, { searchId }: { searchId: string }): Promise<void> {
  const { userId } = asBuyer(actor);
  const { count } = await db.savedSearch.deleteMany({ where: { id: searchId, userId } });
  if (count === 0) fail("notFound");
}
