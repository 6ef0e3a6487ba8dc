import { getTranslations } from "next-intl/server";
import { BrowserRecent } from "#components/buying/browser-recent";
import { Pages } from "#components/buying/pages";
import { RecentSettings } from "#components/buying/recent-settings";
import { ProductGrid } from "#components/product/product-grid";
import { Alert } from "#components/ui/alert";
import { ButtonLink } from "#components/ui/button";
import { DeskHead } from "#components/ui/desk-head";
import { EmptyState } from "#components/ui/empty-state";
import { keepsViews, listRecentViews } from "#lib/buying/queries/views";
import { buyingLimits, buyingPages, pageNumber } from "#lib/buying/schema";
import { currentActor } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";

export async function generateMetadata() {
  const t = await getTranslations("buying");
  return { title: t("recent"), robots: { index: false } };
}

const news = ["cleared", "recordingOn", "recordingOff"] as const;

async function VisitorRecent({ locale }: { locale: string }) {
  const t = await getTranslations("buying");
  return (
    <div className="frame flex flex-col gap-6 py-8">
      <DeskHead title={t("recent")} text={t("recentVisitor")}>
        <ButtonLink href={urls.account.signIn(locale, urls.buying.recent(locale))} kind="primary">
          {t("signIn")}
        </ButtonLink>
      </DeskHead>
      <BrowserRecent locale={locale} />
    </div>
  );
}

export default async function RecentPage({ params, searchParams }: PageProps<"/[locale]/buyer/recent">) {
  const [{ locale }, asked, actor] = await Promise.all([params, searchParams, currentActor()]);
  if (actor.kind !== "user") return <VisitorRecent locale={locale} />;
  const page = pageNumber.parse(asked.page);
  const [t, views, isOn] = await Promise.all([getTranslations("buying"), listRecentViews(actor, page), keepsViews(actor)]);
  const said = news.find((one) => one === asked.said);
  return (
    <>
      <DeskHead title={t("recent")} text={t(isOn ? "recentText" : "recentOff", { most: buyingLimits.views })} />
      {said && <Alert tone="success">{t(said)}</Alert>}
      {views.items.length > 0 ? (
        <ProductGrid cards={views.items} locale={locale} columns="narrow" />
      ) : (
        <EmptyState icon="history" heading={t("noneSeen")} text={t("noneSeenText")} />
      )}
      <Pages
        page={page}
        total={views.total}
        perPage={buyingPages.views}
        href={(to) => urls.buying.recent(locale, { page: to })}
      />
      <RecentSettings locale={locale} isOn={isOn} hasViews={views.total > 0} />
      <BrowserRecent locale={locale} isQuiet />
    </>
  );
}
