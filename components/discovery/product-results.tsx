import { useTranslations } from "next-intl";
import { SaveSearchLink } from "#components/buying/save-search-link";
import { ProductGrid } from "#components/product/product-grid";
import type { ProductResults as Results } from "#lib/discovery/queries/products";
import type { ProductSearch } from "#lib/discovery/schema";
import { localized } from "#lib/platform/i18n/localized";
import { formatNumber } from "#lib/platform/money";
import { ActiveFilters } from "./active-filters.tsx";
import { asBounds } from "./bands.ts";
import { type ChosenCategory, chosenBounds, chosenCategory, chosenSuppliers, chosenValues } from "./chosen.ts";
import { FacetList } from "./facet-list.tsx";
import { arranged } from "./facet-names.ts";
import { KindTabs } from "./kind-tabs.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { Notices } from "./notices.tsx";
import { PriceFilter } from "./price-filter.tsx";
import { ResultPages } from "./result-pages.tsx";
import { ResultsFrame } from "./results-frame.tsx";
import { productLinks } from "./search-query.tsx";
import { SortMenu } from "./sort-menu.tsx";
import { ViewSwitch } from "./view-switch.tsx";

type Props = {
  results: Results;
  search: ProductSearch;
  view: "grid" | "list";
  unfolded: string | undefined;
  category: ChosenCategory | null;
  popular: readonly ChosenCategory[];
  locale: string;
};

export function ProductResults({ results, search, view, unfolded, category, popular, locale }: Props) {
  const t = useTranslations("search");
  const common = useTranslations("common");
  const { items, total, isTotalExact, correctedQuery, isRelaxed, rescue } = results;
  const links = productLinks(locale, search, view);
  const bounded = results.facets.map((facet) => {
    if (facet.key === "moq") return asBounds(facet, search.moqMax);
    return facet.key === "leadTime" ? asBounds(facet, search.leadTimeMax) : facet;
  });
  const facets = arranged(bounded, total);
  const facetProps = { links, locale, unfolded };
  const active = [
    ...chosenCategory(category, links, locale),
    ...chosenValues(facets, links, t, locale),
    ...chosenBounds(search, links, t, locale),
    ...chosenSuppliers(search, items, links, locale),
  ];
  const subject = category ? localized(category, "name", locale).text : t("headingAll");
  const counted = isTotalExact ? common("products", { count: total }) : common("atLeast", { count: formatNumber(locale, total) });
  return (
    <ResultsFrame
      heading={search.q ? t("headingFor", { query: correctedQuery ?? search.q }) : subject}
      total={counted}
      active={active.length}
      tabs={<KindTabs kind="products" query={search.q} locale={locale} />}
      tools={
        <>
          <SortMenu sort={search.sort} links={links} />
          <SaveSearchLink kind="products" search={links.parameters} locale={locale} />
          <ViewSwitch view={view} links={links} />
        </>
      }
      filters={
        <>
          <FacetList facets={facets.slice(0, 1)} {...facetProps} />
          <PriceFilter search={search} links={links} locale={locale} />
          <FacetList facets={facets.slice(1)} {...facetProps} />
        </>
      }
    >
      <ActiveFilters filters={active} clearHref={links.cleared()} />
      <Notices query={search.q} exactHref={links.with("exact", "1")} correctedQuery={correctedQuery} isRelaxed={isRelaxed} />
      {items.length > 0 ? (
        <ProductGrid cards={items} locale={locale} view={view} columns="narrow" isFirst />
      ) : (
        <NothingFound
          query={search.q}
          locale={locale}
          clearedHref={active.length > 0 ? links.cleared() : null}
          rescue={rescue}
          popular={popular}
        />
      )}
      <ResultPages page={results.page} lastPage={results.lastPage} href={(page) => links.page(page)} />
    </ResultsFrame>
  );
}
