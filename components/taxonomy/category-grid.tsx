import { useTranslations } from "next-intl";
import { Icon } from "#components/ui/icon";
import { Placeholder } from "#components/ui/placeholder";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";

export type CategoryTile = { slug: string; nameZh: string; nameEn: string; productCount: number };

type Props = { categories: readonly CategoryTile[]; locale: string };

const tile = "panel group relative flex min-h-18 items-stretch overflow-hidden hover:border-edge hover:shadow-soft";
const link = "text-sm leading-snug font-medium group-hover:text-secondary after:absolute after:inset-0";

/** The top categories as pictures, and the way to all of them. */
export function CategoryGrid({ categories, locale }: Props) {
  const common = useTranslations("common");
  const nav = useTranslations("nav");
  return (
    <ul className="grid grid-cols-2 gap-2 sm:gap-3 md:grid-cols-4 lg:grid-cols-5">
      {categories.map((category) => {
        const name = localized(category, "name", locale);
        return (
          <li key={category.slug} className={tile}>
            <span data-root={category.slug} className="tint grid w-16 shrink-0 place-items-center sm:w-20">
              <Placeholder href={urls.placeholder(category.slug)} className="size-12 sm:size-14" />
            </span>
            <span className="flex min-w-0 flex-col justify-center gap-0.5 px-3 py-2">
              <a href={urls.category(locale, category.slug)} lang={name.lang} className={link}>
                {name.text}
              </a>
              <span className="text-xs text-muted figures">{common("products", { count: category.productCount })}</span>
            </span>
          </li>
        );
      })}
      <li className="panel group relative flex min-h-18 items-center overflow-hidden bg-accent px-4 text-accent-content hover:border-edge hover:shadow-soft">
        <a href={urls.categories(locale)} className={link}>
          {nav("allCategories")}
        </a>
        <Icon name="arrow" className="ml-auto size-5" />
      </li>
    </ul>
  );
}
