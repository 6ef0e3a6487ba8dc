import type { BreadcrumbList, ItemList, Organization, WebSite, WithContext } from "schema-dts";
import type { SupplierPage } from "#lib/discovery/queries/suppliers";
import { localeMeta } from "#lib/platform/i18n/locales";
import { localized } from "#lib/platform/i18n/localized";
import { absolute, urls } from "#lib/platform/urls";
import type { ProductCard } from "#lib/product/queries/cards";
import { label } from "#lib/taxonomy/reference/label";

const context = "https://schema.org" as const;

/** Google's form of a search action, whose `query-input` the vocabulary itself does not know. */
type SearchSite = WithContext<WebSite> & { potentialAction: { "query-input": string } };

/** The site with its search, for the home page. */
export const siteData = (locale: string, name: string, description: string): SearchSite => ({
  "@context": context,
  "@type": "WebSite",
  name,
  description,
  url: absolute(urls.home(locale)),
  inLanguage: localeMeta(locale).htmlLang,
  potentialAction: {
    "@type": "SearchAction",
    target: { "@type": "EntryPoint", urlTemplate: `${absolute(urls.products(locale))}?q={search_term_string}` },
    "query-input": "required name=search_term_string",
  },
});

export const breadcrumbData = (crumbs: readonly { name: string; href: string }[]): WithContext<BreadcrumbList> => ({
  "@context": context,
  "@type": "BreadcrumbList",
  itemListElement: crumbs.map(({ name, href }, index) => ({
    "@type": "ListItem",
    position: index + 1,
    name,
    item: absolute(href),
  })),
});

export const itemListData = (cards: readonly ProductCard[], locale: string): WithContext<ItemList> => ({
  "@context": context,
  "@type": "ItemList",
  numberOfItems: cards.length,
  itemListElement: cards.map((card, index) => ({
    "@type": "ListItem",
    position: index + 1,
    name: localized(card, "name", locale).text,
    url: absolute(urls.product(locale, card.slug)),
  })),
});

export const supplierData = (supplier: SupplierPage, locale: string): WithContext<Organization> => {
  const { countryCode, districtCode, foundedYear, staffCount } = supplier;
  return {
    "@context": context,
    "@type": "Organization",
    name: localized(supplier, "name", locale).text,
    url: absolute(urls.supplier(locale, supplier.slug)),
    description: localized(supplier, "summary", locale).text,
    address: {
      "@type": "PostalAddress",
      addressCountry: countryCode,
      ...(districtCode ? { addressLocality: label("district", districtCode, locale) } : {}),
    },
    ...(foundedYear ? { foundingDate: String(foundedYear) } : {}),
    ...(staffCount ? { numberOfEmployees: { "@type": "QuantitativeValue", value: staffCount } } : {}),
  };
};
