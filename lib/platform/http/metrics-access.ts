import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "#lib/platform/env";

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Whether the bearer of a header may read the figures: there are none without a METRICS_TOKEN. */
export function mayReadMetrics(authorization: string | null): "granted" | "refused" | "absent" {
  if (env.METRICS_TOKEN === undefined) return "absent";
  return timingSafeEqual(digest(authorization ?? ""), digest(`Bearer ${env.METRICS_TOKEN}`)) ? "granted" : "refused";
}
