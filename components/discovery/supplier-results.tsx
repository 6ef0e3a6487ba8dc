import { useTranslations } from "next-intl";
import { SaveSearchLink } from "#components/buying/save-search-link";
import type { SupplierResults as Results } from "#lib/discovery/queries/find-suppliers";
import type { SupplierSearch } from "#lib/discovery/schema";
import { formatNumber } from "#lib/platform/money";
import { ActiveFilters } from "./active-filters.tsx";
import { chosenValues } from "./chosen.ts";
import { FacetList } from "./facet-list.tsx";
import { arranged } from "./facet-names.ts";
import { KindTabs } from "./kind-tabs.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { Notices } from "./notices.tsx";
import { ResultPages } from "./result-pages.tsx";
import { ResultsFrame } from "./results-frame.tsx";
import { supplierLinks } from "./search-query.tsx";
import { SupplierGrid } from "./supplier-grid.tsx";

type Props = { results: Results; search: SupplierSearch; unfolded: string | undefined; locale: string };

export function SupplierResults({ results, search, unfolded, locale }: Props) {
  const t = useTranslations("search");
  const common = useTranslations("common");
  const { items, total, isTotalExact, correctedQuery, isRelaxed } = results;
  const facets = arranged(results.facets, total);
  const links = supplierLinks(locale, search);
  const active = chosenValues(facets, links, t, locale);
  const counted = isTotalExact
    ? common("suppliers", { count: total })
    : common("atLeast", { count: formatNumber(locale, total) });
  return (
    <ResultsFrame
      heading={search.q ? t("headingFor", { query: correctedQuery ?? search.q }) : t("headingSuppliers")}
      total={counted}
      active={active.length}
      tabs={<KindTabs kind="suppliers" query={search.q} locale={locale} />}
      tools={<SaveSearchLink kind="suppliers" search={links.parameters} locale={locale} />}
      filters={<FacetList facets={facets} links={links} locale={locale} unfolded={unfolded} />}
    >
      <ActiveFilters filters={active} clearHref={links.cleared()} />
      <Notices query={search.q} exactHref={links.with("exact", "1")} correctedQuery={correctedQuery} isRelaxed={isRelaxed} />
      {items.length > 0 ? (
        <SupplierGrid cards={items} locale={locale} />
      ) : (
        <NothingFound
          query={search.q}
          locale={locale}
          clearedHref={active.length > 0 ? links.cleared() : null}
          rescue={undefined}
        />
      )}
      <ResultPages page={results.page} lastPage={results.lastPage} href={(page) => links.page(page)} />
    </ResultsFrame>
  );
}
