import { flow } from "#lib/platform/flow";
import { productStates } from "./schema/states.ts";

export const productStatuses = productStates;
export type ProductStatus = (typeof productStatuses)[number];

export const productMoves = [
  "submit",
  "withdraw",
  "takeUp",
  "approve",
  "requestChanges",
  "reject",
  "publish",
  "pause",
  "confirm",
  "goStale",
  "archive",
  "takeDown",
  "restore",
] as const;
export type ProductMove = (typeof productMoves)[number];

/**
 * Buyers find live products only. `publish` puts a paused one on show again; from a draft it is the house's own way (command line,
 * seeds), suppliers submit. `confirm` says that a listing still holds. An archived one comes back as a draft, one that was taken
 * down comes back live.
 */
export const productFlow = flow<ProductStatus, ProductMove>({
  DRAFT: { submit: "SUBMITTED", publish: "LIVE", archive: "ARCHIVED" },
  SUBMITTED: { takeUp: "IN_REVIEW", approve: "LIVE", withdraw: "DRAFT" },
  IN_REVIEW: { approve: "LIVE", requestChanges: "CHANGES_REQUESTED", reject: "REJECTED", withdraw: "DRAFT" },
  CHANGES_REQUESTED: { submit: "SUBMITTED", archive: "ARCHIVED" },
  REJECTED: { archive: "ARCHIVED" },
  LIVE: { pause: "PAUSED", confirm: "LIVE", goStale: "STALE", archive: "ARCHIVED", takeDown: "TAKEN_DOWN" },
  PAUSED: { publish: "LIVE", archive: "ARCHIVED", takeDown: "TAKEN_DOWN" },
  STALE: { confirm: "LIVE", archive: "ARCHIVED", takeDown: "TAKEN_DOWN" },
  TAKEN_DOWN: { restore: "LIVE" },
  ARCHIVED: { restore: "DRAFT" },
});

/** Where its supplier writes a product directly: nobody has seen it yet, or a reviewer gave it back. */
export const openStatuses: readonly ProductStatus[] = ["DRAFT", "CHANGES_REQUESTED"];

/** Where a change waits for a reviewer while the product stays as it is. */
export const reviewedStatuses: readonly ProductStatus[] = ["LIVE", "PAUSED", "STALE"];

export const isOpen = (status: ProductStatus): boolean => openStatuses.includes(status);
export const isReviewed = (status: ProductStatus): boolean => reviewedStatuses.includes(status);
export const isEditable = (status: ProductStatus): boolean => isOpen(status) || isReviewed(status);
