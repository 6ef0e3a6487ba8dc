import type { FacetView } from "#lib/discovery/queries/facets";
import type { ProductSearch } from "#lib/discovery/schema";
import { localized } from "#lib/platform/i18n/localized";
import { formatMoney, formatNumber } from "#lib/platform/money";
import type { ProductCard } from "#lib/product/queries/cards";
import type { ActiveFilter } from "./active-filters.tsx";
import { facetParameter, type SearchTranslator, valueName } from "./facet-names.ts";
import type { SearchLinks } from "./search-query.tsx";

const saidElsewhere = new Set(["category", "moq", "leadTime"]);

/** The values chosen among the facets, each with the link that takes it away. */
export const chosenValues = (
  facets: readonly FacetView[],
  links: SearchLinks,
  t: SearchTranslator,
  locale: string,
): ActiveFilter[] =>
  facets.flatMap((facet) =>
    facet.values
      .filter((value) => value.isActive && !saidElsewhere.has(facet.key))
      .map((value) => ({
        key: `${facet.key} ${value.value}`,
        href: links.toggle(facetParameter(facet.key), value.value),
        label: valueName(facet.key, value, t, locale),
      })),
  );

function priceText({ priceMin, priceMax, currency }: ProductSearch, t: SearchTranslator, locale: string): string | null {
  const money = (amount: number) => formatMoney(locale, String(amount), currency);
  if (priceMin !== undefined && priceMax !== undefined) return t("priceRange", { min: money(priceMin), max: money(priceMax) });
  if (priceMin !== undefined) return t("priceFrom", { min: money(priceMin) });
  return priceMax === undefined ? null : t("priceTo", { max: money(priceMax) });
}

/** What is chosen besides facets: price, bounds, newness. */
export function chosenBounds(search: ProductSearch, links: SearchLinks, t: SearchTranslator, locale: string): ActiveFilter[] {
  const price = priceText(search, t, locale);
  const withoutPrice = () => {
    const rest = links.besides("priceMin", "priceMax");
    return `?${new URLSearchParams(rest)}`;
  };
  const bound = (key: string, text: string) => ({ key, href: links.with(key, undefined), label: { text } });
  return [
    ...(price ? [{ key: "price", href: withoutPrice(), label: { text: price } }] : []),
    ...(search.moqMax === undefined ? [] : [bound("moqMax", t("moqMax", { count: formatNumber(locale, search.moqMax) }))]),
    ...(search.leadTimeMax === undefined ? [] : [bound("leadTimeMax", t("leadTimeMax", { count: search.leadTimeMax }))]),
    ...(search.isNew ? [bound("new", t("new"))] : []),
  ];
}

export type ChosenCategory = { slug: string; nameZh: string; nameEn: string };

export const chosenCategory = (category: ChosenCategory | null, links: SearchLinks, locale: string): ActiveFilter[] =>
  category ? [{ key: "category", href: links.with("category", undefined), label: localized(category, "name", locale) }] : [];

/** Suppliers are chosen by slug; their names are those of the products found. */
export function chosenSuppliers(
  search: ProductSearch,
  found: readonly ProductCard[],
  links: SearchLinks,
  locale: string,
): ActiveFilter[] {
  return search.supplier.map((slug) => {
    const supplier = found.find((card) => card.supplier.slug === slug)?.supplier;
    const label = supplier ? localized(supplier, "name", locale) : { text: slug };
    return { key: `supplier ${slug}`, href: links.toggle("supplier", slug), label };
  });
}
