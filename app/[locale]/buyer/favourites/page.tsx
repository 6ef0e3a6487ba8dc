import { getTranslations } from "next-intl/server";
import { ListCards } from "#components/buying/list-cards";
import { NewListForm } from "#components/buying/new-list-form";
import { Pages } from "#components/buying/pages";
import { Alert } from "#components/ui/alert";
import { DeskHead } from "#components/ui/desk-head";
import { EmptyState } from "#components/ui/empty-state";
import { sharesWith } from "#lib/buying/policy";
import { listLists } from "#lib/buying/queries/lists";
import { buyingPages, pageNumber } from "#lib/buying/schema";
import { listOwnCompanies } from "#lib/company/queries/own";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export async function generateMetadata() {
  const t = await getTranslations("buying");
  return { title: t("favourites"), robots: { index: false } };
}

export default async function FavouritesPage({ params, searchParams }: PageProps<"/[locale]/buyer/favourites">) {
  const [{ locale }, asked] = await Promise.all([params, searchParams]);
  const actor = await signedIn(locale, urls.buying.favourites(locale));
  const page = pageNumber.parse(asked.page);
  const [t, lists, companies] = await Promise.all([getTranslations("buying"), listLists(actor, page), listOwnCompanies(actor)]);
  const shares = sharesWith(actor);
  return (
    <>
      <DeskHead title={t("favourites")} text={t("favouritesText")} />
      {asked.deleted && <Alert tone="success">{t("listDeleted")}</Alert>}
      {lists.items.length === 0 && <EmptyState icon="heart" heading={t("noLists")} text={t("noListsText")} />}
      <ListCards lists={lists.items} locale={locale} />
      <Pages
        page={page}
        total={lists.total}
        perPage={buyingPages.lists}
        href={(to) => urls.buying.favourites(locale, { page: to })}
      />
      <section aria-labelledby="new-list" className="panel flex flex-col gap-3 p-4">
        <h2 id="new-list" className="text-lg">
          {t("newList")}
        </h2>
        <NewListForm locale={locale} firms={companies.filter(({ id }) => shares.includes(id))} />
      </section>
    </>
  );
}
