import { useFormatter, useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table";
import { urls } from "#lib/platform/urls";
import type { ImportLine } from "#lib/product/queries/imports";
import { ImportState } from "./stage.tsx";

/** A firm's imports, the latest first. */
export function ImportTable({ items, locale }: { items: readonly ImportLine[]; locale: string }) {
  const t = useTranslations("imports");
  const format = useFormatter();
  return (
    <DataTable
      caption={t("listTitle")}
      columns={[
        { key: "file", label: t("columns.file") },
        { key: "stage", label: t("columns.stage") },
        { key: "counts", label: t("columns.counts"), isFigure: true },
        { key: "who", label: t("columns.who") },
        { key: "when", label: t("columns.when") },
      ]}
      rows={items.map(({ id, fileName, stage, counts, by, startedAt }) => ({
        key: id,
        cells: [
          <a
            key="file"
            href={urls.selling.importRun(locale, id)}
            className="inline-block min-w-32 text-secondary quiet-link [overflow-wrap:anywhere]"
          >
            {fileName}
          </a>,
          <ImportState key="stage" stage={stage} />,
          <span key="counts" className="whitespace-nowrap">
            {[counts.created, counts.updated, counts.rejected].map((count) => format.number(count)).join(" · ")}
          </span>,
          by ?? t("house"),
          <time key="when" dateTime={startedAt.toISOString()} className="whitespace-nowrap">
            {format.dateTime(startedAt, { dateStyle: "medium", timeStyle: "short" })}
          </time>,
        ],
      }))}
    />
  );
}
