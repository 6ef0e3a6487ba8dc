import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PublicFilter, PublicTabs } from "#components/rfq/public/request-filter";
import { PublicRequestList } from "#components/rfq/public/request-list";
import { ButtonLink } from "#components/ui/button";
import { cachedMenu } from "#lib/discovery/cached";
import { visitor } from "#lib/platform/actor";
import { alternates } from "#lib/platform/i18n/alternates";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import { countriesOfPublicRequests, listPublicRequests } from "#lib/rfq/queries/public-list";
import { publicList } from "#lib/rfq/schema/public-list";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/requests">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ locale }, asked] = await Promise.all([params, searchParams]);
  const t = await getTranslations("requests");
  return {
    title: t("title"),
    description: t("lead"),
    alternates: {
      ...alternates(locale, (one) => urls.requests(one)),
      types: { "application/rss+xml": urls.requestFeed(locale) },
    },
    ...(Object.keys(asked).length > 0 ? { robots: { index: false, follow: true } } : {}),
  };
}

export default async function RequestsPage({ params, searchParams }: Props) {
  const [{ locale }, asked] = await Promise.all([params, searchParams]);
  const list = publicList.parse(asked);
  const [t, results, menu, countries] = await Promise.all([
    getTranslations("requests"),
    listPublicRequests(visitor, list),
    cachedMenu(),
    countriesOfPublicRequests(visitor),
  ]);
  const categories = menu.map((root) => ({ value: root.slug, label: localized(root, "name", locale).text }));
  return (
    <div className="frame flex flex-col gap-6 py-8">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <h1 className="text-2xl">{t("title")}</h1>
          <p className="mt-2 max-w-prose text-muted">{t("lead")}</p>
        </div>
        <ButtonLink kind="outline" href={urls.buying.newRequest(locale)}>
          {t("askYourself")}
        </ButtonLink>
      </div>
      <PublicTabs list={list} locale={locale} />
      <PublicFilter list={list} locale={locale} categories={categories} countries={countries} />
      <PublicRequestList results={results} list={list} locale={locale} />
      <p className="text-sm">
        <a href={urls.requestFeed(locale)} className="link">
          {t("feed")}
        </a>
      </p>
    </div>
  );
}
