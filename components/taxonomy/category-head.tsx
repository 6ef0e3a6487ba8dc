import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { Placeholder } from "#components/ui/placeholder";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import type { CategoryTile } from "./category-grid.tsx";
import { Subcategories } from "./subcategories.tsx";

type Props = { category: CategoryTile & { parent: { slug: string } | null }; siblings: readonly CategoryTile[]; locale: string };

export function CategoryHead({ category, siblings, locale }: Props) {
  const t = useTranslations("category");
  const name = localized(category, "name", locale);
  const root = category.parent?.slug ?? category.slug;
  return (
    <div className="stack pb-8">
      <div className="flex flex-wrap items-center gap-4">
        <span data-root={root} className="tint grid size-20 shrink-0 place-items-center rounded-box">
          <Placeholder href={urls.placeholder(root)} className="size-14" />
        </span>
        <h1 className="min-w-0 flex-1 text-2xl" lang={name.lang}>
          {name.text}
        </h1>
        {category.productCount > 0 && (
          <ButtonLink href={urls.products(locale, { category: category.slug })}>
            <Icon name="filter" />
            {t("allProducts", { count: category.productCount })}
          </ButtonLink>
        )}
      </div>
      <nav aria-label={t(category.parent ? "neighbours" : "subcategories")}>
        <Subcategories categories={siblings} locale={locale} here={category.slug} />
      </nav>
    </div>
  );
}
