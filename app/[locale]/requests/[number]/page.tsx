import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { breadcrumbData } from "#components/discovery/structured-data";
import { leafNames } from "#components/rfq/category-names";
import { PublicRequest } from "#components/rfq/public/public-request";
import { demandData } from "#components/rfq/public/structured-data";
import { Breadcrumb } from "#components/ui/breadcrumb";
import { JsonLd } from "#components/ui/json-ld";
import { alternates } from "#lib/platform/i18n/alternates";
import { urls } from "#lib/platform/urls";
import { cachedRequest } from "#lib/rfq/cached";
import { listCategories } from "#lib/taxonomy/queries";
import { label } from "#lib/taxonomy/reference/label";

export const revalidate = 3600;
export const generateStaticParams = () => [];

const requestOf = (number: string) => cachedRequest(decodeURIComponent(number));

type Props = PageProps<"/[locale]/requests/[number]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, number } = await params;
  const request = await requestOf(number);
  if (!request) return {};
  const t = await getTranslations("requests");
  const { title, countryCode, isOpen } = request;
  const about = { title, number: request.number, country: label("country", countryCode, locale) };
  return {
    title,
    description: t("description", about),
    alternates: alternates(locale, (one) => urls.request(one, request.number)),
    ...(isOpen ? {} : { robots: { index: false, follow: true } }),
  };
}

export default async function RequestPage({ params }: Props) {
  const { locale, number } = await params;
  const request = (await requestOf(number)) ?? notFound();
  const [t, common, roots] = await Promise.all([getTranslations("requests"), getTranslations("common"), listCategories()]);
  const crumbs = [
    { name: common("home"), href: urls.home(locale) },
    { name: t("title"), href: urls.requests(locale) },
  ];
  const here = { name: request.title, href: urls.request(locale, request.number) };
  return (
    <div className="frame pb-12">
      <JsonLd data={demandData(request, locale)} />
      <JsonLd data={breadcrumbData([...crumbs, here])} />
      <Breadcrumb label={common("breadcrumb")} crumbs={crumbs} />
      <PublicRequest request={request} locale={locale} categories={leafNames(roots, locale)} />
    </div>
  );
}
