import type { AggregateOffer, Offer, Product, WithContext } from "schema-dts";
import { localized } from "#lib/platform/i18n/localized";
import { absolute, urls } from "#lib/platform/urls";
import type { ProductPage } from "#lib/product/queries/page";

const schema = "https://schema.org" as const;
const picturesTold = 5;
const pictureWidth = 1280;

/** The first group's prices: one price is an offer, several are an aggregate; on request there is none. */
function offers(product: ProductPage, locale: string): Offer | AggregateOffer | undefined {
  const { price, priceGroups, moq, unit, slug } = product;
  if (!price) return undefined;
  const count = priceGroups.find(({ currency }) => currency === price.currency)?.breaks.length ?? 1;
  const shared = {
    priceCurrency: price.currency,
    url: absolute(urls.product(locale, slug)),
    availability: `${schema}/InStock`,
    seller: {
      "@type": "Organization",
      name: localized(product.supplier, "name", locale).text,
      url: absolute(urls.supplier(locale, product.supplier.slug)),
    },
    ...(moq ? { eligibleQuantity: { "@type": "QuantitativeValue" as const, minValue: Number(moq), unitCode: unit } } : {}),
  } as const;
  return price.min === price.max
    ? { "@type": "Offer", price: price.min, ...shared }
    : { "@type": "AggregateOffer", lowPrice: price.min, highPrice: price.max, offerCount: count, ...shared };
}

export function productData(product: ProductPage, locale: string): WithContext<Product> {
  const { sku, modelNumber, gtin, brand, originCode, pictures } = product;
  const offered = offers(product, locale);
  return {
    "@context": schema,
    "@type": "Product",
    name: localized(product, "name", locale).text,
    description: localized(product, "description", locale).text,
    url: absolute(urls.product(locale, product.slug)),
    sku,
    category: localized(product.category, "name", locale).text,
    image: pictures.slice(0, picturesTold).map(({ key }) => absolute(urls.picture(key, pictureWidth, "webp"))),
    ...(modelNumber ? { mpn: modelNumber } : {}),
    ...(gtin ? { gtin } : {}),
    ...(brand ? { brand: { "@type": "Brand", name: brand } } : {}),
    ...(originCode ? { countryOfOrigin: { "@type": "Country", name: originCode } } : {}),
    ...(offered ? { offers: offered } : {}),
  };
}
