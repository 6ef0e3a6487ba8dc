"use server";

import { formAction, redirectTo } from "#lib/platform/action";
import { urls } from "#lib/platform/urls";
import { releaseReview, takeNext, takeReview } from "#lib/review/commands";
import { nextReviewInput, reviewTaskInput } from "#lib/review/schema";

export const takeReviewAction = formAction(reviewTaskInput, async (actor, { taskId }, { locale }) => {
  await takeReview(actor, taskId);
  return redirectTo(urls.admin.reviewTask(locale, taskId));
});

export const takeNextAction = formAction(nextReviewInput, async (actor, { kind = null }, { locale }) => {
  const taskId = await takeNext(actor, kind);
  return redirectTo(
    taskId ? urls.admin.reviewTask(locale, taskId, { flow: "1" }) : urls.admin.queue(locale, { kind: kind ?? undefined }),
  );
});

export const releaseReviewAction = formAction(reviewTaskInput, async (actor, { taskId }, { locale }) => {
  await releaseReview(actor, taskId);
  return redirectTo(urls.admin.queue(locale));
});
