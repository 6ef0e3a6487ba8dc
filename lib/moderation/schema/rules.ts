import { z } from "zod";
import { many, optionalWhole } from "#lib/platform/form-input";

export const ruleDecisions = ["ALWAYS", "SAMPLE", "NEVER"] as const;
export type RuleChoice = (typeof ruleDecisions)[number];

export const submissionKinds = ["PRODUCT", "REVISION"] as const;
export type SubmissionKind = (typeof submissionKinds)[number];

const isPrefix = (text: string) => /^\d{2,6}$/.test(text);

/** When a rule fits. All conditions that are given must hold; a rule without any fits everything. */
export const ruleConditions = z.strictObject({
  kind: z.enum(submissionKinds).optional(),
  /** The firm's verification level is lower than, or at least, this. */
  levelBelow: z.number().int().min(1).max(4).optional(),
  levelAtLeast: z.number().int().min(1).max(4).optional(),
  /** Penalty points in force. */
  pointsAtLeast: z.number().int().min(1).max(100).optional(),
  /** Submissions of the firm that people have approved so far. */
  approvalsBelow: z.number().int().min(1).max(10_000).optional(),
  /** Their share of all that people decided, in percent; a firm without any has 0. */
  shareBelow: z.number().int().min(1).max(100).optional(),
  shareAtLeast: z.number().int().min(1).max(100).optional(),
  /** A watched word was found. */
  words: z.literal(true).optional(),
  hsPrefixes: z.array(z.string().refine(isPrefix)).min(1).max(60).optional(),
});
export type RuleConditions = z.infer<typeof ruleConditions>;

export const storedConditions = (given: unknown): RuleConditions => ruleConditions.catch({}).parse(given);

/** The conditions that a form asks as whole numbers, with their edges. */
export const numberConditions = {
  levelBelow: [1, 4],
  levelAtLeast: [1, 4],
  pointsAtLeast: [1, 100],
  approvalsBelow: [1, 10_000],
  shareBelow: [1, 100],
  shareAtLeast: [1, 100],
} as const;

const numbers = Object.fromEntries(
  Object.entries(numberConditions).map(([name, [least, most]]) => [name, optionalWhole(least, most)]),
);

const prefixes = z
  .string()
  .max(600)
  .default("")
  .transform((text) => text.split(/[\s,;，；、]+/u).filter(Boolean))
  .refine((given) => given.length <= 60 && given.every(isPrefix), "hsPrefixes");

/** A rule as the desk's form sends it. */
export const ruleInput = z
  .strictObject({
    ruleId: z.uuid().optional(),
    version: z.coerce.number().int().min(1).optional(),
    nameZh: z.string().trim().min(1).max(80),
    nameEn: z.string().trim().min(1).max(80),
    decision: z.enum(ruleDecisions),
    samplePercent: optionalWhole(1, 99),
    kind: z.enum(submissionKinds).optional(),
    words: many(z.literal("on"), 1),
    hsPrefixes: prefixes,
    isActive: many(z.literal("on"), 1),
    /** "try" counts what the rule would have done and changes nothing. */
    step: z.enum(["save", "try"]).default("save"),
    ...numbers,
  })
  .superRefine((rule, context) => {
    if (rule.decision === "SAMPLE" && rule.samplePercent === null)
      context.addIssue({ code: "custom", path: ["samplePercent"], message: "required" });
  });
export type RuleInput = z.infer<typeof ruleInput>;

/** The conditions of a form, without those that were left empty. */
export function conditionsOf(input: RuleInput): RuleConditions {
  const { kind, words, hsPrefixes } = input;
  const given = Object.keys(numberConditions).map((name) => [name, Reflect.get(input, name)] as const);
  return ruleConditions.parse({
    ...Object.fromEntries(given.filter(([, value]) => typeof value === "number")),
    ...(kind ? { kind } : {}),
    ...(words.length > 0 ? { words: true } : {}),
    ...(hsPrefixes.length > 0 ? { hsPrefixes } : {}),
  });
}

export const moveRuleInput = z.strictObject({ ruleId: z.uuid(), direction: z.enum(["up", "down"]) });
export const switchRuleInput = z.strictObject({ ruleId: z.uuid(), isActive: z.enum(["yes", "no"]) });
export const removeRuleInput = z.strictObject({ ruleId: z.uuid() });

export const watchedWordInput = z.strictObject({
  word: z.string().trim().min(2).max(80),
  reason: z.string().trim().min(2).max(200),
});
export const removeWordInput = z.strictObject({ wordId: z.uuid() });
