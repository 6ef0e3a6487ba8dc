import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { urls } from "#lib/platform/urls";

/** In the place of results while the engine does not answer; the rest of the page lives. */
export function SearchResting({ locale }: { locale: string }) {
  const t = useTranslations("search");
  const nav = useTranslations("nav");
  return (
    <div className="frame">
      <EmptyState icon="clock" level={1} heading={t("unavailableHeading")} text={t("unavailableText")}>
        <ButtonLink href={urls.categories(locale)}>{nav("allCategories")}</ButtonLink>
      </EmptyState>
    </div>
  );
}
