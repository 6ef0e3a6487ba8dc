import { localized } from "#lib/platform/i18n/localized";
import { formatNumber } from "#lib/platform/money";
import { urls } from "#lib/platform/urls";
import type { CategoryTile } from "./category-grid.tsx";

type Props = { categories: readonly CategoryTile[]; locale: string; here?: string };

/** Leaves with their counts, as a line of links that wraps. */
export function Subcategories({ categories, locale, here }: Props) {
  return (
    <ul className="flex flex-wrap gap-2">
      {categories.map((category) => {
        const name = localized(category, "name", locale);
        const isHere = category.slug === here;
        return (
          <li key={category.slug}>
            <a
              href={urls.category(locale, category.slug)}
              lang={name.lang}
              aria-current={isHere ? "page" : undefined}
              className={`inline-flex min-h-9 items-center gap-2 rounded-full border px-3.5 text-sm hover:border-secondary hover:text-secondary ${
                isHere ? "border-secondary bg-accent text-accent-content" : "border-base-300 bg-base-100"
              }`}
            >
              {name.text}
              <span className="text-xs text-muted figures">{formatNumber(locale, category.productCount)}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
