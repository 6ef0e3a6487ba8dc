import { getTranslations } from "next-intl/server";
import { BuyerCard } from "#components/buying/buyer-card";
import { ListCards } from "#components/buying/list-cards";
import { ProductGrid } from "#components/product/product-grid";
import { RequestTable } from "#components/rfq/request-table";
import { SamplesDue } from "#components/sample/due";
import { ButtonLink } from "#components/ui/button";
import { DeskHead } from "#components/ui/desk-head";
import { EmptyState } from "#components/ui/empty-state";
import { SectionHeading } from "#components/ui/section-heading";
import { findBuyer } from "#lib/buying/queries/buyer";
import { listNewsOfFollowed } from "#lib/buying/queries/follows";
import { listLists } from "#lib/buying/queries/lists";
import { listRecentViews } from "#lib/buying/queries/views";
import { signedIn } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { listNeeds } from "#lib/rfq/queries/desk";
import { countSamplesDue } from "#lib/sample/queries/samples";

const shown = { products: 6, lists: 3 } as const;
export async function generateMetadata() {
  const t = await getTranslations("desk");
  return { title: t("buyerDesk"), robots: { index: false } };
}

export default async function BuyerPage({ params }: PageProps<"/[locale]/buyer">) {
  const { locale } = await params;
  const actor = await signedIn(locale, urls.buying.home(locale));
  const [t, rfq, needs, samples, buyer, recent, lists, news] = await Promise.all([
    getTranslations("buying"),
    getTranslations("rfq"),
    listNeeds(actor),
    countSamplesDue(actor, { side: "buyer" }),
    findBuyer(actor),
    listRecentViews(actor, 1, shown.products),
    listLists(actor, 1, shown.lists),
    listNewsOfFollowed(actor, shown.products),
  ]);
  const isEmpty = needs.length + samples + recent.items.length + lists.items.length + news.length === 0;
  const all = (href: string) => ({ href, label: t("seeAll") });
  return (
    <>
      <DeskHead title={t("today")}>
        <ButtonLink href={urls.buying.newRequest(locale)} kind="outline">
          {rfq("newRequest")}
        </ButtonLink>
        <ButtonLink href={urls.products(locale)} kind="primary">
          {t("findProducts")}
        </ButtonLink>
      </DeskHead>
      {buyer && <BuyerCard buyer={buyer} locale={locale} />}
      <SamplesDue side="buyer" count={samples} locale={locale} />
      {needs.length > 0 && (
        <section aria-labelledby="needs">
          <SectionHeading id="needs" heading={rfq("needsYou")} more={all(urls.buying.requests(locale))} />
          <RequestTable rows={needs} locale={locale} caption={rfq("needsYou")} />
        </section>
      )}
      {isEmpty && <EmptyState icon="heart" heading={t("emptyDesk")} text={t("emptyDeskText")} />}
      {news.length > 0 && (
        <section aria-labelledby="news">
          <SectionHeading id="news" heading={t("news")} more={all(urls.buying.following(locale))} />
          <ProductGrid cards={news} locale={locale} columns="dense" />
        </section>
      )}
      {lists.items.length > 0 && (
        <section aria-labelledby="lists">
          <SectionHeading id="lists" heading={t("lists")} more={all(urls.buying.favourites(locale))} />
          <ListCards lists={lists.items} locale={locale} />
        </section>
      )}
      {recent.items.length > 0 && (
        <section aria-labelledby="recent">
          <SectionHeading id="recent" heading={t("recent")} more={all(urls.buying.recent(locale))} />
          <ProductGrid cards={recent.items} locale={locale} columns="dense" />
        </section>
      )}
    </>
  );
}
