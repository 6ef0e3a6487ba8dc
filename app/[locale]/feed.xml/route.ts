import { Feed } from "feed";
import { getTranslations } from "next-intl/server";
import { isLocale, localeMeta } from "#lib/platform/i18n/locales";
import { localized } from "#lib/platform/i18n/localized";
import { absolute, urls } from "#lib/platform/urls";
import { cachedNewest } from "#lib/product/cached";

export const revalidate = 3600;
export const generateStaticParams = () => [];

const newestTold = 50;

/** New products as RSS 2.0. */
export async function GET(_request: Request, { params }: RouteContext<"/[locale]/feed.xml">): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const [t, nav, newest] = await Promise.all([
    getTranslations({ locale, namespace: "common" }),
    getTranslations({ locale, namespace: "nav" }),
    cachedNewest(newestTold),
  ]);
  const feed = new Feed({
    title: `${t("siteName")} · ${nav("feed")}`,
    description: t("tagline"),
    id: absolute(urls.home(locale)),
    link: absolute(urls.home(locale)),
    language: localeMeta(locale).htmlLang,
    feedLinks: { rss: absolute(urls.feed(locale)) },
    copyright: t("siteName"),
    generator: "YongFair",
    ...(newest[0]?.firstPublishedAt ? { updated: new Date(newest[0].firstPublishedAt) } : {}),
  });
  for (const card of newest) {
    feed.addItem({
      title: localized(card, "name", locale).text,
      id: card.id,
      link: absolute(urls.product(locale, card.slug)),
      description: `${localized(card.supplier, "name", locale).text} · ${localized(card.category, "name", locale).text}`,
      date: new Date(card.firstPublishedAt ?? 0),
    });
  }
  return new Response(feed.rss2(), { headers: { "Content-Type": "application/rss+xml; charset=utf-8" } });
}
