import { env } from "./env.ts";

type Query = Record<string, string | number | undefined>;

function withQuery(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(
    (entry): entry is [string, string | number] => entry[1] !== undefined && entry[1] !== "",
  );
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return search ? `${path}?${search}` : path;
}

/** Every address of the site, in one place. All are paths; `absolute` puts the configured origin before them. */
export const urls = {
  home: (locale: string) => `/${locale}`,
  products: (locale: string, query?: Query) => withQuery(`/${locale}/products`, query),
  product: (locale: string, slug: string) => `/${locale}/products/${encodeURIComponent(slug)}`,
  suppliers: (locale: string, query?: Query) => withQuery(`/${locale}/suppliers`, query),
  supplier: (locale: string, slug: string, query?: Query) => withQuery(`/${locale}/suppliers/${encodeURIComponent(slug)}`, query),
  categories: (locale: string) => `/${locale}/categories`,
  category: (locale: string, slug: string) => `/${locale}/categories/${encodeURIComponent(slug)}`,
  developers: (locale: string) => `/${locale}/developers`,
  feed: (locale: string) => `/${locale}/feed.xml`,
  share: (slug: string) => `/media/share/${encodeURIComponent(slug)}.jpg`,
  suggest: "/api/v1/suggest",
  placeholder: (root: string) => `/placeholders.svg#${root}`,
  picture: (key: string, width: number, format: string) => `/media/${key}/${width}.${format}`,
};

/** The address as others must write it: only ever of the configured origin, never of a request's headers. */
export const absolute = (path: string): string => new URL(path, env.PUBLIC_URL ?? "http://localhost:3000").toString();

/** The widths in which pictures are kept. */
export const pictureWidths = [160, 320, 640, 1280] as const;

/** Those of `pictureWidths` that an original of this width fills, and at least the smallest; all where it is unknown. */
export const widthsOf = (original: number | null): readonly number[] =>
  pictureWidths.filter((width) => original === null || width <= Math.max(original, pictureWidths[0]));
