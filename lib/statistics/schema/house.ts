import { z } from "zod";
import { many } from "#lib/platform/form-input";
import { settingNames } from "#lib/platform/settings";

const version = z.coerce.number().int().min(0);

/** A number comes as `value`, a choice of several as `values`. */
export const settingInput = z.strictObject({
  name: z.enum(settingNames),
  version,
  value: z.coerce.number().optional(),
  values: many(z.string().max(60), 40),
});
export type SettingInput = z.infer<typeof settingInput>;

export const retryInput = z.strictObject({ event: z.string().min(1).max(120), jobId: z.uuid() });
export const resendInput = z.strictObject({ mailId: z.uuid() });

export const firmMoveInput = z.strictObject({
  companyId: z.uuid(),
  move: z.enum(["suspend", "reinstate"]),
  reason: z.string().trim().min(1).max(1_000),
});
export const restoreInput = z.strictObject({ takeDownId: z.uuid(), answer: z.string().trim().min(1).max(2_000) });
