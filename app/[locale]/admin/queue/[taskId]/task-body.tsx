import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import {
  ClaimDecision,
  CompanyDecision,
  DisputeDecision,
  MemberDecision,
  RegisterClaimDecision,
  SubscriptionDecision,
} from "#components/moderation/decide/company";
import { ProductDecision, RevisionDecision } from "#components/moderation/decide/product";
import { AppealDecision, ReportDecision } from "#components/moderation/decide/report";
import { AppealTask } from "#components/moderation/task/appeal";
import { ClaimTask } from "#components/moderation/task/claim";
import { CompanyTask } from "#components/moderation/task/company";
import { DisputeTask } from "#components/moderation/task/dispute";
import { MemberTask } from "#components/moderation/task/member";
import { ProductTask } from "#components/moderation/task/product";
import { RegisterClaimTask } from "#components/moderation/task/register-claim";
import { ReportTask } from "#components/moderation/task/report";
import { RevisionTask } from "#components/moderation/task/revision";
import { SubscriptionTask } from "#components/moderation/task/subscription";
import { leafNames } from "#components/rfq/category-names";
import { RequestDecision } from "#components/rfq/review-decision";
import { RequestTask } from "#components/rfq/review-task";
import { Alert } from "#components/ui/alert";
import { findCompanyForReview, findDisputeForReview } from "#lib/company/queries/review";
import { findSubscriptionForReview } from "#lib/membership/queries";
import { findMemberForReview } from "#lib/moderation/queries/member";
import { findAppealForReview } from "#lib/moderation/queries/penalties";
import { findProductReview } from "#lib/moderation/queries/product-review";
import { findReportForReview } from "#lib/moderation/queries/reports";
import { findRevisionReview } from "#lib/moderation/queries/revision-review";
import type { Actor } from "#lib/platform/actor";
import { privateFileUrl } from "#lib/platform/files/private";
import { findRegisterClaimForReview } from "#lib/register/queries/entry";
import type { Task } from "#lib/review/queries/queue";
import type { ReviewKind } from "#lib/review/schema";
import { findRequestForReview } from "#lib/rfq/queries/request";
import { listCategories } from "#lib/taxonomy/queries";
import { findClaimForReview } from "#lib/verification/queries/desk";

type Props = { actor: Actor; locale: string; task: Task; view: "zh" | "en"; flow: boolean };
type Screen = { body: ReactNode; decision: ReactNode };
type File = { id: string; name: string; scan: string; deletedAt?: Date | null };

const paperOf = ({ id, name, scan, deletedAt = null }: File) => ({
  id,
  name,
  scan,
  url: deletedAt === null && (scan === "CLEAN" || scan === "UNSCANNED") ? privateFileUrl(id) : null,
});

/** What each kind of task shows and how it is decided; null where its subject is gone. */
const screens: Record<ReviewKind, (props: Props) => Promise<Screen | null>> = {
  async PRODUCT({ actor, locale, task: { id: taskId, subjectId }, view, flow }) {
    const review = await findProductReview(actor, subjectId);
    return (
      review && {
        body: <ProductTask locale={locale} taskId={taskId} review={review} view={view} />,
        decision: <ProductDecision locale={locale} taskId={taskId} flow={flow} version={review.product.version} />,
      }
    );
  },
  async REVISION({ actor, locale, task: { id: taskId, subjectId }, flow }) {
    const review = await findRevisionReview(actor, subjectId);
    const fields = [...new Set(review?.revision.differences.map(({ field }) => field))];
    return (
      review && {
        body: <RevisionTask locale={locale} review={review} />,
        decision: (
          <RevisionDecision locale={locale} taskId={taskId} flow={flow} asOf={review.revision.createdAt} fields={fields} />
        ),
      }
    );
  },
  async COMPANY({ actor, locale, task: { id: taskId, subjectId }, flow }) {
    const company = await findCompanyForReview(actor, subjectId);
    return (
      company && {
        body: <CompanyTask locale={locale} company={company} />,
        decision: <CompanyDecision locale={locale} taskId={taskId} flow={flow} />,
      }
    );
  },
  async CLAIM({ actor, locale, task: { id: taskId, subjectId }, flow }) {
    const claim = await findClaimForReview(actor, subjectId);
    return (
      claim && {
        body: <ClaimTask locale={locale} claim={claim} papers={claim.evidence.map(({ file }) => paperOf(file))} />,
        decision: <ClaimDecision locale={locale} taskId={taskId} flow={flow} />,
      }
    );
  },
  async REGISTER_CLAIM({ actor, locale, task: { id: taskId, subjectId }, flow }) {
    const claim = await findRegisterClaimForReview(actor, subjectId);
    return (
      claim && {
        body: <RegisterClaimTask locale={locale} claim={claim} papers={claim.file ? [paperOf(claim.file)] : []} />,
        decision: <RegisterClaimDecision locale={locale} taskId={taskId} flow={flow} />,
      }
    );
  },
  async DISPUTE({ actor, locale, task: { id: taskId, subjectId }, flow }) {
    const dispute = await findDisputeForReview(actor, subjectId);
    return (
      dispute && {
        body: <DisputeTask locale={locale} dispute={dispute} />,
        decision: <DisputeDecision locale={locale} taskId={taskId} flow={flow} />,
      }
    );
  },
  async SUBSCRIPTION({ actor, locale, task: { id: taskId, subjectId }, flow }) {
    const subscription = await findSubscriptionForReview(actor, subjectId);
    return (
      subscription && {
        body: <SubscriptionTask locale={locale} subscription={subscription} />,
        decision: <SubscriptionDecision locale={locale} taskId={taskId} flow={flow} hadTrial={subscription.hadTrial} />,
      }
    );
  },
  async REPORT({ actor, locale, task: { id: taskId, subjectId }, flow }) {
    const report = await findReportForReview(actor, subjectId);
    const canTakeDown = report?.subject?.kind === "PRODUCT" && ["LIVE", "PAUSED", "STALE"].includes(report.subject.status);
    return (
      report && {
        body: <ReportTask locale={locale} report={report} />,
        decision: <ReportDecision locale={locale} taskId={taskId} flow={flow} canTakeDown={canTakeDown} />,
      }
    );
  },
  async APPEAL({ actor, locale, task: { id: taskId, subjectId }, flow }) {
    const appeal = await findAppealForReview(actor, subjectId);
    return (
      appeal && {
        body: <AppealTask locale={locale} appeal={appeal} />,
        decision: <AppealDecision locale={locale} taskId={taskId} flow={flow} of={appeal.of} />,
      }
    );
  },
  async MEMBER({ actor, locale, task: { id: taskId, subjectId }, flow }) {
    const member = await findMemberForReview(actor, subjectId);
    return (
      member && {
        body: <MemberTask locale={locale} member={member} />,
        decision: <MemberDecision locale={locale} taskId={taskId} flow={flow} />,
      }
    );
  },
  async REQUEST({ actor, locale, task: { id: taskId, subjectId }, flow }) {
    const [request, categories] = await Promise.all([findRequestForReview(actor, subjectId), listCategories()]);
    return (
      request && {
        body: <RequestTask request={request} locale={locale} categories={leafNames(categories, locale)} />,
        decision: <RequestDecision locale={locale} taskId={taskId} flow={flow} version={request.version} />,
      }
    );
  },
};

/** What is to be decided, and beside it the decision, for whoever has taken the task. */
export async function TaskBody(props: Props) {
  const [t, screen] = await Promise.all([getTranslations("moderation.task"), screens[props.task.kind](props)]);
  if (!screen) return <Alert tone="warning">{t("gone")}</Alert>;
  if (!props.task.lock?.isOwn) return screen.body;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="order-2 flex min-w-0 flex-col gap-6 lg:order-1">{screen.body}</div>
      <div className="order-1 min-w-0 lg:order-2">{screen.decision}</div>
    </div>
  );
}
