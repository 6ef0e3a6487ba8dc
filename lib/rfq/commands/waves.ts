import { nameOf } from "#lib/company/queries/contacts";
import { type Actor, system } from "#lib/platform/actor";
import { db, type Transaction } from "#lib/platform/db";
import { fail } from "#lib/platform/errors";
import { emit } from "#lib/platform/jobs";
import { urls } from "#lib/platform/urls";
import { suppliersTold } from "#lib/rfq/events";
import { distribute, type Told } from "#lib/rfq/matching/distribute";
import { type Match, scoreSupplier } from "#lib/rfq/matching/score";
import { lastWave, leastScore, nextWaveAt, waveSize } from "#lib/rfq/matching/waves";
import { askedOf, findSuppliers, type ScoredRequest } from "#lib/rfq/queries/evidence";
import { freeOf, openInvitations } from "#lib/rfq/queries/places";
import { tellSellers } from "./tell.ts";

const transactionMs = 60_000;
const mostAgain = 100;

/** As whom the waves are told. */
export const waveActor = system("request.waves");

const wavedSelect = {
  id: true,
  number: true,
  title: true,
  buyerId: true,
  companyId: true,
  visibility: true,
  countryCode: true,
  destinationCode: true,
  deliverTo: true,
  deadlineAt: true,
  quoteCap: true,
  quoteCount: true,
  wave: true,
  round: true,
  lines: {
    select: {
      position: true,
      item: true,
      specification: true,
      categoryId: true,
      quantity: true,
      unitCode: true,
      certificates: true,
    },
    orderBy: { position: "asc" },
    take: 50,
  },
} as const;

/** A published request whose wave is due by the database's clock, with that moment. */
async function findDue(requestId: string) {
  const [due] = await db.$queryRaw<{ now: Date }[]>`select now() as now from "PurchaseRequest" where id = ${requestId}::uuid
    and status = 'PUBLISHED' and "nextWaveAt" <= now() and "deadlineAt" > now()`;
  if (!due) return null;
  const found = await db.purchaseRequest.findUnique({ where: { id: requestId }, select: wavedSelect });
  if (!found?.deadlineAt) return null;
  const lines = found.lines.map((line) => ({ ...line, quantity: line.quantity?.toNumber() ?? null }));
  return { ...found, lines, deadlineAt: found.deadlineAt, now: due.now };
}

type Due = NonNullable<Awaited<ReturnType<typeof findDue>>>;
type Plan = { wave: number; told: (Told & Pick<Match, "reasons">)[] };

/** Every supplier that may still be told, with its score for a request. */
async function scoreAll(request: ScoredRequest, now: Date) {
  const asked = askedOf(request, now);
  const found = await findSuppliers(request, asked);
  return found.map(({ evidence, ...candidate }) => ({ ...candidate, ...scoreSupplier(asked, evidence) }));
}

/** The next wave that finds somebody: one that finds nobody is followed by the next at once. */
async function planWave(request: Due, free: number): Promise<Plan> {
  const scored = await scoreAll(request, request.now);
  const reasons = new Map(scored.map((one) => [one.companyId, one.reasons]));
  const size = waveSize(request.wave + 1, free);
  for (let wave = request.wave + 1; wave <= lastWave; wave += 1) {
    const told = distribute(scored, { requestId: request.id, size, least: leastScore(wave) });
    if (told.length > 0) return { wave, told: told.map((one) => ({ ...one, reasons: reasons.get(one.companyId) ?? [] })) };
  }
  return { wave: lastWave, told: [] };
}

/** Writes to those who sell for the firms, each in their language. */
async function tellFirms(tx: Transaction, { id, number, title }: Due, companyIds: readonly string[]) {
  const firms = await tx.company.findMany({
    where: { id: { in: [...companyIds] } },
    select: { id: true, nameZh: true, nameEn: true },
  });
  for (const firm of firms)
    await tellSellers(waveActor, tx, {
      companyId: firm.id,
      kind: "requestMatched",
      values: (locale) => ({ company: nameOf(firm, locale), title, number: number ?? "" }),
      link: (locale) => urls.selling.request(locale, id),
    });
}

/** Whoever was told of it in its first round and did not decline hears that it is asked again. */
async function toldBefore(tx: Transaction, { id: requestId, wave, round }: Due): Promise<string[]> {
  if (wave > 0 || round === 1) return [];
  const places = await tx.requestPlace.findMany({
    where: { requestId, declinedAt: null },
    select: { companyId: true },
    orderBy: [{ wave: "asc" }, { score: "desc" }],
    take: mostAgain,
  });
  return places.map(({ companyId }) => companyId);
}

async function record(request: Due, { wave, told }: Plan): Promise<number> {
  const next = told.length > 0 || wave < lastWave ? nextWaveAt(wave, request.now, request.deadlineAt) : null;
  return db.$transaction(
    async (tx) => {
      const { count } = await tx.purchaseRequest.updateMany({
        where: { id: request.id, status: "PUBLISHED", wave: request.wave, nextWaveAt: { lte: request.now } },
        data: { wave, nextWaveAt: next },
      });
      if (count === 0) return 0;
      const again = await toldBefore(tx, request);
      const data = told.map((one) => ({ requestId: request.id, wave, ...one }));
      const given = await tx.requestPlace.createManyAndReturn({ data, skipDuplicates: true, select: { companyId: true } });
      const companyIds = [...given.map(({ companyId }) => companyId), ...again];
      await tellFirms(tx, request, companyIds);
      if (companyIds.length > 0) await emit(tx, suppliersTold, { requestId: request.id, companyIds });
      return given.length;
    },
    { timeout: transactionMs },
  );
}

/**
 * Tells the suppliers of a request's next wave, if one is due: their places are the log of the distribution, their people get a mail.
 * Who comes later or at the same time does nothing. Where no place is free, the wave waits for one. Returns how many firms were told.
 */
export async function tellNextWave(actor: Actor, requestId: string): Promise<number> {
  if (actor.kind !== "system") fail("forbidden");
  const request = await findDue(requestId);
  if (!request) return 0;
  const free = freeOf(request, await openInvitations(db, requestId));
  if (free > 0 && request.wave < lastWave) return record(request, await planWave(request, free));
  return record(request, { wave: request.wave, told: [] });
}

/** Makes the first wave of a published request due where nobody was told yet; invited-only ones have no waves. */
export async function startWaves(actor: Actor, requestId: string): Promise<void> {
  if (actor.kind !== "system") fail("forbidden");
  await db.$executeRaw`update "PurchaseRequest" set "nextWaveAt" = date_trunc('milliseconds', now()) where id = ${requestId}::uuid
    and status = 'PUBLISHED' and visibility <> 'INVITED' and wave = 0 and "nextWaveAt" is null`;
}

/** Makes the next wave due where a deadline was too near for one and has been moved. */
export async function resumeWaves(actor: Actor, requestId: string): Promise<void> {
  if (actor.kind !== "system") fail("forbidden");
  await db.$executeRaw`update "PurchaseRequest" set "nextWaveAt" = date_trunc('milliseconds', now()) where id = ${requestId}::uuid
    and status = 'PUBLISHED' and wave between 1 and ${lastWave - 1} and "nextWaveAt" is null and "deadlineAt" > now() + interval '7 hours'`;
}
