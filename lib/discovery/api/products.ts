import { recordSearch } from "#lib/discovery/jobs/log-searches";
import { searchGround } from "#lib/discovery/queries/ground";
import { searchProducts } from "#lib/discovery/queries/products";
import type { Actor } from "#lib/platform/actor";
import { fail } from "#lib/platform/errors";
import { localized } from "#lib/platform/i18n/localized";
import { isId } from "#lib/platform/id";
import { urls } from "#lib/platform/urls";
import { listCardsByIds, type ProductCard } from "#lib/product/queries/cards";
import { findProductPage, type ProductPage } from "#lib/product/queries/page";
import { isAddressable } from "./addressable.ts";
import type { OneQuery, ProductsQuery } from "./input.ts";
import type { Product, ProductItem, ProductList } from "./shapes.ts";
import { addressOf, categoryRef, emptyToNull, listOf, nameOf, numberOrNull, pictureUrl } from "./texts.ts";

function toItem(card: ProductCard, locale: string): ProductItem {
  const { supplier, price } = card;
  return {
    id: card.id,
    sku: card.sku,
    slug: card.slug,
    name: nameOf(card, locale),
    url: addressOf(urls.product(locale, card.slug)),
    picture: pictureUrl(card.picture),
    price: price && { ...price, min: Number(price.min), max: Number(price.max) },
    moq: numberOrNull(card.moq),
    unit: card.unit,
    leadTimeDays: card.leadTimeDays,
    hasSample: card.hasSample,
    supplier: {
      slug: supplier.slug,
      name: nameOf(supplier, locale),
      url: addressOf(urls.supplier(locale, supplier.slug)),
      country: supplier.countryCode,
      district: supplier.districtCode,
    },
    category: categoryRef(card.category, locale),
    publishedAt: card.firstPublishedAt,
  };
}

function toAttribute(
  { key, label, value, ...names }: ProductPage["attributes"][number],
  locale: string,
): Product["attributes"][number] {
  const named = { key, label: nameOf(names, locale) || label || key };
  if ("number" in value) return { ...named, value: value.number, unit: value.unit };
  if ("isTrue" in value) return { ...named, value: value.isTrue, unit: null };
  return { ...named, value: localized({ valueZh: value.zh, valueEn: value.en }, "value", locale).text, unit: null };
}

function toProduct(page: ProductPage, locale: string): Product {
  return {
    ...toItem(page, locale),
    description: emptyToNull(localized(page, "description", locale).text),
    brand: page.brand,
    modelNumber: page.modelNumber,
    gtin: page.gtin,
    hsCode: page.hsCode,
    origin: page.originCode,
    orderMultiple: numberOrNull(page.orderMultiple),
    monthlyCapacity: page.monthlyCapacity,
    packing: emptyToNull(localized(page, "packing", locale).text),
    port: page.portCode,
    paymentTerms: page.paymentTerms,
    prices: page.priceGroups.map((group) => ({
      ...group,
      breaks: group.breaks.map(({ minQuantity, price }) => ({ minQuantity: Number(minQuantity), price: Number(price) })),
    })),
    pictures: page.pictures.map(({ key, width, height, altZh, altEn }) => ({
      url: addressOf(urls.picture(key, 1280, "webp")),
      width,
      height,
      alt: emptyToNull(localized({ altZh, altEn }, "alt", locale).text),
    })),
    certificates: page.certificates,
    attributes: page.attributes.map((attribute) => toAttribute(attribute, locale)),
    variants: page.variants.map((variant) => ({ ...variant, price: numberOrNull(variant.price) })),
    rootCategory: categoryRef(page.rootCategory, locale),
    confirmedAt: page.confirmedAt,
  };
}

/** The products that were asked for; a category that is not there or a currency without a rate is `invalid`. */
export async function productList(actor: Actor, { locale, ...search }: ProductsQuery): Promise<ProductList> {
  const { categories, ratePerUsd } = await searchGround();
  if (search.category !== undefined && !categories.has(search.category)) fail("invalid", "category");
  const isPriced = search.priceMin !== undefined || search.priceMax !== undefined;
  if (isPriced && !ratePerUsd.has(search.currency)) fail("invalid", "currency");
  const { rescue: _, ...results } = await searchProducts(actor, search);
  recordSearch(actor, {
    index: "product",
    locale,
    query: search.q,
    corrected: results.correctedQuery,
    total: results.total,
    page: search.page,
  });
  return listOf(results, toItem, locale);
}

/** One product by its id or its slug. */
export async function oneProduct(actor: Actor, { id, locale }: OneQuery): Promise<Product> {
  if (!isAddressable(id)) fail("notFound");
  const [card] = isId(id) ? await listCardsByIds(actor, [id]) : [];
  const page = (await findProductPage(actor, card?.slug ?? id)) ?? fail("notFound");
  return toProduct(page, locale);
}
