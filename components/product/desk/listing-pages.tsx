import { useTranslations } from "next-intl";
import { Pagination } from "#components/ui/pagination";
import { lastPage } from "#lib/platform/paging";
import { urls } from "#lib/platform/urls";
import type { ListingPage } from "#lib/product/queries/listings";
import { filterQuery, type ListingFilter, listingsPerPage } from "#lib/product/schema/listing-filter";

/** The pages of the list, as far as anybody pages; beyond, the filter leads. */
export function ListingPages({ found, filter, locale }: { found: ListingPage; filter: ListingFilter; locale: string }) {
  const t = useTranslations("common");
  return (
    <Pagination
      page={found.page}
      lastPage={lastPage(found.total, listingsPerPage)}
      href={(page) => urls.selling.listings(locale, filterQuery(filter, { page }))}
      words={{ pages: t("pages"), previous: t("previous"), next: t("next"), page: (page) => t("page", { page }) }}
    />
  );
}
