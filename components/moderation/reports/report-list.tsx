import { useFormatter, useTranslations } from "next-intl";
import { ReportSubject, reasonKey } from "#components/moderation/task/report";
import { DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { StatusBadge } from "#components/ui/status-badge";
import type { ReportLine } from "#lib/moderation/queries/reports";
import { urls } from "#lib/platform/urls";

const tones = { OPEN: "waiting", UPHELD: "good", DISMISSED: "neutral" } as const;

/** Reports with what came of them. */
export function ReportList({ locale, reports }: { locale: string; reports: readonly ReportLine[] }) {
  const t = useTranslations("moderation");
  const format = useFormatter();
  if (reports.length === 0) return <EmptyState icon="flag" heading={t("reports.empty")} />;
  const columns = [
    { key: "receipt", label: t("reports.receipt") },
    { key: "subject", label: t("report.subject") },
    { key: "reason", label: t("report.reason") },
    { key: "filed", label: t("reports.filed") },
    { key: "state", label: t("reports.state") },
    { key: "decide", label: t("reports.decided") },
  ];
  const day = (at: Date) => format.dateTime(at, { dateStyle: "medium" });
  const rows = reports.map((report) => ({
    key: report.id,
    cells: [
      <span key="receipt" className="figures whitespace-nowrap">
        {report.receipt}
      </span>,
      <span key="subject" className="block min-w-40">
        <ReportSubject locale={locale} subject={report.subject} />
      </span>,
      t(`reportReason.${reasonKey(report.reason)}`),
      day(report.createdAt),
      <StatusBadge key="state" tone={tones[report.status]}>
        {t(`reportStatus.${report.status}`)}
      </StatusBadge>,
      report.taskId ? (
        <a key="decide" className="link" href={urls.admin.reviewTask(locale, report.taskId)}>
          {t("reports.decide")}
        </a>
      ) : (
        report.decidedAt && day(report.decidedAt)
      ),
    ],
  }));
  return <DataTable caption={t("reports.title")} columns={columns} rows={rows} />;
}
