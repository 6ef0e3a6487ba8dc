import { z } from "zod";

export const reviewKinds = [
  "MEMBER",
  "COMPANY",
  "PRODUCT",
  "REVISION",
  "CLAIM",
  "REGISTER_CLAIM",
  "DISPUTE",
  "SUBSCRIPTION",
  "REPORT",
  "APPEAL",
  "REQUEST",
] as const;
export type ReviewKind = (typeof reviewKinds)[number];

/** The share of the time to a task's target that may pass before the queue says that it presses. */
export const pressingShare = 2 / 3;

/** Minutes for which a task is kept for whoever opened it. */
export const lockMinutes = 15;

export const reviewTaskInput = z.strictObject({ taskId: z.uuid() });
export const nextReviewInput = z.strictObject({ kind: z.enum(reviewKinds).optional() });

/** The queue's address: a kind, a firm, a page, and what was just decided. What does not fit is left out. */
export const queueQuery = z.object({
  kind: z.enum(reviewKinds).nullable().catch(null).default(null),
  company: z.uuid().nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(100).catch(1).default(1),
  done: z.string().max(40).nullable().catch(null).default(null),
});

/** A task's address: in which language it is looked at, whether the next one follows, and what was just decided. */
export const taskQuery = z.object({
  flow: z.literal("1").optional().catch(undefined),
  view: z.enum(["zh", "en"]).nullable().catch(null).default(null),
  done: z.string().max(40).nullable().catch(null).default(null),
});
