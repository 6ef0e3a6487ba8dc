import type { FacetView } from "#lib/discovery/queries/facets";
import type { Results } from "#lib/discovery/queries/results";
import { hasApiWord, sayApi } from "#lib/platform/http/language";
import { localized } from "#lib/platform/i18n/localized";
import { absolute, urls } from "#lib/platform/urls";
import type { Facets } from "./shapes.ts";

const origin = absolute("/").replace(/\/$/, "");

/** The full address of a path; joined, not parsed, because a list of hits needs a hundred of them. */
export const addressOf = (path: string): string => origin + path;

type Named = { slug: string; nameZh: string | null; nameEn: string | null };

export const nameOf = (row: Omit<Named, "slug">, locale: string): string => localized(row, "name", locale).text;

export const emptyToNull = (text: string): string | null => (text === "" ? null : text);

export const numberOrNull = (decimal: string | null): number | null => (decimal === null ? null : Number(decimal));

const pictureWidth = 640;

/** The picture as everybody's browser can show it, 640 pixels wide. */
export const pictureUrl = (picture: { key: string } | undefined | null): string | null =>
  picture ? addressOf(urls.picture(picture.key, pictureWidth, "webp")) : null;

export const categoryRef = (category: Named, locale: string) => ({
  slug: category.slug,
  name: nameOf(category, locale),
  url: addressOf(urls.category(locale, category.slug)),
});

const wordsFor = (locale: string, key: string): string =>
  hasApiWord(locale, `facets.${key}`) ? sayApi(locale, `facets.${key}`) : key;

const labels = new Map<string, string>();

/** A facet's name in the API's words; there are a dozen facets, so what was said once is kept. */
function facetLabel({ key, nameZh, nameEn }: FacetView, locale: string): string {
  const own = nameOf({ nameZh, nameEn }, locale);
  if (own !== "" || key.includes(".")) return own || key;
  const known = labels.get(`${locale} ${key}`) ?? wordsFor(locale, key);
  labels.set(`${locale} ${key}`, known);
  return known;
}

const parameters: Record<string, string> = { root: "category", moq: "moqMax", leadTime: "leadTimeMax" };
const parameterOf = (key: string): string => parameters[key] ?? key.replace(/^attribute\./, "attr.");

/** Facets by the name of the parameter that chooses their values. */
function facetsOf(views: readonly FacetView[], locale: string): Facets {
  return Object.fromEntries(
    views.map((view) => [
      parameterOf(view.key),
      {
        label: facetLabel(view, locale),
        unit: view.unit,
        values: view.values.map(({ value, labelZh, labelEn, count, isActive }) => ({
          value,
          label: localized({ labelZh, labelEn }, "label", locale).text || value,
          count,
          isActive,
        })),
      },
    ]),
  );
}

/** A page of results in the API's words. */
export function listOf<Card, Item>(results: Results<Card>, toItem: (card: Card, locale: string) => Item, locale: string) {
  const { items, facets, lastPage: _, ...found } = results;
  return { ...found, items: items.map((card) => toItem(card, locale)), facets: facetsOf(facets, locale) };
}
