import { isBuyer as isSignedIn } from "#lib/buying/policy";
import { listLists } from "#lib/buying/queries/lists";
import { listOwnCompanies } from "#lib/company/queries/own";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { buysFor, requestsOfDesk } from "#lib/rfq/policy";

const mostOld = 20;

/** From what a buyer may begin a request: their lists, earlier requests, and the firms they buy for. */
export async function findStartingPoints(actor: Actor) {
  const [lists, old, companies] = await Promise.all([
    isSignedIn(actor) ? listLists(actor, 1, mostOld) : { items: [] },
    db.purchaseRequest.findMany({
      where: { AND: [requestsOfDesk(actor), { number: { not: null } }] },
      select: { id: true, number: true, title: true },
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      take: mostOld,
    }),
    listOwnCompanies(actor),
  ]);
  const mine = buysFor(actor);
  return {
    lists: lists.items.filter(({ itemCount }) => itemCount > 0),
    old,
    companies: companies.filter(({ id, status }) => mine.includes(id) && status !== "CLOSED"),
  };
}

const mostSuggested = 12;

/** Suppliers that a buyer may want to invite: those of the listings asked from and those they follow, none twice. */
export async function suggestSuppliers(actor: Actor, requestId: string) {
  if (!isSignedIn(actor)) return [];
  const [asked, followed] = await Promise.all([
    db.company.findMany({
      where: {
        products: { some: { requestLines: { some: { requestId, request: requestsOfDesk(actor) } } } },
        status: "ACTIVE",
        isSupplier: true,
        requestPlaces: { none: { requestId, kind: "INVITED" } },
      },
      select: { id: true, slug: true, nameZh: true, nameEn: true },
      take: mostSuggested,
    }),
    db.follow.findMany({
      where: {
        userId: actor.userId,
        company: { status: "ACTIVE", isSupplier: true, requestPlaces: { none: { requestId, kind: "INVITED" } } },
      },
      select: { company: { select: { id: true, slug: true, nameZh: true, nameEn: true } } },
      orderBy: { createdAt: "desc" },
      take: mostSuggested,
    }),
  ]);
  const all = [...asked, ...followed.map(({ company }) => company)];
  return all.filter(({ id }, at) => all.findIndex((other) => other.id === id) === at).slice(0, mostSuggested);
}
