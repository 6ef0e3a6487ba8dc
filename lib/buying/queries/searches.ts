import { isBuyer } from "#lib/buying/policy";
import { buyingLimits, type SearchKind, searchKinds } from "#lib/buying/schema";
import { type SearchQuery, storedQuery } from "#lib/buying/schema/search-query";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";

export type SavedSearchView = { id: string; name: string; kind: SearchKind; query: SearchQuery; createdAt: Date };

/** The actor's saved searches, the latest first. */
export async function listSavedSearches(actor: Actor): Promise<SavedSearchView[]> {
  if (!isBuyer(actor)) return [];
  const rows = await db.savedSearch.findMany({
    where: { userId: actor.userId },
    select: { id: true, name: true, kind: true, query: true, createdAt: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: buyingLimits.searches,
  });
  return rows.map(({ kind, query, ...row }) => ({
    ...row,
    kind: searchKinds.find((one) => one === kind) ?? "products",
    query: storedQuery(query),
  }));
}
