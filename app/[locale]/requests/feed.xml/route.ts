import { Feed } from "feed";
import { isLocale, localeMeta } from "#lib/platform/i18n/locales";
import { wordsOf } from "#lib/platform/i18n/words";
import { absolute, urls } from "#lib/platform/urls";
import { cachedOpenRequests } from "#lib/rfq/cached";
import { label } from "#lib/taxonomy/reference/label";

export const revalidate = 3600;
export const generateStaticParams = () => [];

const newestTold = 50;

/** Purchase requests that take quotations, as RSS 2.0. */
export async function GET(_request: Request, { params }: RouteContext<"/[locale]/requests/feed.xml">): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const [common, t] = [wordsOf(locale, "common"), wordsOf(locale, "requests")];
  const newest = await cachedOpenRequests(newestTold);
  const feed = new Feed({
    title: `${common("siteName")} · ${t("feedTitle")}`,
    description: t("lead"),
    id: absolute(urls.requests(locale)),
    link: absolute(urls.requests(locale)),
    language: localeMeta(locale).htmlLang,
    feedLinks: { rss: absolute(urls.requestFeed(locale)) },
    copyright: common("siteName"),
    generator: "YongFair",
    ...(newest[0] ? { updated: new Date(newest[0].publishedAt) } : {}),
  });
  for (const { number, title, countryCode, publishedAt } of newest) {
    feed.addItem({
      title,
      id: number,
      link: absolute(urls.request(locale, number)),
      description: t("feedItem", { country: label("country", countryCode, locale), number }),
      date: new Date(publishedAt),
    });
  }
  return new Response(feed.rss2(), { headers: { "Content-Type": "application/rss+xml; charset=utf-8" } });
}
