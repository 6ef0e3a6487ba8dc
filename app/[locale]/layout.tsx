import "./globals.css";
import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SiteMarks } from "#components/buying/site-marks";
import { FirstScript } from "#components/layout/first-script";
import { SiteFooter } from "#components/layout/site-footer";
import { SiteHeader } from "#components/layout/site-header";
import { cachedMenu } from "#lib/discovery/cached";
import { isLocale, localeMeta } from "#lib/platform/i18n/locales";
import { shareData } from "#lib/platform/i18n/share";
import { absolute, urls } from "#lib/platform/urls";

const inter = localFont({
  src: "../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  variable: "--font-inter",
  weight: "100 900",
  display: "swap",
});

export const revalidate = 3600;
export const generateStaticParams = () => [];

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#17222c" },
  ],
};

export async function generateMetadata({ params }: LayoutProps<"/[locale]">): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations("common");
  return {
    metadataBase: new URL(absolute("/")),
    title: { template: `%s · ${t("siteName")}`, default: t("siteName") },
    description: t("description"),
    applicationName: t("siteName"),
    formatDetection: { telephone: false },
    openGraph: shareData(locale, t("siteName"), urls.share("fair")),
    twitter: { card: "summary_large_image" },
    alternates: { types: { "application/rss+xml": urls.feed(locale) } },
  };
}

export default async function RootLayout({ children, params }: LayoutProps<"/[locale]">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [t, errors, menu] = await Promise.all([getTranslations("nav"), getTranslations("errors"), cachedMenu()]);
  const { htmlLang, dir } = localeMeta(locale);
  return (
    <html lang={htmlLang} dir={dir} className={inter.variable} suppressHydrationWarning>
      <body className="flex min-h-dvh flex-col">
        <FirstScript />
        <a href="#main" className="btn btn-secondary sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2">
          {t("skip")}
        </a>
        <SiteHeader locale={locale} categories={menu} />
        <main id="main" tabIndex={-1} className="outline-none">
          {children}
        </main>
        <SiteFooter locale={locale} />
        <SiteMarks locale={locale} />
        <div
          id="error-words"
          hidden
          data-heading={errors("brokenHeading")}
          data-text={errors("brokenText")}
          data-again={errors("tryAgain")}
        />
      </body>
    </html>
  );
}
