"use server";

import { decideDispute, disputeToDecide } from "#lib/company/commands/dispute";
import { decideCompany } from "#lib/company/commands/move";
import { decideSubscription } from "#lib/membership/commands/decide";
import { approveBatch } from "#lib/moderation/commands/batch";
import { decideAppeal } from "#lib/moderation/commands/decide";
import { decideMember } from "#lib/moderation/commands/members";
import { onward } from "#lib/moderation/commands/onward";
import { decideReport } from "#lib/moderation/commands/reports";
import { settleTask } from "#lib/moderation/commands/settle";
import {
  approveBatchInput,
  decideAppealTask,
  decideClaimTask,
  decideCompanyTask,
  decideDisputeTask,
  decideMemberTask,
  decideProductTask,
  decideRegisterClaimTask,
  decideRevisionTask,
  decideSubscriptionTask,
} from "#lib/moderation/schema/decisions";
import { decideReportInput } from "#lib/moderation/schema/penalties";
import { done, formAction, redirectTo } from "#lib/platform/action";
import { decideProduct } from "#lib/product/commands/decide";
import { decideRevision } from "#lib/product/commands/revise";
import { decideRegisterClaim } from "#lib/register/commands";
import { decideClaim } from "#lib/verification/commands/decide";

export const decideProductAction = formAction(decideProductTask, async (actor, { taskId, flow, ...order }, { locale }) => {
  const isYes = order.decision === "approve";
  const end = await settleTask(actor, {
    taskId,
    kind: "PRODUCT",
    isYes,
    decide: ({ subjectId }) => decideProduct(actor, subjectId, order),
  });
  return redirectTo(await onward(actor, { taskId, flow, kind: "PRODUCT", locale, end, outcome: order.decision }));
});

export const decideRevisionAction = formAction(decideRevisionTask, async (actor, { taskId, flow, ...order }, { locale }) => {
  const isYes = order.decision === "approve";
  const end = await settleTask(actor, {
    taskId,
    kind: "REVISION",
    isYes,
    decide: ({ subjectId }) => decideRevision(actor, subjectId, order),
  });
  return redirectTo(await onward(actor, { taskId, flow, kind: "REVISION", locale, end, outcome: order.decision }));
});

export const decideCompanyAction = formAction(decideCompanyTask, async (actor, { taskId, flow, ...order }, { locale }) => {
  const isYes = order.decision === "approve";
  const end = await settleTask(actor, {
    taskId,
    kind: "COMPANY",
    isYes,
    decide: ({ subjectId }) => decideCompany(actor, { companyId: subjectId, ...order }),
  });
  return redirectTo(await onward(actor, { taskId, flow, kind: "COMPANY", locale, end, outcome: order.decision }));
});

export const decideClaimAction = formAction(decideClaimTask, async (actor, { taskId, flow, ...order }, { locale }) => {
  const isYes = order.decision === "verify";
  const end = await settleTask(actor, {
    taskId,
    kind: "CLAIM",
    isYes,
    decide: ({ subjectId }) => decideClaim(actor, { claimId: subjectId, ...order }),
  });
  return redirectTo(await onward(actor, { taskId, flow, kind: "CLAIM", locale, end, outcome: order.decision }));
});

export const decideRegisterClaimAction = formAction(
  decideRegisterClaimTask,
  async (actor, { taskId, flow, ...order }, { locale }) => {
    const isYes = order.decision === "approve";
    const end = await settleTask(actor, {
      taskId,
      kind: "REGISTER_CLAIM",
      isYes,
      decide: ({ subjectId }) => decideRegisterClaim(actor, { claimId: subjectId, ...order }),
    });
    return redirectTo(await onward(actor, { taskId, flow, kind: "REGISTER_CLAIM", locale, end, outcome: order.decision }));
  },
);

export const decideDisputeAction = formAction(decideDisputeTask, async (actor, { taskId, flow, ...order }, { locale }) => {
  const end = await settleTask(actor, {
    taskId,
    kind: "DISPUTE",
    isYes: true,
    outcome: order.decision,
    check: ({ subjectId }) => disputeToDecide(actor, subjectId),
    decide: ({ subjectId }) => decideDispute(actor, { disputeId: subjectId, ...order }),
  });
  return redirectTo(await onward(actor, { taskId, flow, kind: "DISPUTE", locale, end, outcome: order.decision }));
});

export const decideSubscriptionAction = formAction(
  decideSubscriptionTask,
  async (actor, { taskId, flow, ...order }, { locale }) => {
    const isYes = order.decision !== "refuse";
    const end = await settleTask(actor, {
      taskId,
      kind: "SUBSCRIPTION",
      isYes,
      decide: ({ subjectId }) => decideSubscription(actor, { subscriptionId: subjectId, ...order }),
    });
    return redirectTo(await onward(actor, { taskId, flow, kind: "SUBSCRIPTION", locale, end, outcome: order.decision }));
  },
);

export const decideReportAction = formAction(
  decideReportInput,
  async (actor, { taskId, flow, measures, rule, ...order }, { locale }) => {
    const takesDown = measures.includes("takeDown");
    const penalty = measures.includes("penalty") ? (rule ?? null) : null;
    const end = await settleTask(actor, {
      taskId,
      kind: "REPORT",
      isYes: order.decision === "uphold",
      decide: ({ subjectId }) => decideReport(actor, { reportId: subjectId, takesDown, penalty, ...order }),
    });
    return redirectTo(await onward(actor, { taskId, flow, kind: "REPORT", locale, end, outcome: order.decision }));
  },
);

export const decideAppealAction = formAction(decideAppealTask, async (actor, { taskId, flow, ...order }, { locale }) => {
  const isYes = order.decision === "lift";
  const end = await settleTask(actor, { taskId, kind: "APPEAL", isYes, decide: (task) => decideAppeal(actor, task, order) });
  return redirectTo(await onward(actor, { taskId, flow, kind: "APPEAL", locale, end, outcome: order.decision }));
});

export const decideMemberAction = formAction(decideMemberTask, async (actor, { taskId, flow, ...order }, { locale }) => {
  const isYes = order.decision === "approve";
  const end = await settleTask(actor, {
    taskId,
    kind: "MEMBER",
    isYes,
    decide: ({ subjectId }) => decideMember(actor, subjectId, order),
  });
  return redirectTo(await onward(actor, { taskId, flow, kind: "MEMBER", locale, end, outcome: order.decision }));
});

export const approveBatchAction = formAction(approveBatchInput, async (actor, { taskIds }) => {
  const { count, left } = await approveBatch(actor, taskIds);
  return done("moderation.queue.batchDone", { count, left });
});
