import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { breadcrumbData, supplierData } from "#components/discovery/structured-data";
import { SupplierHead } from "#components/discovery/supplier-head";
import { supplierPlace } from "#components/discovery/supplier-words";
import { ProductGrid } from "#components/product/product-grid";
import { Breadcrumb } from "#components/ui/breadcrumb";
import { ButtonLink } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { JsonLd } from "#components/ui/json-ld";
import { SectionHeading } from "#components/ui/section-heading";
import { cachedSupplier, cachedSupplierProducts } from "#lib/discovery/cached";
import { alternates } from "#lib/platform/i18n/alternates";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";

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
  const [supplier, products] = await Promise.all([cachedSupplier(slug), cachedSupplierProducts(slug, 1)]);
  if (!supplier) notFound();
  const [t, common, nav] = await Promise.all([getTranslations("company"), getTranslations("common"), getTranslations("nav")]);
  const crumbs = [
    { name: common("home"), href: urls.home(locale) },
    { name: nav("suppliers"), href: urls.suppliers(locale) },
  ];
  const all = urls.products(locale, { supplier: slug });
  return (
    <div className="frame pb-12">
      <JsonLd data={supplierData(supplier, locale)} />
      <JsonLd
        data={breadcrumbData([...crumbs, { name: localized(supplier, "name", locale).text, href: urls.supplier(locale, slug) }])}
      />
      <Breadcrumb label={common("breadcrumb")} crumbs={crumbs} />
      <SupplierHead supplier={supplier} locale={locale} />
      <section className="pt-10" aria-labelledby="products">
        <SectionHeading id="products" heading={t("products")} more={{ href: all, label: t("allProducts") }} />
        {products.items.length > 0 ? (
          <ProductGrid cards={products.items} locale={locale} showsSupplier={false} />
        ) : (
          <EmptyState icon="box" heading={t("noProducts")} />
        )}
        {products.total > products.items.length && (
          <p className="pt-6 text-center">
            <ButtonLink href={all}>{`${common("seeAll")} · ${common("products", { count: products.total })}`}</ButtonLink>
          </p>
        )}
      </section>
    </div>
  );
}
