import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { HomeFigures } from "#components/discovery/home-figures";
import { HomeHero } from "#components/discovery/home-hero";
import { siteData } from "#components/discovery/structured-data";
import { SupplierSection } from "#components/discovery/supplier-section";
import { ProductGrid } from "#components/product/product-grid";
import { CategoryGrid } from "#components/taxonomy/category-grid";
import { EmptyState } from "#components/ui/empty-state";
import { JsonLd } from "#components/ui/json-ld";
import { SectionHeading } from "#components/ui/section-heading";
import { cachedCategories, cachedFigures, cachedSuppliersOf } from "#lib/discovery/cached";
import { alternates } from "#lib/platform/i18n/alternates";
import { urls } from "#lib/platform/urls";
import { cachedNewest } from "#lib/product/cached";

export const revalidate = 3600;

const newestShown = 12;
const suppliersShown = 6;

export async function generateMetadata({ params }: PageProps<"/[locale]">): Promise<Metadata> {
  const { locale } = await params;
  const [t, common] = await Promise.all([getTranslations("home"), getTranslations("common")]);
  return {
    title: { absolute: `${t("title")} · ${common("siteName")}` },
    description: common("description"),
    alternates: alternates(locale, urls.home),
  };
}

export default async function HomePage({ params }: PageProps<"/[locale]">) {
  const { locale } = await params;
  const [t, common, categories, newest, suppliers, figures] = await Promise.all([
    getTranslations("home"),
    getTranslations("common"),
    cachedCategories(),
    cachedNewest(newestShown),
    cachedSuppliersOf(null, suppliersShown),
    cachedFigures(),
  ]);
  const popular = [...categories].sort((a, b) => b.productCount - a.productCount);
  return (
    <>
      <JsonLd data={siteData(locale, common("siteName"), common("description"))} />
      <HomeHero locale={locale} popular={popular} />
      <section className="frame section" aria-labelledby="categories">
        <SectionHeading
          id="categories"
          heading={t("categories")}
          more={{ href: urls.categories(locale), label: common("seeAll") }}
        />
        <CategoryGrid categories={categories} locale={locale} />
      </section>
      <section className="frame pb-8 lg:pb-12" aria-labelledby="newest">
        <SectionHeading
          id="newest"
          heading={t("newest")}
          more={{ href: urls.products(locale, { sort: "newest" }), label: common("seeAll") }}
        />
        {newest.length > 0 ? (
          <ProductGrid cards={newest} locale={locale} columns="dense" />
        ) : (
          <EmptyState icon="box" heading={t("emptyHeading")} text={t("emptyText")} />
        )}
      </section>
      <SupplierSection
        heading={t("suppliers")}
        allHref={urls.suppliers(locale)}
        cards={suppliers}
        locale={locale}
        className="frame pb-8 lg:pb-12"
      />
      <HomeFigures figures={figures} locale={locale} />
    </>
  );
}
