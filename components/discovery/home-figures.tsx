import { useTranslations } from "next-intl";
import { Stat } from "#components/ui/stat";
import { formatNumber } from "#lib/platform/money";

type Figures = { categories: number; liveProducts: number; companies: number; members: number };

export function HomeFigures({ figures, locale }: { figures: Figures; locale: string }) {
  const t = useTranslations("home");
  const stats = [
    { key: "categories", label: t("figureCategories"), value: figures.categories },
    { key: "products", label: t("figureProducts"), value: figures.liveProducts },
    { key: "companies", label: t("figureCompanies"), value: figures.companies },
    { key: "members", label: t("figureMembers"), value: figures.members },
  ];
  return (
    <section className="border-t border-base-300 bg-accent text-accent-content" aria-label={t("figures")}>
      <dl className="frame flex flex-wrap gap-x-16 gap-y-6 py-8">
        {stats
          .filter(({ value }) => value > 0)
          .map(({ key, label, value }) => (
            <Stat key={key} value={formatNumber(locale, value)} label={label} />
          ))}
      </dl>
    </section>
  );
}
