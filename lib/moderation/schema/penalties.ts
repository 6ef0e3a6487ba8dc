import { z } from "zod";
import { many } from "#lib/platform/form-input";
import { taskFields } from "./decisions.ts";

/** Rules a firm may break: points, and the months after which they are forgotten. Names: `moderation.penaltyRule.<code>`. */
export const penaltyRules = {
  DUPLICATE_LISTING: { points: 1, months: 3 },
  WRONG_CATEGORY: { points: 1, months: 3 },
  MISLEADING_FACTS: { points: 2, months: 6 },
  UNWANTED_MESSAGES: { points: 3, months: 6 },
  INFRINGEMENT: { points: 4, months: 12 },
  FORBIDDEN_GOODS: { points: 6, months: 12 },
  BROKEN_AGREEMENT: { points: 6, months: 12 },
  FALSE_EVIDENCE: { points: 12, months: 24 },
} as const satisfies Record<string, { points: number; months: number }>;

export const penaltyCodes = [
  "DUPLICATE_LISTING",
  "WRONG_CATEGORY",
  "MISLEADING_FACTS",
  "UNWANTED_MESSAGES",
  "INFRINGEMENT",
  "FORBIDDEN_GOODS",
  "BROKEN_AGREEMENT",
  "FALSE_EVIDENCE",
] as const satisfies readonly (keyof typeof penaltyRules)[];
export type PenaltyCode = (typeof penaltyCodes)[number];

const reason = z.string().trim().min(10).max(2_000);

export const givePenaltyInput = z.strictObject({
  company: z.string().trim().min(1).max(200),
  rule: z.enum(penaltyCodes),
  reason,
});
export const appealInput = z.strictObject({ penaltyId: z.uuid(), text: reason });
export const counterInput = z.strictObject({ takeDownId: z.uuid(), text: reason });
export const takeDownInput = z.strictObject({ productId: z.uuid(), reason });
export const restoreInput = z.strictObject({ takeDownId: z.uuid(), answer: reason });

export const takeDownStates = ["IN_FORCE", "CONTESTED", "KEPT", "RESTORED"] as const;

export const reportReasons = ["WRONG", "FORBIDDEN", "INFRINGING", "OTHER"] as const;
export const reportSubjects = ["PRODUCT", "COMPANY"] as const;

export const fileReportInput = z.strictObject({
  /** Drawn with the form: a second click finds the first report. */
  reportId: z.uuid(),
  subjectKind: z.enum(reportSubjects),
  slug: z.string().min(1).max(200),
  reason: z.enum(reportReasons),
  text: z.string().trim().min(20).max(4_000),
  email: z.email("email").max(254).optional(),
  /** A field that people do not see: whoever fills it in is a robot. */
  website: z.string().max(200).optional(),
  proofToken: z.string().max(4_000).optional(),
});
export type FileReportInput = z.infer<typeof fileReportInput>;

export const reportMeasures = ["takeDown", "penalty"] as const;

export const decideReportInput = z
  .strictObject({
    ...taskFields,
    decision: z.enum(["uphold", "dismiss"]),
    answer: z.string().trim().min(10).max(2_000),
    measures: many(z.enum(reportMeasures), 2),
    rule: z.enum(penaltyCodes).optional(),
  })
  .refine(({ measures, rule }) => !measures.includes("penalty") || rule !== undefined, { path: ["rule"], message: "required" });
