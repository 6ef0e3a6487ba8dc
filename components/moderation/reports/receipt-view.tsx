import { useFormatter, useTranslations } from "next-intl";
import { reasonKey } from "#components/moderation/task/report";
import { Alert } from "#components/ui/alert";
import { KeyValues } from "#components/ui/key-values";
import { StatusBadge } from "#components/ui/status-badge";
import type { Receipt } from "#lib/moderation/queries/reports";

const tones = { OPEN: "waiting", UPHELD: "good", DISMISSED: "neutral" } as const;

/** What a reporter finds under the receipt: what was written, where it stands, the answer. */
export function ReceiptView({ receipt }: { receipt: Receipt }) {
  const t = useTranslations("moderation");
  const format = useFormatter();
  const moment = (at: Date) => format.dateTime(at, { dateStyle: "long", timeStyle: "short" });
  const state = <StatusBadge tone={tones[receipt.status]}>{t(`reportStatus.${receipt.status}`)}</StatusBadge>;
  const text = (said: string) => <span className="whitespace-pre-line [overflow-wrap:anywhere]">{said}</span>;
  const rows = [
    { key: "state", label: t("publicReport.state"), value: state },
    { key: "sent", label: t("publicReport.sent"), value: moment(receipt.createdAt) },
    { key: "reason", label: t("report.reason"), value: t(`reportReason.${reasonKey(receipt.reason)}`) },
    { key: "what", label: t("publicReport.what"), value: text(receipt.text) },
    { key: "decided", label: t("publicReport.decided"), value: receipt.decidedAt && moment(receipt.decidedAt) },
    { key: "answer", label: t("publicReport.answer"), value: receipt.answer && text(receipt.answer) },
  ];
  return (
    <>
      <Alert>{t("publicReport.keep")}</Alert>
      <div className="panel p-5">
        <KeyValues rows={rows.filter(({ value }) => value)} />
        {receipt.status === "OPEN" && <p className="mt-4 text-sm text-muted">{t("publicReport.waiting")}</p>}
      </div>
    </>
  );
}
