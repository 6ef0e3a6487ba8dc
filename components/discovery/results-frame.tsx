import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button";
import { Icon } from "#components/ui/icon";

type Props = {
  heading: string;
  total: string;
  active: number;
  filters: ReactNode;
  tools?: ReactNode;
  tabs: ReactNode;
  children: ReactNode;
};

const panelId = "filters";

/** Facets to the left of the results; on phones they come in as a sheet, without script. */
export function ResultsFrame({ heading, total, active, filters, tools, tabs, children }: Props) {
  const t = useTranslations("search");
  const common = useTranslations("common");
  return (
    <div className="frame py-4 lg:grid lg:grid-cols-[15.5rem_1fr] lg:gap-8 lg:py-6">
      <aside id={panelId} popover="auto" aria-label={t("filters")} className="facets">
        <div className="flex items-center justify-between lg:hidden">
          <h2 className="text-lg">{t("filters")}</h2>
          <Button closes={panelId} kind="quiet">
            <Icon name="close" className="size-5" />
            {common("close")}
          </Button>
        </div>
        {filters}
        <div className="sticky -bottom-4 bg-base-100 py-4 lg:hidden">
          <Button closes={panelId} className="w-full">
            {t("showResults")}
          </Button>
        </div>
      </aside>
      <div className="flex min-w-0 flex-col gap-4">
        {tabs}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <h1 className="text-xl">{heading}</h1>
          <p className="text-sm text-muted figures">{total}</p>
          <div className="flex w-full items-center gap-2 sm:ml-auto sm:w-auto">
            <Button opens={panelId} kind="outline" size="small" className="lg:hidden">
              <Icon name="filter" />
              {active > 0 ? t("filtersActive", { count: active }) : t("filters")}
            </Button>
            {tools}
          </div>
        </div>
        <h2 className="sr-only">{t("results")}</h2>
        {children}
      </div>
    </div>
  );
}
