import { createHash } from "node:crypto";
import type { RuleChoice, RuleConditions, SubmissionKind } from "#lib/moderation/schema/rules";

/** What the rules look at. It is kept with each decision, so that a rule can be tried against what was. */
export type Facts = {
  kind: SubmissionKind;
  productId: string;
  /** The product's version that is submitted or changed. */
  version: number;
  level: number;
  points: number;
  /** What people have decided about the firm's submissions so far. */
  approvals: number;
  decisions: number;
  words: string[];
  hsCode: string | null;
  /** It was returned or refused before and not approved since. */
  wasReturned: boolean;
};

export type Rule = {
  id: string;
  nameZh: string;
  nameEn: string;
  conditions: RuleConditions;
  decision: RuleChoice;
  samplePercent: number;
};

export type Outcome = "REVIEW" | "APPROVE";

/** `by`: what decided. `draw` is the lot of a sample, 0 to under 100; below the percentage it is reviewed. */
export type Verdict = {
  outcome: Outcome;
  by: "returned" | "rule" | "noRule";
  ruleId: string | null;
  nameZh: string | null;
  nameEn: string | null;
  choice: RuleChoice | null;
  percent: number | null;
  draw: number | null;
};

export const shareOf = ({ approvals, decisions }: Pick<Facts, "approvals" | "decisions">): number =>
  decisions === 0 ? 0 : Math.floor((approvals / decisions) * 100);

type Check = (asked: RuleConditions, facts: Facts) => boolean;

const isUnder = (asked: number | undefined, value: number) => asked === undefined || value < asked;
const isOver = (asked: number | undefined, value: number) => asked === undefined || value >= asked;

const checks: readonly Check[] = [
  ({ kind }, facts) => kind === undefined || facts.kind === kind,
  ({ levelBelow, levelAtLeast }, { level }) => isUnder(levelBelow, level) && isOver(levelAtLeast, level),
  ({ pointsAtLeast }, { points }) => isOver(pointsAtLeast, points),
  ({ approvalsBelow }, { approvals }) => isUnder(approvalsBelow, approvals),
  ({ shareBelow, shareAtLeast }, facts) => isUnder(shareBelow, shareOf(facts)) && isOver(shareAtLeast, shareOf(facts)),
  ({ words }, facts) => words === undefined || facts.words.length > 0,
  ({ hsPrefixes }, { hsCode }) =>
    hsPrefixes === undefined || (hsCode !== null && hsPrefixes.some((prefix) => hsCode.startsWith(prefix))),
];

/** Whether all conditions of a rule hold. */
export const fits = (conditions: RuleConditions, facts: Facts): boolean => checks.every((check) => check(conditions, facts));

/**
 * The lot of a submission, 0 to under 100: made of the product and its version, so the same thing submitted again draws the same
 * lot, and nobody submits until lucky.
 */
export function drawOf({ productId, version }: Pick<Facts, "productId" | "version">): number {
  const bytes = createHash("sha256").update(`${productId}:${version}`).digest();
  return Math.floor((bytes.readUInt32BE(0) / 2 ** 32) * 10_000) / 100;
}

function byRule({ id, nameZh, nameEn, decision, samplePercent }: Rule, facts: Facts): Verdict {
  const draw = decision === "SAMPLE" ? drawOf(facts) : null;
  const isReviewed = decision === "ALWAYS" || (draw !== null && draw < samplePercent);
  const percent = decision === "SAMPLE" ? samplePercent : null;
  return { outcome: isReviewed ? "REVIEW" : "APPROVE", by: "rule", ruleId: id, nameZh, nameEn, choice: decision, percent, draw };
}

const unruled = { outcome: "REVIEW", ruleId: null, nameZh: null, nameEn: null, choice: null, percent: null, draw: null } as const;

/**
 * Decides whether a submission is looked at by a person. What was returned before always is; then the first rule that fits decides
 * (always, by lot, never); what no rule fits is looked at. `rules` are the active ones in their order.
 */
export function judge(facts: Facts, rules: readonly Rule[]): Verdict {
  if (facts.wasReturned) return { ...unruled, by: "returned" };
  const rule = rules.find(({ conditions }) => fits(conditions, facts));
  return rule ? byRule(rule, facts) : { ...unruled, by: "noRule" };
}

/** What a rule alone would have done with what was decided before: how many it fits, and how many of them it would have reviewed. */
export function tryRule(rule: Rule, history: readonly Facts[]): { fitting: number; reviewed: number } {
  const fitting = history.filter((facts) => fits(rule.conditions, facts));
  return { fitting: fitting.length, reviewed: fitting.filter((facts) => byRule(rule, facts).outcome === "REVIEW").length };
}
