import { useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import type { Task } from "#lib/review/queries/queue";
import { Age, Target, UrgencyBadge, Worker } from "./waiting.tsx";

type Props = {
  locale: string;
  tasks: readonly Task[];
  /** What a check box sends for a task; left out where nothing is chosen. */
  picks?: ReadonlyMap<string, string> | undefined;
};

/** What waits, the oldest first; its rows can be walked with the keyboard. */
export function QueueTable({ locale, tasks, picks }: Props) {
  const t = useTranslations("moderation");
  const columns = (["task", "kind", "company", "waiting", "target", "worker"] as const).map((key) => ({
    key,
    label: t(`queue.${key}`),
  }));
  const rows = tasks.map((task) => {
    const company = task.company && localized(task.company, "name", locale);
    return {
      key: picks?.get(task.id) ?? task.id,
      selectLabel: t("queue.choose", { title: task.title }),
      cells: [
        <span key="task" className="flex min-w-44 flex-col">
          <a
            href={urls.admin.reviewTask(locale, task.id)}
            data-task
            className="font-medium link link-hover [overflow-wrap:anywhere]"
          >
            {task.title || t(`kind.${task.kind}`)}
          </a>
          {task.isHalfway && <span className="text-xs text-muted">{t(task.isApart ? "queue.apart" : "queue.halfway")}</span>}
        </span>,
        t(`kind.${task.kind}`),
        company && (
          <a
            key="company"
            href={urls.admin.queue(locale, { company: task.companyId ?? undefined })}
            className="link link-hover"
            lang={company.lang}
          >
            {company.text}
          </a>
        ),
        <span key="age" className="flex flex-col items-start gap-1 whitespace-nowrap">
          <Age hours={task.ageHours} />
          <UrgencyBadge urgency={task.urgency} />
        </span>,
        <Target key="target" dueAt={task.dueAt} />,
        <Worker key="worker" lock={task.lock} />,
      ],
    };
  });
  const choosing = picks ? { selectName: "taskIds", selectHeading: t("queue.task") } : {};
  return <DataTable caption={t("queue.title")} columns={columns} rows={rows} {...choosing} />;
}
