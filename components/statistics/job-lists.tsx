import { useFormatter, useTranslations } from "next-intl";
import { ActionButton } from "#components/ui/action-button";
import { DataTable } from "#components/ui/data-table";
import { StatusBadge } from "#components/ui/status-badge";
import type { JobFigures } from "#lib/platform/jobs";
import type { FailedJob } from "#lib/platform/jobs/failed";
import { retryJobAction } from "#lib/statistics/actions/house";
import { Part } from "./part.tsx";

/** Queues with what waits, runs and has failed in each. */
export function QueueList({ queues }: { queues: readonly JobFigures[] }) {
  const t = useTranslations("admin");
  return (
    <Part heading={t("queues")}>
      <DataTable
        caption={t("queues")}
        columns={[
          { key: "event", label: t("queue") },
          { key: "cron", label: t("schedule") },
          { key: "queued", label: t("queued"), isFigure: true },
          { key: "active", label: t("running"), isFigure: true },
          { key: "failed", label: t("failed"), isFigure: true },
        ]}
        rows={queues.map(({ event, cron, queued, active, failed }) => ({
          key: event,
          cells: [
            <code key="event">{event}</code>,
            cron ?? "–",
            queued,
            active,
            failed > 0 ? (
              <StatusBadge key="failed" tone="bad">
                {String(failed)}
              </StatusBadge>
            ) : (
              failed
            ),
          ],
        }))}
      />
    </Part>
  );
}

type Props = { locale: string; jobs: readonly FailedJob[]; mayRetry: boolean };

/** Jobs that have failed for good, each to be tried again. */
export function FailedJobs({ locale, jobs, mayRetry }: Props) {
  const t = useTranslations("admin");
  const format = useFormatter();
  if (jobs.length === 0) return <p className="text-sm text-muted">{t("noFailedJobs")}</p>;
  return (
    <DataTable
      caption={t("failedJobs")}
      columns={(["queue", "failedAt", "tries", "error", "again"] as const).map((key) => ({ key, label: t(`failedJob.${key}`) }))}
      rows={jobs.map(({ event, jobId, failedAt, tries, reason }) => ({
        key: jobId,
        cells: [
          <code key="event">{event}</code>,
          format.dateTime(failedAt, { dateStyle: "medium", timeStyle: "short" }),
          tries,
          <span key="reason" className="[overflow-wrap:anywhere]">
            {reason || "–"}
          </span>,
          mayRetry ? (
            <ActionButton key="again" action={retryJobAction} locale={locale} fields={{ event, jobId }} label={t("retry")} />
          ) : (
            "–"
          ),
        ],
      }))}
    />
  );
}
