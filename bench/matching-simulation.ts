import { type Candidate, distribute } from "#lib/rfq/matching/distribute";
import { gini } from "#lib/rfq/matching/gini";
import { scoreSupplier } from "#lib/rfq/matching/score";
import { lastWave, leastScore, waveSize } from "#lib/rfq/matching/waves";
import {
  evidenceOf,
  type Firm,
  makeFirms,
  makeRequest,
  offeringOf,
  type Random,
  type SimulatedRequest,
  seeded,
} from "./matching-model.ts";

export const simulatedFirms = 6_000;
export const simulatedRequests = 10_000;
export const cap = 10;
const seed = 20261123;
const youngDays = 365;
const idleDays = 90;

type Past = {
  opened: number;
  answered: number;
  lastTold: number | null;
  lastQuoted: number | null;
  told: number;
  quoted: number;
};
type Fitting = { firm: Firm; record: Past; score: number };
export type Way = "ours" | "firstCome" | "bestOnly";

export type Spread = {
  way: Way;
  quotes: number;
  gini: number;
  /** The mean over firms of one home category: what uneven demand does not explain. */
  giniWithin: number;
  turnShare: number;
  quality: number;
  smallShare: number;
  newcomerShare: number;
  toldPerRequest: number;
  full: number;
};

const blank = (): Past => ({ opened: 0, answered: 0, lastTold: null, lastQuoted: null, told: 0, quoted: 0 });

const isNewcomer = ({ joinedDay }: Firm, { lastQuoted }: Past, day: number) =>
  day - joinedDay < youngDays || lastQuoted === null || day - lastQuoted > idleDays;

/** How likely a firm is to answer: by its diligence, and less where a request fits it less. */
const eagerness = ({ firm, score }: Fitting) => firm.diligence * (0.2 + (0.8 * score) / 100);

/** Those who want to answer, in the order in which they do. */
function answering(told: readonly Fitting[], random: Random): Fitting[] {
  return told
    .map((one) => ({ one, wants: random() < eagerness(one), after: one.firm.hours * (0.3 + 1.4 * random()) }))
    .filter(({ wants }) => wants)
    .sort((a, b) => a.after - b.after)
    .map(({ one }) => one);
}

type Outcome = { told: Fitting[]; quoting: Fitting[] };
type Asking = { request: SimulatedRequest; fitting: readonly Fitting[]; random: Random };

function ours({ request, fitting, random }: Asking): Outcome {
  const outcome: Outcome = { told: [], quoting: [] };
  const byId = new Map(fitting.map((one) => [one.firm.id, one]));
  const candidates: Candidate[] = fitting.map(({ firm, record, score }) => ({
    companyId: firm.id,
    score,
    isNewcomer: isNewcomer(firm, record, request.day),
    isSmall: firm.isSmall,
    lastOfferedAt: record.lastTold,
  }));
  const left = new Map(candidates.map((one) => [one.companyId, one]));
  for (let wave = 1; wave <= lastWave && outcome.quoting.length < cap; wave += 1) {
    const size = waveSize(wave, cap - outcome.quoting.length);
    const wished = distribute([...left.values()], { requestId: request.id, size, least: leastScore(wave) });
    const told = wished.flatMap(({ companyId }) => byId.get(companyId) ?? []);
    for (const { firm } of told) left.delete(firm.id);
    outcome.told.push(...told);
    outcome.quoting.push(...answering(told, random).slice(0, cap - outcome.quoting.length));
  }
  return outcome;
}

/** Everybody sees it at once; the quickest have the places. */
const firstCome = ({ fitting, random }: Asking): Outcome => ({
  told: [...fitting],
  quoting: answering(fitting, random).slice(0, cap),
});

/** The best by score alone, as many at once as our waves would tell in all, without turns or kept places. */
function bestOnly({ fitting, random }: Asking): Outcome {
  const outcome: Outcome = { told: [], quoting: [] };
  const queue = [...fitting].sort((a, b) => b.score - a.score || (a.firm.id < b.firm.id ? -1 : 1));
  for (let wave = 1; wave <= lastWave && outcome.quoting.length < cap; wave += 1) {
    const fits = queue.filter(({ score }) => score >= leastScore(wave));
    const told = fits.slice(0, waveSize(wave, cap - outcome.quoting.length));
    for (const one of told) queue.splice(queue.indexOf(one), 1);
    outcome.told.push(...told);
    outcome.quoting.push(...answering(told, random).slice(0, cap - outcome.quoting.length));
  }
  return outcome;
}

const ways: { [Name in Way]: (asking: Asking) => Outcome } = { ours, firstCome, bestOnly };

function byLeaf(firms: readonly Firm[]) {
  const branchOf = (leaf: number) => Math.floor(leaf / 10);
  const index = new Map<number, Firm[]>();
  for (const firm of firms)
    for (const branch of new Set([...firm.leaves.keys()].map(branchOf))) index.set(branch, [...(index.get(branch) ?? []), firm]);
  return (leaf: number) => index.get(branchOf(leaf)) ?? [];
}

function note({ told, quoting }: Outcome, day: number) {
  for (const { record } of told) {
    record.told += 1;
    record.opened += 1;
    record.lastTold = day + record.told / 1e6;
  }
  for (const { record } of quoting) {
    record.answered += 1;
    record.quoted += 1;
    record.lastQuoted = day;
  }
}

type Sums = { quotes: number; score: number; small: number; newcomers: number; told: number; full: number };

/** One way of giving requests out, over all of them in their order, with draws of its own that are the same at every run. */
export function simulate(way: Way, counts = { firms: simulatedFirms, requests: simulatedRequests }): Spread {
  const firms = makeFirms(seeded(seed), counts.firms);
  const near = byLeaf(firms);
  const records = new Map(firms.map((firm) => [firm.id, blank()]));
  const recordOf = (firm: Firm) => records.get(firm.id) ?? blank();
  const [asking, acting] = [seeded(seed + 1), seeded(seed + 2)];
  const sums: Sums = { quotes: 0, score: 0, small: 0, newcomers: 0, told: 0, full: 0 };
  for (let index = 0; index < counts.requests; index += 1) {
    const request = makeRequest(asking, index, counts.requests);
    const fitting = near(request.leaf).flatMap((firm): Fitting[] => {
      const offering = firm.joinedDay <= request.day ? offeringOf(firm, request) : null;
      if (!offering) return [];
      const record = recordOf(firm);
      const { score } = scoreSupplier(request.asked, evidenceOf(offering, firm, record));
      return score < leastScore(lastWave) ? [] : [{ firm, record, score }];
    });
    const outcome = ways[way]({ request, fitting, random: acting });
    sums.quotes += outcome.quoting.length;
    sums.told += outcome.told.length;
    sums.full += outcome.quoting.length === cap ? 1 : 0;
    for (const { score, firm, record } of outcome.quoting) {
      sums.score += score;
      sums.small += firm.isSmall ? 1 : 0;
      sums.newcomers += isNewcomer(firm, record, request.day) ? 1 : 0;
    }
    note(outcome, request.day);
  }
  const homes = new Map<number, Past[]>();
  for (const firm of firms) homes.set(homeOf(firm), [...(homes.get(homeOf(firm)) ?? []), recordOf(firm)]);
  return spreadOf(way, [...homes.values()], sums, counts.requests);
}

const homeOf = ({ leaves }: Firm) => [...leaves.keys()][0] ?? 0;

function spreadOf(way: Way, homes: readonly (readonly Past[])[], sums: Sums, requests: number): Spread {
  const records = homes.flat();
  const within = homes.reduce((sum, home) => sum + home.length * gini(home.map(({ quoted }) => quoted)), 0);
  const share = (count: number) => count / Math.max(1, sums.quotes);
  return {
    way,
    quotes: sums.quotes,
    gini: gini(records.map(({ quoted }) => quoted)),
    giniWithin: within / records.length,
    turnShare: records.filter(({ quoted }) => quoted > 0).length / records.length,
    quality: share(sums.score),
    smallShare: share(sums.small),
    newcomerShare: share(sums.newcomers),
    toldPerRequest: sums.told / requests,
    full: sums.full / requests,
  };
}
