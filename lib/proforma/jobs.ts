import { system } from "#lib/platform/actor";
import { clock } from "#lib/platform/clock";
import { db } from "#lib/platform/db";
import { emit } from "#lib/platform/jobs";
import { oneByOne } from "#lib/platform/jobs/one-by-one";
import { freezeProformas } from "#lib/proforma/commands/freeze";
import { writeProforma } from "#lib/proforma/commands/write";
import { proformaFrozen } from "#lib/proforma/events";
import { madeFor, mostTries } from "#lib/proforma/schema/state";

const house = system("proforma");
const mostAtOnce = 100;
const minuteMs = 60_000;

/** A request was awarded: each winning quotation gets its invoice. */
export const freezeAwarded = ({ requestId }: { requestId: string }): Promise<void> => freezeProformas(house, { requestId });

/** What an invoice says stands fast: its files are written. */
export const writeFrozen = ({ proformaId }: { proformaId: string }): Promise<void> => writeProforma(house, { proformaId });

/** Every ten minutes: invoices that a job should have made and has not. */
export async function sweepProformas(): Promise<void> {
  const now = clock.now().getTime();
  const late = new Date(now - 10 * minuteMs);
  const missing = await db.quotation.findMany({
    where: {
      status: "ACCEPTED",
      decidedAt: { gte: new Date(now - madeFor), lt: late },
      awards: { some: {} },
      proformas: { none: {} },
    },
    select: { requestId: true },
    distinct: ["requestId"],
    take: mostAtOnce,
  });
  const requests = missing.map(({ requestId }) => ({ id: requestId }));
  await oneByOne(requests, "proforma: freezing failed", ({ id }) => freezeProformas(house, { requestId: id }));
  const stuck = await db.proforma.findMany({
    where: { status: "MAKING", createdAt: { lt: late }, tries: { lt: mostTries } },
    select: { id: true },
    orderBy: { createdAt: "asc" },
    take: mostAtOnce,
  });
  await db.$transaction((tx) => emit(tx, proformaFrozen, ...stuck.map(({ id }) => ({ proformaId: id }))));
}
