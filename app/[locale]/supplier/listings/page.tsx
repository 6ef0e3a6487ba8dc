import { getTranslations } from "next-intl/server";
import { NoCompany } from "#components/company/no-company";
import { BulkBar } from "#components/product/desk/bulk-bar";
import { BulkRunList } from "#components/product/desk/bulk-run-list";
import { ListingFilterForm } from "#components/product/desk/listing-filter";
import { ListingPages } from "#components/product/desk/listing-pages";
import { ListingStates } from "#components/product/desk/listing-states";
import { ListingTable } from "#components/product/desk/listing-table";
import { ActionForm } from "#components/ui/action-form";
import { ButtonLink } from "#components/ui/button";
import { DeskHead } from "#components/ui/desk-head";
import { EmptyState } from "#components/ui/empty-state";
import { findOwnCompany } from "#lib/company/queries/mine";
import { signedIn, workingCompanyId } from "#lib/platform/session";
import { urls } from "#lib/platform/urls";
import { prepareBulkAction } from "#lib/product/actions/bulk";
import { canManageProducts } from "#lib/product/policy";
import { listBulkRuns } from "#lib/product/queries/bulk-runs";
import { countListings, listListings } from "#lib/product/queries/listings";
import { filterQuery, listingFilter } from "#lib/product/schema/listing-filter";
import { listCategories } from "#lib/taxonomy/queries";

export async function generateMetadata() {
  const t = await getTranslations("listing");
  return { title: t("listings") };
}

export default async function ListingsPage({ params, searchParams }: PageProps<"/[locale]/supplier/listings">) {
  const [{ locale }, asked] = await Promise.all([params, searchParams]);
  const filter = listingFilter.parse(asked);
  const actor = await signedIn(locale, urls.selling.listings(locale));
  const company = await findOwnCompany(actor, await workingCompanyId());
  if (!company) return <NoCompany locale={locale} />;
  const [t, found, counts, categories, runs] = await Promise.all([
    getTranslations("listing"),
    listListings(actor, company.id, filter),
    countListings(actor, company.id),
    listCategories(),
    listBulkRuns(actor, company.id),
  ]);
  const canWrite = canManageProducts(actor, company);
  const query = filterQuery(filter);
  const chosen = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])));
  const table = <ListingTable items={found.items} filter={filter} locale={locale} canChoose={canWrite} />;
  return (
    <>
      <DeskHead title={t("listings")} text={t("found", { count: found.total })}>
        <ButtonLink href={urls.selling.exports(locale)} kind="outline">
          {t("export")}
        </ButtonLink>
        {canWrite && (
          <ButtonLink href={urls.selling.newListing(locale)} kind="primary">
            {t("newListing")}
          </ButtonLink>
        )}
      </DeskHead>
      <ListingStates counts={counts} filter={filter} locale={locale} />
      <ListingFilterForm filter={filter} categories={categories} locale={locale} />
      <BulkRunList runs={runs} locale={locale} />
      {found.items.length === 0 && <EmptyState icon="box" heading={t("none")} text={t("noneText")} />}
      {found.items.length > 0 && !canWrite && table}
      {found.items.length > 0 && canWrite && (
        <ActionForm action={prepareBulkAction} locale={locale} fields={{ companyId: company.id, filter: chosen.toString() }}>
          {table}
          <BulkBar total={found.total} />
        </ActionForm>
      )}
      <ListingPages found={found} filter={filter} locale={locale} />
    </>
  );
}
