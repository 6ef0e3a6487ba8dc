import { system } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { oneByOne } from "#lib/platform/jobs/one-by-one";
import { endOffers, lapseOffers, tellAmended } from "#lib/quotation/commands/end";
import { openOffers } from "#lib/quotation/commands/open";

const opener = system("quotation.open");
const mostAtOnce = 100;

/** The time for offers is over: they are opened and the evaluation begins. */
export const openClosedRequest = ({ requestId }: { requestId: string }): Promise<void> => openOffers(opener, { requestId });

export const endOffersOfRequest = ({ requestId }: { requestId: string }): Promise<void> =>
  endOffers(system("quotation.end"), { requestId });

export const tellQuotersOfAmendment = ({ requestId }: { requestId: string }): Promise<void> =>
  tellAmended(system("quotation.amended"), { requestId });

/** Each minute: opens what was closed and left lying, and lets offers lapse whose time is over. */
export async function sweepOffers(): Promise<void> {
  const closed = await db.purchaseRequest.findMany({
    where: { status: "CLOSED" },
    select: { id: true },
    orderBy: { closedAt: "asc" },
    take: mostAtOnce,
  });
  await oneByOne(closed, "request: opening failed", ({ id }) => openOffers(opener, { requestId: id }));
  await lapseOffers(system("quotation.lapse"));
}
