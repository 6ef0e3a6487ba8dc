import { type ProductMove, type ProductStatus, productFlow } from "#lib/product/status";

/** What counts against the plan: what is on show, and what waits to be. */
export const countedStates: readonly ProductStatus[] = ["LIVE", "SUBMITTED", "IN_REVIEW"];

/** Whether a step puts one listing more on show or in the queue for it. */
export const takesRoom = (from: ProductStatus, move: ProductMove): boolean =>
  !countedStates.includes(from) && countedStates.includes(productFlow.after(from, move));
