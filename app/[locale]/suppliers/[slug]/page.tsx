import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FollowButton } from "#components/buying/follow-button";
import { PublicProfilePart } from "#components/company/public-profile";
import { breadcrumbData, supplierData } from "#components/discovery/structured-data";
import { SupplierHead } from "#components/discovery/supplier-head";
import { SupplierProducts } from "#components/discovery/supplier-products";
import { supplierPlace } from "#components/discovery/supplier-words";
import { ReportLink } from "#components/moderation/report-link";
import { Breadcrumb } from "#components/ui/breadcrumb";
import { JsonLd } from "#components/ui/json-ld";
import { LevelBadge, TrustPart } from "#components/verification/trust-part";
import { cachedProfile } from "#lib/company/cached";
import { cachedSupplier, cachedSupplierProducts } from "#lib/discovery/cached";
import { alternates } from "#lib/platform/i18n/alternates";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import { cachedTrust } from "#lib/verification/cached";

export const revalidate = 3600;
export const generateStaticParams = () => [];

type Props = PageProps<"/[locale]/suppliers/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const supplier = await cachedSupplier(slug);
  if (!supplier) return {};
  const t = await getTranslations("company");
  const name = localized(supplier, "name", locale).text;
  const summary = localized(supplier, "summary", locale).text;
  return {
    title: name,
    description: t("metaDescription", { name, summary, place: supplierPlace(supplier, locale), count: supplier.productCount }),
    alternates: alternates(locale, (one) => urls.supplier(one, slug)),
  };
}

export default async function SupplierRoute({ params }: Props) {
  const { locale, slug } = await params;
  const [supplier, products, profile, trust] = await Promise.all([
    cachedSupplier(slug),
    cachedSupplierProducts(slug, 1),
    cachedProfile(slug),
    cachedTrust(slug),
  ]);
  if (!supplier) notFound();
  const [common, nav] = await Promise.all([getTranslations("common"), getTranslations("nav")]);
  const crumbs = [
    { name: common("home"), href: urls.home(locale) },
    { name: nav("suppliers"), href: urls.suppliers(locale) },
  ];
  return (
    <div className="frame pb-12">
      <JsonLd data={supplierData(supplier, locale)} />
      <JsonLd
        data={breadcrumbData([...crumbs, { name: localized(supplier, "name", locale).text, href: urls.supplier(locale, slug) }])}
      />
      <Breadcrumb label={common("breadcrumb")} crumbs={crumbs} />
      <div className="mb-3 flex flex-wrap items-start gap-2">
        {trust && <LevelBadge level={trust.level} />}
        <FollowButton company={slug} />
      </div>
      <SupplierHead supplier={supplier} locale={locale} />
      <SupplierProducts slug={slug} products={products} locale={locale} />
      {trust && <TrustPart trust={trust} />}
      {profile && <PublicProfilePart profile={profile} locale={locale} />}
      <ReportLink locale={locale} supplier={slug} />
    </div>
  );
}
