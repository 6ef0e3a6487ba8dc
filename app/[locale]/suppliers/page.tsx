import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { supplierParameters, unfoldedOf } from "#components/discovery/search-query";
import { SearchResting } from "#components/discovery/search-resting";
import { SupplierResults } from "#components/discovery/supplier-results";
import { recordSearch } from "#lib/discovery/jobs/log-searches";
import { searchSuppliers } from "#lib/discovery/queries/find-suppliers";
import { lenient, supplierSearchInput } from "#lib/discovery/schema";
import { visitor } from "#lib/platform/actor";
import { AppError } from "#lib/platform/errors";
import { alternates } from "#lib/platform/i18n/alternates";
import { urls } from "#lib/platform/urls";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/suppliers">;

const unlessResting = (error: unknown) => {
  if (error instanceof AppError && error.code === "unavailable") return null;
  throw error;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const search = lenient(supplierSearchInput, await searchParams);
  const t = await getTranslations("search");
  const isFiltered = [...supplierParameters(search).keys()].some((name) => name !== "q");
  return {
    title: search.q ? t("suppliersTitleFor", { query: search.q }) : t("suppliersTitle"),
    description: t("metaSuppliers"),
    alternates: alternates(locale, (one) => urls.suppliers(one)),
    ...(isFiltered ? { robots: { index: false, follow: true } } : {}),
  };
}

export default async function SuppliersPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const asked = await searchParams;
  const search = lenient(supplierSearchInput, asked);
  const results = await searchSuppliers(visitor, search).catch(unlessResting);
  if (!results) return <SearchResting locale={locale} />;
  const { correctedQuery: corrected, total } = results;
  recordSearch(visitor, { index: "supplier", locale, query: search.q, corrected, total, page: search.page });
  return <SupplierResults results={results} search={search} unfolded={unfoldedOf(asked)} locale={locale} />;
}
