import { flow } from "#lib/platform/flow";
import type { SubscriptionStatus } from "./schema.ts";

export type SubscriptionMove = "trial" | "grant" | "refuse" | "withdraw" | "renew" | "expire" | "lapse" | "cancel";

/** One row is one span. After its end there are days of grace; what has lapsed is applied for anew. */
export const subscriptionFlow = flow<SubscriptionStatus, SubscriptionMove>({
  APPLIED: { trial: "TRIAL", grant: "ACTIVE", refuse: "REFUSED", withdraw: "CANCELLED" },
  TRIAL: { grant: "ACTIVE", lapse: "LAPSED", cancel: "CANCELLED" },
  ACTIVE: { renew: "ACTIVE", expire: "GRACE", cancel: "CANCELLED" },
  GRACE: { renew: "ACTIVE", lapse: "LAPSED", cancel: "CANCELLED" },
  LAPSED: {},
  REFUSED: {},
  CANCELLED: {},
});
