import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ProductCorner } from "#components/buying/product-corner";
import { breadcrumbData } from "#components/discovery/structured-data";
import { ReportLink } from "#components/moderation/report-link";
import { PictureGallery } from "#components/product/picture-gallery";
import { ProductDescription } from "#components/product/product-description";
import { ProductIntro } from "#components/product/product-intro";
import { ProductSections } from "#components/product/product-sections";
import { productDescription } from "#components/product/product-summary";
import { SimilarProducts } from "#components/product/similar-products";
import { productData } from "#components/product/structured-data";
import { AskButton } from "#components/rfq/ask-button";
import { SampleButton } from "#components/sample/sample-button";
import { Breadcrumb } from "#components/ui/breadcrumb";
import { JsonLd } from "#components/ui/json-ld";
import { alternates } from "#lib/platform/i18n/alternates";
import { localized } from "#lib/platform/i18n/localized";
import { shareData } from "#lib/platform/i18n/share";
import { urls } from "#lib/platform/urls";
import { cachedNewest, cachedProduct, cachedSimilar } from "#lib/product/cached";

export const revalidate = 3600;
export const generateStaticParams = () => [];

const similarShown = 6;

type Props = PageProps<"/[locale]/products/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const product = await cachedProduct(slug);
  if (!product) return {};
  const [t, common] = await Promise.all([getTranslations("product"), getTranslations("common")]);
  return {
    title: localized(product, "name", locale).text,
    description: productDescription(product, locale, t, common),
    alternates: alternates(locale, (one) => urls.product(one, slug)),
    openGraph: shareData(locale, common("siteName"), urls.share(product.slug)),
  };
}

export default async function ProductRoute({ params }: Props) {
  const { locale, slug } = await params;
  const product = (await cachedProduct(slug)) ?? notFound();
  const [common, near, wider] = await Promise.all([
    getTranslations("common"),
    cachedSimilar(product.id, product.category.slug),
    cachedNewest(similarShown + 1, product.rootCategory.slug),
  ]);
  const known = new Set([product.id, ...near.map(({ id }) => id)]);
  const similar = [...near, ...wider.filter(({ id }) => !known.has(id))].slice(0, similarShown);
  const categories =
    product.rootCategory.slug === product.category.slug ? [product.category] : [product.rootCategory, product.category];
  const crumbs = [
    { name: common("home"), href: urls.home(locale) },
    ...categories.map((one) => ({ name: localized(one, "name", locale).text, href: urls.category(locale, one.slug) })),
  ];
  const here = { name: localized(product, "name", locale).text, href: urls.product(locale, slug) };
  return (
    <div className="frame pb-12">
      <JsonLd data={productData(product, locale)} />
      <JsonLd data={breadcrumbData([...crumbs, here])} />
      <Breadcrumb label={common("breadcrumb")} crumbs={crumbs} />
      <div className="product-top">
        <PictureGallery product={product} locale={locale} />
        <ProductIntro product={product} locale={locale}>
          <ProductCorner product={product} locale={locale} />
          <AskButton locale={locale} about={{ product: slug }} />
          <SampleButton locale={locale} about={{ product: slug }} />
        </ProductIntro>
        <ProductDescription product={product} locale={locale} />
      </div>
      <ProductSections product={product} locale={locale} />
      <ReportLink locale={locale} product={slug} />
      <SimilarProducts cards={similar} locale={locale} />
    </div>
  );
}
