import type { Metadata } from "next";
import { locale as pathLocale } from "next/root-params";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { defaultLocale } from "#lib/platform/i18n/locales";
import { urls } from "#lib/platform/urls";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("errors");
  return { title: t("notFoundTitle") };
}

export default async function NotFound() {
  const locale = (await pathLocale()) ?? defaultLocale;
  const [t, nav] = await Promise.all([getTranslations("errors"), getTranslations("nav")]);
  return (
    <div className="frame py-8">
      <EmptyState icon="searchNone" level={1} heading={t("notFoundHeading")} text={t("notFoundText")}>
        <ButtonLink href={urls.categories(locale)}>{nav("allCategories")}</ButtonLink>
        <ButtonLink href={urls.home(locale)} kind="outline">
          {t("toHome")}
        </ButtonLink>
      </EmptyState>
    </div>
  );
}
