import { useFormatter, useTranslations } from "next-intl";
import { urls } from "#lib/platform/urls";
import type { listBulkRuns } from "#lib/product/queries/bulk-runs";
import { bulkActs } from "#lib/product/schema/bulk";

type Runs = Awaited<ReturnType<typeof listBulkRuns>>;

/** The latest acts on many products, with how far each has come. */
export function BulkRunList({ runs, locale }: { runs: Runs; locale: string }) {
  const t = useTranslations("listing");
  const format = useFormatter();
  if (runs.length === 0) return null;
  const isGoing = runs.some(({ status }) => status === "QUEUED" || status === "RUNNING");
  return (
    <details open={isGoing}>
      <summary className="cursor-pointer text-sm text-secondary">{t("bulk.latest")}</summary>
      <ul className="mt-2 flex flex-col gap-1 text-sm">
        {runs.map(({ id, act, status, total, done, skipped, createdAt }) => (
          <li key={id}>
            <a href={urls.selling.bulkRun(locale, id)} className="text-secondary quiet-link">
              {t(`bulk.acts.${bulkActs.find((one) => one === act) ?? "edit"}`)}
            </a>{" "}
            <span className="text-muted figures">
              {t(`runs.${status}`)} · {t("bulk.progress", { done: done + skipped, total })} ·{" "}
              {format.dateTime(createdAt, { dateStyle: "medium", timeStyle: "short" })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
