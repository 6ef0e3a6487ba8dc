import { useFormatter, useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table";
import { urls } from "#lib/platform/urls";
import type { RequestRow } from "#lib/rfq/queries/desk";
import { RequestState } from "./state.tsx";

/** Requests of a desk: what it is, how it stands, what there is to do. */
export function RequestTable({ rows, locale, caption }: { rows: readonly RequestRow[]; locale: string; caption: string }) {
  const t = useTranslations("rfq");
  const format = useFormatter();
  const columns = [
    { key: "request", label: t("column.request") },
    { key: "state", label: t("column.state") },
    { key: "quotes", label: t("column.quotes"), isFigure: true },
    { key: "deadline", label: t("column.deadline") },
    { key: "changed", label: t("column.changed") },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <div key="request" className="min-w-44">
            <a href={urls.buying.request(locale, row.id)} className="font-medium [overflow-wrap:anywhere] hover:text-secondary">
              {row.title || t("draftWithout")}
            </a>
            <p className="text-muted">{[row.number, t("lines", { count: row._count.lines })].filter(Boolean).join(" · ")}</p>
          </div>,
          <div key="state" className="flex flex-col items-start gap-1">
            <RequestState status={row.status} />
            {row.need && <span className="text-xs text-muted">{t(`need.${row.need}`)}</span>}
          </div>,
          row.number ? t("quotesOf", { count: row.quoteCount, cap: row.quoteCap }) : "–",
          row.deadlineAt
            ? format.dateTime(row.deadlineAt, { dateStyle: "medium", timeStyle: "short", timeZone: row.timeZone })
            : "–",
          format.dateTime(row.updatedAt, { dateStyle: "medium" }),
        ],
      }))}
    />
  );
}
