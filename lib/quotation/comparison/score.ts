import type { RequestCriterion, RequestWeight } from "#lib/rfq/schema/record";
import { type Amount, Exact } from "./money.ts";

/** What a score is made from. `marks` are the buyer's own, 0–100; levels of verification run from 0 to 4. */
export type Judged = {
  quotationId: string;
  /** In the base currency, like for like; null where it is not. */
  landed: Amount | null;
  leadTimeDays: number;
  verificationLevel: number;
  marks: Partial<Record<RequestCriterion, number>>;
};

/** Points of one criterion, 0–100; null where nobody can say. */
export type ScorePart = { criterion: RequestCriterion; weight: number; points: number | null };

export type ScoreSheet = {
  quotationId: string;
  parts: ScorePart[];
  /** The weighted sum, 0–100 with one decimal; parts that nobody can say count nothing. */
  total: number;
  isWhole: boolean;
};

const topLevel = 4;
const oneDecimal = (value: number) => Math.round(value * 10) / 10;

type Best = { landed: Amount | null; leadTimeDays: number };

const points: Record<RequestCriterion, (one: Judged, best: Best) => number | null> = {
  price: ({ landed }, best) =>
    landed && best.landed ? (landed.isZero() ? 100 : best.landed.div(landed).mul(100).toNumber()) : null,
  leadTime: ({ leadTimeDays }, best) => (best.leadTimeDays / leadTimeDays) * 100,
  verification: ({ verificationLevel }) => (Math.min(verificationLevel, topLevel) / topLevel) * 100,
  payment: ({ marks }) => marks.payment ?? null,
  samples: ({ marks }) => marks.samples ?? null,
  certificates: ({ marks }) => marks.certificates ?? null,
};

/** The criteria that the buyer marks by hand. */
export const markedCriteria = ["payment", "samples", "certificates"] as const satisfies readonly RequestCriterion[];

function bestOf(all: readonly Judged[]): Best {
  const landed = all.flatMap((one) => one.landed ?? []);
  const [first = null, ...others] = landed;
  return {
    landed: others.reduce((least, one) => (least?.lte(one) ? least : one), first),
    leadTimeDays: Math.min(...all.map(({ leadTimeDays }) => leadTimeDays)),
  };
}

/**
 * Score sheets by the weights that were fixed before the opening. Price: lowest ÷ own; lead time: shortest ÷ own; verification:
 * level ÷ 4; the rest as the buyer marked it; all times 100. The usual relative formula of public buying: the best gets all points.
 */
export function scoreSheets(judged: readonly Judged[], weights: readonly RequestWeight[]): ScoreSheet[] {
  const best = bestOf(judged);
  return judged.map((one) => {
    const parts = weights.map(({ criterion, weight }) => {
      const given = points[criterion](one, best);
      return { criterion, weight, points: given === null ? null : oneDecimal(given) };
    });
    const total = parts.reduce((all, part) => all.plus(new Exact(part.points ?? 0).mul(part.weight).div(100)), new Exact(0));
    return {
      quotationId: one.quotationId,
      parts,
      total: oneDecimal(total.toNumber()),
      isWhole: parts.every((part) => part.points !== null),
    };
  });
}
