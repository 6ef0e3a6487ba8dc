import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ShareBadge } from "#components/buying/list-cards";
import { ListItems } from "#components/buying/list-items";
import { ListNews } from "#components/buying/list-news";
import { ListSettings } from "#components/buying/list-settings";
import { Pages } from "#components/buying/pages";
import { AskButton } from "#components/rfq/ask-button";
import { ButtonLink } from "#components/ui/button";
import { DeskHead } from "#components/ui/desk-head";
import { EmptyState } from "#components/ui/empty-state";
import { Icon } from "#components/ui/icon";
import { sharesWith } from "#lib/buying/policy";
import { findRemoved, listItems } from "#lib/buying/queries/items";
import { findList } from "#lib/buying/queries/lists";
import { buyingPages, deleteListInput, pageNumber, productInput } from "#lib/buying/schema";
import { listOwnCompanies } from "#lib/company/queries/own";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export async function generateMetadata() {
  const t = await getTranslations("buying");
  return { title: t("favourites"), robots: { index: false } };
}

const slugOf = (product: unknown) => productInput.safeParse({ product }).data?.product ?? null;

export default async function ListPage({ params, searchParams }: PageProps<"/[locale]/buyer/favourites/[listId]">) {
  const [{ locale, ...given }, asked] = await Promise.all([params, searchParams]);
  const { listId } = deleteListInput.safeParse({ listId: given.listId }).data ?? notFound();
  const actor = await signedIn(locale, urls.buying.list(locale, listId));
  const list = (await findList(actor, listId)) ?? notFound();
  const [page, removed] = [pageNumber.parse(asked.page), slugOf(asked.removed)];
  const [t, common, found, companies, gone] = await Promise.all([
    getTranslations("buying"),
    getTranslations("common"),
    listItems(actor, listId, page),
    listOwnCompanies(actor),
    removed ? findRemoved(actor, listId, removed) : null,
  ]);
  const shares = sharesWith(actor);
  return (
    <>
      <DeskHead title={list.name} text={common("products", { count: found.total })}>
        {found.total > 0 && <AskButton locale={locale} about={{ list: listId }} />}
        {found.total > 0 && (
          <ButtonLink href={urls.buying.listFile(locale, listId)} kind="outline">
            <Icon name="download" />
            {t("exportCsv")}
          </ButtonLink>
        )}
      </DeskHead>
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <ShareBadge list={list} locale={locale} />
        {list.isShared && <span className="text-muted">{t("madeBy", { name: list.ownerName })}</span>}
      </p>
      <ListNews listId={listId} kept={slugOf(asked.kept)} removed={list.isFilled ? gone : null} locale={locale} />
      {found.total === 0 ? (
        <EmptyState icon="heart" heading={t("emptyList")} text={t("emptyListText")}>
          <ButtonLink href={urls.products(locale)}>{t("findProducts")}</ButtonLink>
        </EmptyState>
      ) : (
        <ListItems items={found.items} listId={listId} locale={locale} isFilled={list.isFilled} />
      )}
      <Pages
        page={page}
        total={found.total}
        perPage={buyingPages.items}
        href={(to) => urls.buying.list(locale, listId, { page: to })}
      />
      <ListSettings list={list} firms={companies.filter(({ id }) => shares.includes(id))} locale={locale} />
    </>
  );
}
