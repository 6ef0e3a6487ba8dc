import { useFormatter, useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table";
import { formatNumber } from "#lib/platform/money";
import { urls } from "#lib/platform/urls";
import type { QuotationGroup, QuotationRow } from "#lib/quotation/queries/own";
import { QuotationBadge } from "./status.tsx";

type Tabs = { counts: Record<QuotationGroup, number>; group: QuotationGroup | null; locale: string };

export function QuotationTabs({ counts, group, locale }: Tabs) {
  const t = useTranslations("quotation");
  const all = counts.drafts + counts.standing + counts.won + counts.over;
  const tabs = [
    { key: null, label: t("group.all"), count: all },
    ...(["drafts", "standing", "won", "over"] as const).map((key) => ({ key, label: t(`group.${key}`), count: counts[key] })),
  ];
  return (
    <nav aria-label={t("state")} className="flex gap-1 overflow-x-auto border-b border-base-300 text-sm">
      {tabs.map(({ key, label, count }) => (
        <a
          key={label}
          href={urls.selling.quotations(locale, { group: key ?? undefined })}
          aria-current={key === group ? "page" : undefined}
          className="flex shrink-0 gap-1.5 border-b-2 border-transparent px-3 py-2 whitespace-nowrap aria-[current=page]:border-secondary aria-[current=page]:font-semibold"
        >
          {label} <span className="figures text-muted">{formatNumber(locale, count)}</span>
        </a>
      ))}
    </nav>
  );
}

/** A firm's quotations, each with where it stands. */
export function QuotationList({ rows, locale }: { rows: readonly QuotationRow[]; locale: string }) {
  const t = useTranslations("quotation");
  const format = useFormatter();
  const day = (date: Date | null) => (date ? format.dateTime(date, { dateStyle: "medium" }) : "–");
  const columns = (["request", "number", "state", "sentOn", "deadline", "validUntil"] as const).map((key) => ({
    key,
    label: t(key),
  }));
  return (
    <DataTable
      caption={t("title")}
      columns={columns}
      rows={rows.map(({ id, number, status, submittedAt, validUntil, approvalAt, seenAt, request }) => ({
        key: id,
        cells: [
          <a key="to" href={urls.selling.quotation(locale, id)} className="link [overflow-wrap:anywhere]">
            {request.title}
          </a>,
          number ?? "–",
          <span key="state" className="flex flex-wrap items-center gap-1">
            <QuotationBadge status={status} />
            {approvalAt && <span className="text-muted">{t("waitsForApproval")}</span>}
            {status !== "DRAFT" && <span className="text-muted">{t(seenAt ? "opened" : "notOpened")}</span>}
          </span>,
          day(submittedAt),
          request.deadlineAt ? format.dateTime(request.deadlineAt, { dateStyle: "medium", timeStyle: "short" }) : "–",
          day(validUntil),
        ],
      }))}
    />
  );
}
