import { z } from "zod";

export const planCodes = ["FREE", "PREMIUM"] as const;

/** What a plan sets a limit to. */
export const entitlementNames = ["listings", "picturesPerListing", "people", "importsPerDay"] as const;
export type EntitlementName = (typeof entitlementNames)[number];
export type Entitlements = Record<EntitlementName, number>;

/** What holds where a plan in the database says nothing. */
const least: Entitlements = { listings: 200, picturesPerListing: 8, people: 5, importsPerDay: 5 };

const limit = z.coerce.number().int().min(0).max(1_000_000);

export const entitlementsKept = z
  .object({ listings: limit, picturesPerListing: limit, people: limit, importsPerDay: limit })
  .partial()
  .catch({})
  .transform(
    (given): Entitlements => ({
      listings: given.listings ?? least.listings,
      picturesPerListing: given.picturesPerListing ?? least.picturesPerListing,
      people: given.people ?? least.people,
      importsPerDay: given.importsPerDay ?? least.importsPerDay,
    }),
  );

export const subscriptionStatuses = ["APPLIED", "TRIAL", "ACTIVE", "GRACE", "LAPSED", "REFUSED", "CANCELLED"] as const;
export type SubscriptionStatus = (typeof subscriptionStatuses)[number];

/** States in which a firm has what the plan gives. */
export const runningStatuses: readonly SubscriptionStatus[] = ["TRIAL", "ACTIVE", "GRACE"];

export const monthsGranted = 12;

/** The last moment of grace, or null where a span has no end. */
export const graceEnd = (endsAt: Date | null, graceDays: number): Date | null =>
  endsAt && new Date(endsAt.getTime() + graceDays * 86_400_000);

const note = z.string().trim().max(2_000);

export const applyInput = z.strictObject({ companyId: z.uuid(), note: note.default("") });
export const subscriptionIdInput = z.strictObject({ subscriptionId: z.uuid() });

export const decideSubscriptionInput = z
  .strictObject({
    subscriptionId: z.uuid(),
    decision: z.enum(["grant", "trial", "refuse"]),
    months: z.coerce.number().int().min(1).max(36).default(monthsGranted),
    reason: note.default(""),
  })
  .refine(({ decision, reason }) => decision !== "refuse" || reason !== "", { path: ["reason"], message: "required" });

export const editPlanInput = z.strictObject({
  code: z.enum(planCodes),
  version: z.coerce.number().int().positive(),
  nameZh: z.string().trim().min(1).max(60),
  nameEn: z.string().trim().min(1).max(60),
  entitlements: z.strictObject({ listings: limit, picturesPerListing: limit, people: limit.min(1), importsPerDay: limit }),
  trialDays: z.coerce.number().int().min(0).max(365),
  graceDays: z.coerce.number().int().min(0).max(180),
});
export type EditPlanInput = z.output<typeof editPlanInput>;
