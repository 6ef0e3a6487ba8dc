import { canEditWords, canSeeRules } from "#lib/moderation/policy";
import { type Facts, type Rule, tryRule } from "#lib/moderation/rules/judge";
import { conditionsOf, type RuleConditions, type RuleInput, storedConditions } from "#lib/moderation/schema/rules";
import type { Actor } from "#lib/platform/actor";
import { db } from "#lib/platform/db";
import { fold } from "#lib/platform/search/text/fold";

export const triedDecisions = 200;
const shownWords = 300;

const columns = {
  id: true,
  position: true,
  nameZh: true,
  nameEn: true,
  conditions: true,
  decision: true,
  samplePercent: true,
  isActive: true,
  version: true,
} as const;

export type RuleView = Omit<Rule, "conditions" | "decision"> & {
  position: number;
  isActive: boolean;
  version: number;
  decision: string;
  conditions: RuleConditions;
};

const view = <Row extends { conditions: unknown }>({ conditions, ...row }: Row) => ({
  ...row,
  conditions: storedConditions(conditions),
});

/** All rules in their order. */
export async function listRules(actor: Actor): Promise<RuleView[]> {
  if (!canSeeRules(actor)) return [];
  return (await db.reviewRule.findMany({ select: columns, orderBy: { position: "asc" }, take: 100 })).map(view);
}

export async function findRule(actor: Actor, ruleId: string): Promise<RuleView | null> {
  const row = canSeeRules(actor) ? await db.reviewRule.findUnique({ where: { id: ruleId }, select: columns }) : null;
  return row && view(row);
}

/** How the last decisions went. */
export async function recentDecisions(actor: Actor): Promise<{ total: number; reviewed: number }> {
  if (!canSeeRules(actor)) return { total: 0, reviewed: 0 };
  const rows = await db.ruleDecision.findMany({
    select: { decision: true },
    orderBy: { createdAt: "desc" },
    take: triedDecisions,
  });
  return { total: rows.length, reviewed: rows.filter(({ decision }) => decision === "REVIEW").length };
}

/** The facts that a decision was made of stand beside it, as the judging commands wrote them. */
const keptFacts = (why: unknown) => (why as { facts?: Facts }).facts;

/** What a rule would have done with the last decisions; nothing is written. */
export async function tryRuleOn(actor: Actor, input: RuleInput): Promise<{ total: number; fitting: number; reviewed: number }> {
  if (!canSeeRules(actor)) return { total: 0, fitting: 0, reviewed: 0 };
  const rows = await db.ruleDecision.findMany({ select: { why: true }, orderBy: { createdAt: "desc" }, take: triedDecisions });
  const history = rows.flatMap(({ why }) => keptFacts(why) ?? []);
  const { nameZh, nameEn, decision, samplePercent } = input;
  const rule = { id: "", nameZh, nameEn, decision, samplePercent: samplePercent ?? 100, conditions: conditionsOf(input) };
  return { total: history.length, ...tryRule(rule, history) };
}

/** The watched words that contain a text, by the alphabet; the first three hundred. */
export async function listWords(actor: Actor, text: string) {
  if (!canEditWords(actor) && !canSeeRules(actor)) return { items: [], total: 0 };
  const where = text ? { word: { contains: fold(text) } } : {};
  const [items, total] = await Promise.all([
    db.watchedWord.findMany({
      where,
      select: { id: true, word: true, reason: true, createdAt: true },
      orderBy: { word: "asc" },
      take: shownWords,
    }),
    db.watchedWord.count({ where }),
  ]);
  return { items, total };
}

export type WordLine = Awaited<ReturnType<typeof listWords>>["items"][number];
