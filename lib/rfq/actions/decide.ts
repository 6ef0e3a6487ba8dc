"use server";

import { onward } from "#lib/moderation/commands/onward";
import { settleTask } from "#lib/moderation/commands/settle";
import { formAction, redirectTo } from "#lib/platform/action";
import { decideRequest } from "#lib/rfq/commands/decide";
import { decideRequestInput } from "#lib/rfq/schema/input";

export const decideRequestAction = formAction(decideRequestInput, async (actor, { taskId, flow, ...order }, { locale }) => {
  const end = await settleTask(actor, {
    taskId,
    kind: "REQUEST",
    isYes: order.decision === "publish",
    decide: ({ subjectId }) => decideRequest(actor, subjectId, order),
  });
  return redirectTo(await onward(actor, { taskId, flow, kind: "REQUEST", locale, end, outcome: order.decision }));
});
