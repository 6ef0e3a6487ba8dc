import type { ProductSearch, SupplierSearch } from "#lib/discovery/schema";
import { urls } from "#lib/platform/urls";

type Given = string | number | boolean | undefined;

const one = (name: string, value: Given): [string, string][] =>
  value === undefined || value === "" || value === false ? [] : [[name, value === true ? "1" : String(value)]];
const many = (name: string, values: readonly string[]): [string, string][] => values.map((value) => [name, value]);

/** The address parameters that mean a search, without what is usual anyway. */
export function productParameters(search: ProductSearch): URLSearchParams {
  const { supplier, district, country, unit, incoterm, certificate, origin, currency, sort, page, attributes } = search;
  const lists = { supplier, district, country, unit, incoterm, certificate, origin };
  return new URLSearchParams([
    ...one("q", search.q),
    ...one("category", search.category),
    ...Object.entries(lists).flatMap(([name, values]) => many(name, values)),
    ...Object.entries(attributes).flatMap(([key, values]) => many(`attr.${key}`, values)),
    ...one("priceMin", search.priceMin),
    ...one("priceMax", search.priceMax),
    ...one("currency", currency === "USD" ? undefined : currency),
    ...one("moqMax", search.moqMax),
    ...one("leadTimeMax", search.leadTimeMax),
    ...one("sample", search.sample),
    ...one("new", search.isNew),
    ...one("sort", sort === "relevance" ? undefined : sort),
    ...one("exact", search.exact),
    ...one("page", page === 1 ? undefined : page),
  ]);
}

export function supplierParameters({
  q,
  category,
  district,
  country,
  certificate,
  businessType,
  market,
  exact,
  page,
}: SupplierSearch): URLSearchParams {
  const lists = { district, country, certificate, businessType, market };
  return new URLSearchParams([
    ...one("q", q),
    ...one("category", category),
    ...Object.entries(lists).flatMap(([name, values]) => many(name, values)),
    ...one("exact", exact),
    ...one("page", page === 1 ? undefined : page),
  ]);
}

const singles = new Set([
  "category",
  "moqMax",
  "leadTimeMax",
  "sample",
  "new",
  "sort",
  "page",
  "exact",
  "q",
  "currency",
  "view",
  "unfold",
]);
const notFilters = new Set(["q", "sort", "currency", "exact", "view", "page"]);

/** A search as the links of a results page change it; every change leads back to the first page. */
export class SearchLinks {
  readonly parameters: URLSearchParams;
  readonly #path: string;

  constructor(path: string, parameters: URLSearchParams) {
    this.parameters = parameters;
    this.#path = path;
  }

  /** Sets a parameter, or takes it away. */
  with(name: string, value: string | undefined): string {
    const changed = new URLSearchParams(this.parameters);
    changed.delete("page");
    if (value === undefined) changed.delete(name);
    else changed.set(name, value);
    return this.#address(changed);
  }

  /** Adds a value, or takes it away where it was chosen. */
  toggle(name: string, value: string): string {
    const isOn = this.parameters.getAll(name).includes(value);
    if (singles.has(name)) return this.with(name, isOn ? undefined : value);
    const changed = new URLSearchParams(this.parameters);
    changed.delete("page");
    if (isOn) changed.delete(name, value);
    else changed.append(name, value);
    return this.#address(changed);
  }

  /** Takes away every filter but keeps words, order and currency. */
  cleared(): string {
    return this.#address(new URLSearchParams([...this.parameters].filter(([name]) => notFilters.has(name) && name !== "page")));
  }

  page(page: number): string {
    const changed = new URLSearchParams(this.parameters);
    if (page === 1) changed.delete("page");
    else changed.set("page", String(page));
    return this.#address(changed);
  }

  /** What a form must carry along as hidden fields besides its own. */
  besides(...names: string[]): [string, string][] {
    return [...this.parameters].filter(([name]) => name !== "page" && !names.includes(name));
  }

  #address(parameters: URLSearchParams): string {
    const search = parameters.toString();
    return search ? `${this.#path}?${search}` : this.#path;
  }
}

/** The links of a product search; `view` is the page's own parameter. */
export const productLinks = (locale: string, search: ProductSearch, view: "grid" | "list"): SearchLinks => {
  const parameters = productParameters(search);
  if (view === "list") parameters.set("view", view);
  return new SearchLinks(urls.products(locale), parameters);
};

export const supplierLinks = (locale: string, search: SupplierSearch): SearchLinks =>
  new SearchLinks(urls.suppliers(locale), supplierParameters(search));

/** The facet whose values are all shown, from the page's own parameter. */
export const unfoldedOf = ({ unfold }: Record<string, string | string[] | undefined>): string | undefined => [unfold].flat()[0];
