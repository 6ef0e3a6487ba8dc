import { useFormatter, useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table";
import type { Unfound } from "#lib/discovery/queries/words";
import { urls } from "#lib/platform/urls";

/** What was searched and never found, with the way to words that would find it. */
export function UnfoundList({ locale, terms }: { locale: string; terms: readonly Unfound[] }) {
  const t = useTranslations("admin");
  const format = useFormatter();
  return (
    <section className="panel flex flex-col gap-3 p-4">
      <h2 className="text-lg font-semibold">{t("unfound")}</h2>
      <p className="text-sm text-muted">{terms.length > 0 ? t("unfoundText") : t("noUnfound")}</p>
      {terms.length > 0 && (
        <DataTable
          caption={t("unfound")}
          columns={[
            { key: "query", label: t("query") },
            { key: "times", label: t("times"), isFigure: true },
            { key: "last", label: t("lastTime") },
            { key: "add", label: t("addSynonym") },
          ]}
          rows={terms.map(({ query, times, lastAt }) => ({
            key: query,
            cells: [
              <span key="query" className="[overflow-wrap:anywhere]">
                {query}
              </span>,
              times,
              format.dateTime(lastAt, { dateStyle: "medium" }),
              <a
                key="add"
                href={`${urls.admin.part(locale, "words", { add: query.slice(0, 60), q: query.slice(0, 120) })}#synonyms`}
                className="link text-secondary"
              >
                {t("addSynonym")}
              </a>,
            ],
          }))}
        />
      )}
    </section>
  );
}
