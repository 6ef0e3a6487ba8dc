import { cachedCategories } from "#lib/discovery/cached";
import { listProductAddresses, listSupplierAddresses } from "#lib/discovery/queries/addresses";
import { visitor } from "#lib/platform/actor";
import { locales } from "#lib/platform/i18n/locales";
import { urls } from "#lib/platform/urls";
import { listOpenRequests } from "#lib/rfq/queries/public-list";
import { type Entry, toXml } from "./entries.ts";

export const revalidate = 3600;
export const generateStaticParams = () => [];

const size = () => Math.floor(10_000 / locales.length);

async function siteEntries(): Promise<Entry[]> {
  const roots = await cachedCategories();
  const slugs = roots.flatMap((root) => [root.slug, ...root.children.map((leaf) => leaf.slug)]);
  const fixed = [urls.home, urls.categories, urls.developers, urls.fairness, urls.products, urls.suppliers, urls.requests].map(
    (path) => ({
      path: (locale: string) => path(locale),
    }),
  );
  return [...fixed, ...slugs.map((slug) => ({ path: (locale: string) => urls.category(locale, slug) }))];
}

const kinds: Record<string, (part: number) => Promise<Entry[]>> = {
  site: (part) => (part === 0 ? siteEntries() : Promise.resolve([])),
  products: async (part) =>
    (await listProductAddresses(visitor, part, size())).map(({ slug, updatedAt }) => ({
      path: (locale) => urls.product(locale, slug),
      updatedAt,
    })),
  suppliers: async (part) =>
    (await listSupplierAddresses(visitor, part, size())).map(({ slug, updatedAt }) => ({
      path: (locale) => urls.supplier(locale, slug),
      updatedAt,
    })),
  requests: async (part) =>
    (await listOpenRequests(visitor, { limit: size(), offset: part * size() })).map(({ number, updatedAt }) => ({
      path: (locale) => urls.request(locale, number),
      updatedAt,
    })),
};

/** One part of the sitemap: `products-0.xml`, `suppliers-0.xml`, `site-0.xml`. */
export async function GET(_request: Request, { params }: RouteContext<"/sitemap/[part]">): Promise<Response> {
  const { part } = await params;
  const [, kind = "", number = ""] = /^([a-z]+)-(\d{1,4})\.xml$/.exec(part) ?? [];
  const entries = (await kinds[kind]?.(Number(number))) ?? [];
  if (entries.length === 0) return new Response(null, { status: 404 });
  return new Response(toXml(entries), { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}
