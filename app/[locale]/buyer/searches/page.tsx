import { getTranslations } from "next-intl/server";
import { categoryNames } from "#components/buying/category-names";
import { SavedSearches } from "#components/buying/saved-searches";
import { Alert } from "#components/ui/alert";
import { ButtonLink } from "#components/ui/button";
import { DeskHead } from "#components/ui/desk-head";
import { EmptyState } from "#components/ui/empty-state";
import { listSavedSearches } from "#lib/buying/queries/searches";
import { buyingLimits } from "#lib/buying/schema";
import { cachedCategories } from "#lib/discovery/cached";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export async function generateMetadata() {
  const t = await getTranslations("buying");
  return { title: t("searches"), robots: { index: false } };
}

export default async function SearchesPage({ params, searchParams }: PageProps<"/[locale]/buyer/searches">) {
  const [{ locale }, asked] = await Promise.all([params, searchParams]);
  const actor = await signedIn(locale, urls.buying.searches(locale));
  const [t, searches, categories] = await Promise.all([getTranslations("buying"), listSavedSearches(actor), cachedCategories()]);
  return (
    <>
      <DeskHead title={t("searches")} text={t("searchesText", { most: buyingLimits.searches })} />
      {asked.saved && <Alert tone="success">{t("searchSaved")}</Alert>}
      {asked.deleted && <Alert tone="success">{t("searchDeleted")}</Alert>}
      {searches.length > 0 ? (
        <SavedSearches searches={searches} locale={locale} categories={categoryNames(categories, locale)} />
      ) : (
        <EmptyState icon="search" heading={t("noSearches")} text={t("noSearchesText")}>
          <ButtonLink href={urls.products(locale)}>{t("findProducts")}</ButtonLink>
        </EmptyState>
      )}
    </>
  );
}
