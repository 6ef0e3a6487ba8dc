import { urls } from "#lib/platform/urls";
import { type Figure, most } from "./figures.ts";
import { questionsFrom } from "./questions.ts";
import type { Samples } from "./samples.ts";

/** A kind of address the bench loads, with the processor time a request of it may cost. */
export type Door = {
  name: string;
  paths: string[];
  target?: Figure["target"];
  isCached: boolean;
  headers: Record<string, string>;
};

const locales = ["en", "zh"];
const perDoor = 20;
const few = <Item>(items: readonly Item[]) => items.slice(0, perDoor);
const both = (slugs: readonly string[], address: (locale: string, slug: string) => string) =>
  slugs.flatMap((slug) => locales.map((locale) => address(locale, slug)));

function resultPages(samples: Samples): string[] {
  const { selective, broad, chinese } = questionsFrom(samples, 3, 50);
  return [
    ...selective.map((q) => urls.products("en", { q })),
    ...broad.map((q) => urls.products("en", { q })),
    ...chinese.map((q) => urls.products("zh", { q })),
    ...broad.map((q, at) => urls.products("en", { q, category: samples.rootSlugs[at % samples.rootSlugs.length], sample: 1 })),
  ];
}

const atApi = (pages: readonly string[]) =>
  pages.map((page) => page.replace(/^\/(\w+)\/products\?/, "/api/v1/products?locale=$1&"));

/** Every door of the section on speed. */
export function doorsOf(samples: Samples): Door[] {
  const homes = locales.map((locale) => urls.home(locale));
  const results = resultPages(samples);
  const { beginnings } = questionsFrom(samples, 4);
  const suggestions = beginnings.map((q) => `${urls.suggest}?${new URLSearchParams({ q, locale: "en" })}`);
  const cached = { target: most(1.2), isCached: true, headers: {} };
  const rendered = { isCached: false, headers: {} };
  return [
    { name: "home page", paths: homes, ...cached },
    { name: "home page, gzip", paths: homes, ...cached, headers: { "accept-encoding": "gzip" } },
    { name: "category page", paths: both(few(samples.leafSlugs), urls.category), ...cached },
    { name: "product page", paths: both(few(samples.productSlugs), urls.product), ...cached },
    { name: "supplier page", paths: both(few(samples.supplierSlugs), urls.supplier), ...cached },
    { name: "results page", paths: results, target: most(8), ...rendered },
    { name: "search API", paths: atApi(results), target: most(2.5), ...rendered },
    { name: "suggest API", paths: suggestions, target: most(1.5), ...rendered },
    { name: "product API", paths: samples.productIds.map((id) => `/api/v1/products/${id}`), ...rendered },
  ];
}
