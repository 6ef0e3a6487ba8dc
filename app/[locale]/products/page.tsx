import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProductResults } from "#components/discovery/product-results";
import { productParameters, unfoldedOf } from "#components/discovery/search-query";
import { SearchResting } from "#components/discovery/search-resting";
import { cachedCategories, cachedCategory } from "#lib/discovery/cached";
import { recordSearch } from "#lib/discovery/jobs/log-searches";
import { searchProducts } from "#lib/discovery/queries/products";
import { lenient, productSearchInput } from "#lib/discovery/schema";
import { visitor } from "#lib/platform/actor";
import { AppError } from "#lib/platform/errors";
import { alternates } from "#lib/platform/i18n/alternates";
import { urls } from "#lib/platform/urls";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/products">;

const mostOffered = 6;

const mostStocked = <Category extends { productCount: number }>(categories: readonly Category[]): Category[] =>
  [...categories].sort((a, b) => b.productCount - a.productCount).slice(0, mostOffered);

const unlessResting = (error: unknown) => {
  if (error instanceof AppError && error.code === "unavailable") return null;
  throw error;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const search = lenient(productSearchInput, await searchParams);
  const t = await getTranslations("search");
  const isFiltered = [...productParameters(search).keys()].some((name) => name !== "q");
  return {
    title: search.q ? t("productsTitleFor", { query: search.q }) : t("productsTitle"),
    description: t("metaProducts"),
    alternates: alternates(locale, (one) => urls.products(one)),
    ...(isFiltered ? { robots: { index: false, follow: true } } : {}),
  };
}

export default async function ProductsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const asked = await searchParams;
  const search = lenient(productSearchInput, asked);
  const [results, category] = await Promise.all([
    searchProducts(visitor, search).catch(unlessResting),
    search.category ? cachedCategory(search.category) : null,
  ]);
  if (!results) return <SearchResting locale={locale} />;
  const { correctedQuery: corrected, total } = results;
  const popular = total === 0 ? mostStocked(await cachedCategories()) : [];
  recordSearch(visitor, { index: "product", locale, query: search.q, corrected, total, page: search.page });
  return (
    <ProductResults
      results={results}
      search={search}
      view={asked.view === "list" ? "list" : "grid"}
      unfolded={unfoldedOf(asked)}
      category={category}
      popular={popular}
      locale={locale}
    />
  );
}
