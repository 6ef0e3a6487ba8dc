import { useTranslations } from "next-intl";
import { Chip } from "#components/ui/chip";
import type { LocalizedText } from "#lib/platform/i18n/localized";

export type ActiveFilter = { key: string; href: string; label: LocalizedText };

export function ActiveFilters({ filters, clearHref }: { filters: readonly ActiveFilter[]; clearHref: string }) {
  const t = useTranslations("search");
  if (filters.length === 0) return null;
  return (
    <nav aria-label={t("active")} className="flex flex-wrap items-center gap-2">
      {filters.map(({ key, href, label }) => (
        <Chip
          key={key}
          href={href}
          label={label.text}
          action={t("remove", { name: label.text })}
          {...(label.lang ? { lang: label.lang } : {})}
        />
      ))}
      <a href={clearHref} rel="nofollow" className="px-1 text-sm font-medium text-secondary quiet-link">
        {t("clearAll")}
      </a>
    </nav>
  );
}
