import { useFormatter, useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { Alert } from "#components/ui/alert";
import { DeskHead } from "#components/ui/desk-head";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import { releaseReviewAction, takeReviewAction } from "#lib/review/actions/tasks";
import type { Task } from "#lib/review/queries/queue";
import { Keys } from "./keys.tsx";
import { Age, Target, UrgencyBadge } from "./waiting.tsx";

type Props = { locale: string; task: Task };

function LockNotice({ locale, task }: Props) {
  const t = useTranslations("moderation.task");
  const format = useFormatter();
  const { lock, id: taskId } = task;
  const time = lock ? format.dateTime(lock.until, { timeStyle: "short" }) : "";
  if (lock && !lock.isOwn) return <Alert tone="warning">{t("colleague", { name: lock.name, time })}</Alert>;
  const isMine = lock !== null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p className="text-sm text-muted">{isMine ? t("yours", { time }) : t("free")}</p>
      <ActionButton
        action={isMine ? releaseReviewAction : takeReviewAction}
        locale={locale}
        fields={{ taskId }}
        label={isMine ? t("release") : t("take")}
        kind={isMine ? "outline" : "primary"}
      />
    </div>
  );
}

const voicesKey = ({ isApart, isOwnYes }: Task) =>
  isApart ? (isOwnYes ? "apartOwn" : "apart") : isOwnYes ? "halfwayOwn" : "halfway";

/** What is to be decided, since when it waits, and who has it. */
export function TaskHead({ locale, task }: Props) {
  const t = useTranslations("moderation");
  const company = task.company && localized(task.company, "name", locale);
  return (
    <>
      <DeskHead title={task.title || t(`kind.${task.kind}`)}>
        <Keys of="task" />
        <a className="btn btn-sm btn-ghost text-secondary" href={urls.admin.queue(locale, { kind: task.kind })}>
          {t("task.backToQueue")}
        </a>
      </DeskHead>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <strong>{t(`kind.${task.kind}`)}</strong>
        {company && (
          <a
            className="link link-hover"
            lang={company.lang}
            href={urls.admin.queue(locale, { company: task.companyId ?? undefined })}
          >
            {company.text}
          </a>
        )}
        <span className="text-muted">
          <Age hours={task.ageHours} /> · <Target dueAt={task.dueAt} />
        </span>
        <UrgencyBadge urgency={task.urgency} />
      </p>
      {task.isHalfway && <Alert tone="info">{t(`task.${voicesKey(task)}`)}</Alert>}
      <LockNotice locale={locale} task={task} />
    </>
  );
}
