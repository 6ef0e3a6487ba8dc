import { useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table";
import { matchParts, worth } from "#lib/rfq/schema/matching";

const sections = ["waves", "turn", "seats", "quota", "log", "simulation"] as const;

/** The public rules: how fit is counted, and how requests are given out. */
export function FairnessRules() {
  const t = useTranslations("matching");
  return (
    <>
      <section aria-labelledby="score">
        <h2 id="score" className="mt-10 text-xl">
          {t("fairness.scoreTitle")}
        </h2>
        <p className="mt-2 max-w-3xl">{t("fairness.scoreText")}</p>
        <div className="panel mt-4 px-4 py-1">
          <DataTable
            caption={t("fairness.scoreTitle")}
            columns={[
              { key: "part", label: t("fairness.partHead") },
              { key: "points", label: t("fairness.points"), isFigure: true },
              { key: "how", label: t("fairness.howHead") },
            ]}
            rows={matchParts.map((part) => ({
              key: part,
              cells: [t(`part.${part}`), worth[part], <span key="how">{t(`fairness.how.${part}`)}</span>],
            }))}
          />
        </div>
      </section>
      {sections.map((section) => (
        <section key={section} aria-labelledby={section}>
          <h2 id={section} className="mt-10 text-xl">
            {t(`fairness.${section}Title`)}
          </h2>
          <p className="mt-2 max-w-3xl">{t(`fairness.${section}Text`)}</p>
        </section>
      ))}
    </>
  );
}
