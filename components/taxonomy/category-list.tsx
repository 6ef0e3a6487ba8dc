import { Placeholder } from "#components/ui/placeholder";
import { localized } from "#lib/platform/i18n/localized";
import { formatNumber } from "#lib/platform/money";
import { urls } from "#lib/platform/urls";
import type { CategoryTile } from "./category-grid.tsx";

type Props = { categories: readonly (CategoryTile & { children: readonly CategoryTile[] })[]; locale: string };

/** The whole tree on one page. */
export function CategoryList({ categories, locale }: Props) {
  return (
    <div className="columns-1 gap-4 md:columns-2 xl:columns-3">
      {categories.map((root) => {
        const name = localized(root, "name", locale);
        return (
          <section
            key={root.slug}
            data-root={root.slug}
            className="panel mb-4 break-inside-avoid p-4"
            aria-labelledby={root.slug}
          >
            <div className="mb-2 flex items-center gap-3">
              <span className="tint grid size-12 shrink-0 place-items-center rounded">
                <Placeholder href={urls.placeholder(root.slug)} className="size-10" />
              </span>
              <h2 id={root.slug} className="text-base" lang={name.lang}>
                <a href={urls.category(locale, root.slug)} className="hover:text-secondary">
                  {name.text}
                </a>
              </h2>
              <span className="ml-auto text-xs text-muted figures">{formatNumber(locale, root.productCount)}</span>
            </div>
            <ul className="leaf-links">
              {root.children.map((leaf) => {
                const leafName = localized(leaf, "name", locale);
                return (
                  <li key={leaf.slug}>
                    <a href={urls.category(locale, leaf.slug)} lang={leafName.lang}>
                      {leafName.text}
                      <span>{formatNumber(locale, leaf.productCount)}</span>
                    </a>
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
