import { useTranslations } from "next-intl";
import { AskButton } from "#components/rfq/ask-button";
import { ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import type { Rescue } from "#lib/discovery/queries/rescue";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";

type Props = {
  query: string;
  locale: string;
  clearedHref: string | null;
  rescue: Rescue | undefined;
  popular?: readonly Rescue["categories"][number][];
};

/** No dead end: a wider query, the search without filters, fitting categories. */
export function NothingFound({ query, locale, clearedHref, rescue, popular = [] }: Props) {
  const t = useTranslations("search");
  const nav = useTranslations("nav");
  const rfq = useTranslations("rfq");
  const categories = rescue?.categories.length ? rescue.categories : popular;
  return (
    <EmptyState icon="searchNone" heading={query ? t("noneHeadingFor", { query }) : t("noneHeading")} text={t("noneText")}>
      {clearedHref && <ButtonLink href={clearedHref}>{t("withoutFilters")}</ButtonLink>}
      {rescue?.wider && (
        <ButtonLink href={urls.products(locale, { q: rescue.wider })} kind="outline">
          {t("tryWider", { query: rescue.wider })}
        </ButtonLink>
      )}
      {query && (
        <>
          <p className="w-full pt-4 text-sm text-muted">{rfq("zero")}</p>
          <AskButton locale={locale} about={{ text: query }} />
        </>
      )}
      {categories.length > 0 && <p className="w-full pt-4 text-sm text-muted">{t("lookInto")}</p>}
      {categories.map((category) => {
        const name = localized(category, "name", locale);
        return (
          <ButtonLink key={category.slug} href={urls.category(locale, category.slug)} kind="outline" size="small">
            <span lang={name.lang}>{name.text}</span>
          </ButtonLink>
        );
      })}
      <ButtonLink href={urls.categories(locale)} kind="quiet" size="small">
        {nav("allCategories")}
      </ButtonLink>
    </EmptyState>
  );
}
