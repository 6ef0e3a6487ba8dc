import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon";
import type { ProductSearch } from "#lib/discovery/schema";
import type { SearchLinks } from "./search-query.tsx";

const names = {
  relevance: "sortRelevance",
  newest: "sortNewest",
  price: "sortPrice",
  "-price": "sortPriceDown",
  moq: "sortMoq",
} as const satisfies Record<ProductSearch["sort"], string>;

const order = ["relevance", "newest", "price", "-price", "moq"] as const;

export function SortMenu({ sort, links }: { sort: ProductSearch["sort"]; links: SearchLinks }) {
  const t = useTranslations("search");
  return (
    <details className="group relative text-sm">
      <summary className="btn btn-sm border-edge bg-base-100 font-medium shadow-none">
        <Icon name="sort" />
        <span className="hidden text-muted sm:inline">{t("sort")}</span>
        {t(names[sort])}
      </summary>
      <ul className="panel absolute right-0 z-20 mt-1 w-56 p-1 shadow-soft">
        {order.map((one) => (
          <li key={one}>
            <a
              href={links.with("sort", one === "relevance" ? undefined : one)}
              rel="nofollow"
              aria-current={one === sort ? "true" : undefined}
              className="block rounded px-3 py-2 hover:bg-accent hover:text-accent-content aria-[current]:font-semibold aria-[current]:text-secondary"
            >
              {t(names[one])}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
