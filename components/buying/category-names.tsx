import { localized } from "#lib/platform/i18n/localized";

type Category = { slug: string; nameZh: string; nameEn: string };
type Root = Category & { children: readonly Category[] };

/** The names of all categories by their slug, in the reader's language. */
export const categoryNames = (roots: readonly Root[], locale: string): ReadonlyMap<string, string> =>
  new Map(roots.flatMap((root) => [root, ...root.children]).map((one) => [one.slug, localized(one, "name", locale).text]));
