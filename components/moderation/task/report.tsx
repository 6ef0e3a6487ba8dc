import { useFormatter, useTranslations } from "next-intl";
import { KeyValues } from "#components/ui/key-values";
import type { ReportReview } from "#lib/moderation/queries/reports";
import { reportReasons } from "#lib/moderation/schema/penalties";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import { TaskPart } from "./part.tsx";

type Props = { locale: string; report: ReportReview };

/** The reason in words; what the database holds is one of them. */
export const reasonKey = (stored: string) => reportReasons.find((reason) => reason === stored) ?? "OTHER";

/** What was reported, by its name and with a way to it. */
export function ReportSubject({ locale, subject }: { locale: string; subject: ReportReview["subject"] }) {
  const t = useTranslations("moderation.report");
  if (!subject) return <span className="text-muted">{t("gone")}</span>;
  const name = localized(subject, "name", locale);
  const part = subject.kind === "PRODUCT" ? "products" : "firms";
  const isShown = subject.status === "LIVE" || subject.status === "ACTIVE";
  return (
    <>
      <a className="link link-hover" lang={name.lang} href={urls.admin.part(locale, `${part}/${subject.id}`)}>
        {name.text}
      </a>
      {!isShown && <span className="ml-2 text-sm text-muted">{t("gone")}</span>}
    </>
  );
}

function Others({ report }: Pick<Props, "report">) {
  const t = useTranslations("moderation");
  const format = useFormatter();
  if (report.others.length === 0) return <p className="text-sm text-muted">{t("report.noOthers")}</p>;
  return (
    <ul className="flex flex-col gap-3 text-sm">
      {report.others.map((one) => (
        <li key={one.id} className="border-l-2 border-base-300 pl-3">
          <p className="font-medium">{`${t(`reportReason.${reasonKey(one.reason)}`)} · ${t(`reportStatus.${one.status}`)}`}</p>
          <p className="text-muted">{format.dateTime(one.createdAt, { dateStyle: "medium" })}</p>
          <p className="whitespace-pre-line">{one.text}</p>
          {one.answer && <p className="whitespace-pre-line text-muted">{one.answer}</p>}
        </li>
      ))}
    </ul>
  );
}

/** A report with its subject and what else was reported about it. */
export function ReportTask({ locale, report }: Props) {
  const t = useTranslations("moderation.report");
  const reasons = useTranslations("moderation.reportReason");
  const from = report.userId ? t("member") : t(report.email ? "withMail" : "anonymous");
  const rows = [
    { key: "subject", label: t("subject"), value: <ReportSubject locale={locale} subject={report.subject} /> },
    { key: "reason", label: t("reason"), value: reasons(reasonKey(report.reason)) },
    { key: "from", label: t("from"), value: from },
    { key: "receipt", label: t("receipt"), value: report.receipt },
  ];
  return (
    <>
      <KeyValues rows={rows} />
      <TaskPart heading={t("text")}>
        <p className="whitespace-pre-line text-sm [overflow-wrap:anywhere]">{report.text}</p>
      </TaskPart>
      <TaskPart heading={t("others")}>
        <Others report={report} />
      </TaskPart>
    </>
  );
}
