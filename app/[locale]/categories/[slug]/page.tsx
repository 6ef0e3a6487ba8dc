import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { breadcrumbData, itemListData } from "#components/discovery/structured-data";
import { SupplierSection } from "#components/discovery/supplier-section";
import { ProductGrid } from "#components/product/product-grid";
import { CategoryHead } from "#components/taxonomy/category-head";
import { Breadcrumb } from "#components/ui/breadcrumb";
import { EmptyState } from "#components/ui/empty-state";
import { JsonLd } from "#components/ui/json-ld";
import { SectionHeading } from "#components/ui/section-heading";
import { cachedCategories, cachedCategory, cachedSuppliersOf } from "#lib/discovery/cached";
import { alternates } from "#lib/platform/i18n/alternates";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import { cachedNewest } from "#lib/product/cached";

export const revalidate = 3600;
export const generateStaticParams = () => [];

const shown = { newest: 15, suppliers: 6 };

type Props = PageProps<"/[locale]/categories/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const category = await cachedCategory(slug);
  if (!category) return {};
  const t = await getTranslations("category");
  const name = localized(category, "name", locale).text;
  return {
    title: name,
    description: t("metaDescription", { name, count: category.productCount }),
    alternates: alternates(locale, (one) => urls.category(one, slug)),
  };
}

export default async function CategoryRoute({ params }: Props) {
  const { locale, slug } = await params;
  const category = await cachedCategory(slug);
  if (!category) notFound();
  const [t, common, nav] = await Promise.all([getTranslations("category"), getTranslations("common"), getTranslations("nav")]);
  const [newest, suppliers, roots] = await Promise.all([
    cachedNewest(shown.newest, slug),
    cachedSuppliersOf(slug, shown.suppliers),
    cachedCategories(),
  ]);
  const root = roots.find((one) => one.slug === (category.parent?.slug ?? slug));
  const crumbs = [
    { name: common("home"), href: urls.home(locale) },
    { name: nav("allCategories"), href: urls.categories(locale) },
    ...(category.parent
      ? [{ name: localized(category.parent, "name", locale).text, href: urls.category(locale, category.parent.slug) }]
      : []),
  ];
  const here = { name: localized(category, "name", locale).text, href: urls.category(locale, slug) };
  const all = urls.products(locale, { category: slug });
  return (
    <div className="frame pb-12">
      <JsonLd data={breadcrumbData([...crumbs, here])} />
      <JsonLd data={itemListData(newest, locale)} />
      <Breadcrumb label={common("breadcrumb")} crumbs={crumbs} />
      <CategoryHead category={category} siblings={root?.children ?? []} locale={locale} />
      {newest.length > 0 ? (
        <section aria-labelledby="newest">
          <SectionHeading id="newest" heading={t("newest")} more={{ href: all, label: common("seeAll") }} />
          <ProductGrid cards={newest} locale={locale} isFirst />
        </section>
      ) : (
        <EmptyState icon="box" heading={t("empty")} />
      )}
      <SupplierSection
        heading={t("suppliers")}
        allHref={urls.suppliers(locale, { category: slug })}
        cards={suppliers}
        locale={locale}
      />
    </div>
  );
}
