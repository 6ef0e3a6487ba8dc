import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EntryView } from "#components/register/entry-view";
import { Breadcrumb } from "#components/ui/breadcrumb";
import { cachedMenu } from "#lib/discovery/cached";
import { alternates } from "#lib/platform/i18n/alternates";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import { cachedEntry } from "#lib/register/cached";

export const revalidate = 3600;
export const generateStaticParams = () => [];

type Props = PageProps<"/[locale]/register/[number]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, number } = await params;
  const entry = await cachedEntry(decodeURIComponent(number));
  if (!entry) return {};
  return {
    title: localized(entry, "name", locale).text,
    alternates: alternates(locale, (one) => urls.registerEntry(one, entry.registerNumber)),
  };
}

export default async function EntryPage({ params }: Props) {
  const { locale, number } = await params;
  const [entry, menu, t, common] = await Promise.all([
    cachedEntry(decodeURIComponent(number)),
    cachedMenu(),
    getTranslations("register"),
    getTranslations("common"),
  ]);
  if (!entry) notFound();
  const category = menu.find(({ slug }) => slug === entry.industry);
  const crumbs = [
    { name: common("home"), href: urls.home(locale) },
    { name: t("title"), href: urls.register(locale) },
  ];
  return (
    <div className="frame max-w-4xl pb-12">
      <Breadcrumb label={common("breadcrumb")} crumbs={crumbs} />
      <EntryView entry={entry} industry={category ? localized(category, "name", locale).text : entry.industry} locale={locale} />
    </div>
  );
}
