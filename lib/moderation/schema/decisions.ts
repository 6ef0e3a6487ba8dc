import { z } from "zod";
import { many } from "#lib/platform/form-input";
import { longestReason } from "#lib/product/schema/review";
import { staffMethods } from "#lib/verification/schema";

/** `flow`: the reviewer goes from task to task and wants the next one. */
export const taskFields = { taskId: z.uuid(), flow: z.literal("1").optional() };
const reason = z.string().trim().max(2_000).default("");
const reasons = z.record(z.string().max(40), z.string().trim().max(longestReason)).default({});

export const decideProductTask = z.strictObject({
  ...taskFields,
  /** The product's version that was looked at. */
  version: z.coerce.number().int().min(1),
  decision: z.enum(["approve", "requestChanges", "reject"]),
  reasons,
});

export const decideRevisionTask = z.strictObject({
  ...taskFields,
  /** When the change that was looked at was asked. */
  asOf: z.iso.datetime().transform((text) => new Date(text)),
  decision: z.enum(["approve", "return"]),
  reasons,
});

export const decideCompanyTask = z.strictObject({ ...taskFields, decision: z.enum(["approve", "refuse"]), reason });

export const decideClaimTask = z.strictObject({
  ...taskFields,
  decision: z.enum(["verify", "askMore", "fail"]),
  method: z.enum(staffMethods).optional(),
  expiresOn: z.iso
    .date()
    .transform((day) => new Date(`${day}T00:00:00Z`))
    .optional(),
  reason,
});

export const decideRegisterClaimTask = z.strictObject({ ...taskFields, decision: z.enum(["approve", "reject"]), reason });

export const decideDisputeTask = z.strictObject({
  ...taskFields,
  decision: z.enum(["HOLDER_KEEPS", "CLAIMANT_GETS"]),
  reason: z.string().trim().min(10).max(2_000),
});

export const decideSubscriptionTask = z.strictObject({
  ...taskFields,
  decision: z.enum(["grant", "trial", "refuse"]),
  months: z.coerce.number().int().min(1).max(36).default(12),
  reason,
});

export const decideAppealTask = z.strictObject({
  ...taskFields,
  decision: z.enum(["lift", "uphold"]),
  answer: z.string().trim().min(10).max(2_000),
});

export const decideMemberTask = z.strictObject({ ...taskFields, decision: z.enum(["approve", "askMore", "suspend"]), reason });

/** A member's answer to what the staff has asked. */
export const answerInput = z.strictObject({ text: z.string().trim().min(1).max(2_000) });

/** Kinds that may be approved together. */
export const batchKinds = ["PRODUCT", "REVISION"] as const;

/** A task with what was seen of it, as one check box sends it. */
export const pickOf = (taskId: string, seen: string): string => `${taskId}~${seen}`;

const pick = z
  .string()
  .max(100)
  .transform((text) => ({ taskId: text.split("~")[0] ?? "", seen: text.split("~")[1] ?? "" }))
  .pipe(z.object({ taskId: z.uuid(), seen: z.union([z.string().regex(/^\d{1,9}$/), z.iso.datetime()]) }));

export const approveBatchInput = z.strictObject({ taskIds: many(pick, 50) });
