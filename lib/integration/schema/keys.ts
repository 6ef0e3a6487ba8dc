import { z } from "zod";
import { many } from "#lib/platform/form-input";
import { scopes } from "./scopes.ts";

export const keyLimits = { name: 80, mostKeys: 20, days: [30, 90, 365] } as const;

const holder = {
  companyId: z
    .uuid()
    .optional()
    .transform((id) => id ?? null),
};

export const makeKeyInput = z.strictObject({
  ...holder,
  name: z.string("required").trim().min(1).max(keyLimits.name),
  scopes: many(z.enum(scopes), scopes.length).refine((given) => given.length > 0, "required"),
  /** Days until it ends; none for a key that holds until it is revoked. */
  days: z.enum(["30", "90", "365"]).optional(),
  password: z.string("required").max(1000),
});
export const revokeKeyInput = z.strictObject({ keyId: z.uuid() });

export type MakeKey = z.infer<typeof makeKeyInput>;
