import { recordSearch } from "#lib/discovery/jobs/log-searches";
import { searchSuppliers } from "#lib/discovery/queries/find-suppliers";
import { searchGround } from "#lib/discovery/queries/ground";
import { findSupplierPage, listSuppliersByIds, type SupplierCard } from "#lib/discovery/queries/suppliers";
import type { Actor } from "#lib/platform/actor";
import { fail } from "#lib/platform/errors";
import { localized } from "#lib/platform/i18n/localized";
import { isId } from "#lib/platform/id";
import { urls } from "#lib/platform/urls";
import { isAddressable } from "./addressable.ts";
import type { OneQuery, SuppliersQuery } from "./input.ts";
import type { Supplier, SupplierItem, SupplierList } from "./shapes.ts";
import { addressOf, categoryRef, emptyToNull, listOf, nameOf, pictureUrl } from "./texts.ts";

const toItem = (card: SupplierCard, locale: string): SupplierItem => ({
  id: card.id,
  slug: card.slug,
  name: nameOf(card, locale),
  url: addressOf(urls.supplier(locale, card.slug)),
  summary: emptyToNull(localized(card, "summary", locale).text),
  businessType: card.businessType,
  country: card.countryCode,
  district: card.districtCode,
  foundedYear: card.foundedYear,
  staffCount: card.staffCount,
  exportShare: card.exportShare,
  productCount: card.productCount,
  certificates: card.certificates,
  picture: pictureUrl(card.pictures[0]),
});

/** The suppliers that were asked for; a category that is not there is `invalid`. */
export async function supplierList(actor: Actor, { locale, ...search }: SuppliersQuery): Promise<SupplierList> {
  const { categories } = await searchGround();
  if (search.category !== undefined && !categories.has(search.category)) fail("invalid", "category");
  const results = await searchSuppliers(actor, search);
  recordSearch(actor, {
    index: "supplier",
    locale,
    query: search.q,
    corrected: results.correctedQuery,
    total: results.total,
    page: search.page,
  });
  return listOf(results, toItem, locale);
}

/** One supplier by its id or its slug. */
export async function oneSupplier(actor: Actor, { id, locale }: OneQuery): Promise<Supplier> {
  if (!isAddressable(id)) fail("notFound");
  const [card] = isId(id) ? await listSuppliersByIds(actor, [id]) : [];
  const page = (await findSupplierPage(actor, card?.slug ?? id)) ?? fail("notFound");
  return {
    ...toItem(page, locale),
    description: emptyToNull(localized(page, "description", locale).text),
    markets: page.markets,
    languages: page.languages,
    categories: page.categories.map(({ count, ...category }) => ({ ...categoryRef(category, locale), count })),
    createdAt: page.createdAt,
  };
}
