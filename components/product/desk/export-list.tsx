import { useFormatter, useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table";
import { LookAgain } from "#components/ui/look-again";
import { StatusBadge } from "#components/ui/status-badge";
import { urls } from "#lib/platform/urls";
import type { listExports } from "#lib/product/queries/exports";

type Runs = Awaited<ReturnType<typeof listExports>>;

const tones = {
  UPLOADED: "waiting",
  QUEUED: "waiting",
  RUNNING: "waiting",
  DONE: "good",
  FAILED: "bad",
  CANCELLED: "bad",
  UNDONE: "neutral",
} as const;

/** Files that were ordered, each a link once it is written. */
export function ExportList({ runs, locale }: { runs: Runs; locale: string }) {
  const t = useTranslations("listing");
  const format = useFormatter();
  const isGoing = runs.some(({ status }) => status === "QUEUED" || status === "RUNNING");
  return (
    <>
      {isGoing && <LookAgain />}
      <DataTable
        caption={t("exports.title")}
        columns={[
          { key: "when", label: t("exports.ordered") },
          { key: "format", label: t("exports.format") },
          { key: "state", label: t("state") },
          { key: "rows", label: t("exports.rows"), isFigure: true },
          { key: "file", label: t("exports.file") },
        ]}
        rows={runs.map((run) => ({
          key: run.id,
          cells: [
            format.dateTime(run.createdAt, { dateStyle: "medium", timeStyle: "short" }),
            run.part ? t("exports.part", { format: run.format.toUpperCase(), ...run.part }) : run.format.toUpperCase(),
            <StatusBadge key="state" tone={tones[run.status]}>
              {t(`runs.${run.status}`)}
            </StatusBadge>,
            String(run.rows),
            run.fileId ? (
              <a key="file" href={urls.selling.exportFile(locale, run.id)} className="text-secondary quiet-link">
                {t("exports.download")}
              </a>
            ) : null,
          ],
        }))}
      />
    </>
  );
}
