import { flow } from "#lib/platform/flow";

export type ProductStatus = "DRAFT" | "LIVE" | "PAUSED" | "ARCHIVED";
export type ProductMove = "publish" | "pause" | "archive" | "restore";

/** Buyers find live products only; an archived one comes back as a draft. */
export const productFlow = flow<ProductStatus, ProductMove>({
  DRAFT: { publish: "LIVE", archive: "ARCHIVED" },
  LIVE: { pause: "PAUSED", archive: "ARCHIVED" },
  PAUSED: { publish: "LIVE", archive: "ARCHIVED" },
  ARCHIVED: { restore: "DRAFT" },
});
