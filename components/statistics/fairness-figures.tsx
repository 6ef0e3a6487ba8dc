import { useFormatter, useTranslations } from "next-intl";
import { SectionHeading } from "#components/ui/section-heading";
import { Stat } from "#components/ui/stat";
import type { FairnessFigures as Figures } from "#lib/statistics/queries/fairness";

/** How this month's places are spread. */
export function FairnessFigures({ figures }: { figures: Figures }) {
  const t = useTranslations("admin.fairness");
  const format = useFormatter();
  const percent = (share: number | null) =>
    share === null ? "–" : format.number(share, { style: "percent", maximumFractionDigits: 0 });
  const decimal = (value: number) => format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const { places, firms, suppliers, gini, giniOfQuotes, smallShare, youngShare, openedShare, answeredShare, found } = figures;
  return (
    <section aria-labelledby="month">
      <SectionHeading id="month" heading={t("month", { month: figures.month })} />
      <dl className="grid grid-cols-2 gap-4 sm:grid-cols-3 xl:grid-cols-5">
        <Stat value={format.number(places)} label={t("told")} />
        <Stat value={t("ofFirms", { firms: format.number(firms), all: format.number(suppliers) })} label={t("firms")} />
        <Stat value={decimal(gini)} label={t("gini")} />
        <Stat value={decimal(giniOfQuotes)} label={t("giniQuotes")} />
        <Stat value={percent(smallShare)} label={t("small")} />
        <Stat value={percent(youngShare)} label={t("young")} />
        <Stat value={percent(openedShare)} label={t("opened")} />
        <Stat value={percent(answeredShare)} label={t("answered")} />
        <Stat value={format.number(found)} label={t("found")} />
      </dl>
    </section>
  );
}
