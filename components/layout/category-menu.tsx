import { Icon } from "#components/ui/icon";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";

export type MenuCategory = { slug: string; nameZh: string; nameEn: string };

type Props = { label: string; all: string; categories: readonly MenuCategory[]; locale: string };

/** All top categories, in a menu that opens without script. */
export function CategoryMenu({ label, all, categories, locale }: Props) {
  return (
    <details className="group shrink-0 lg:relative">
      <summary className="btn btn-ghost btn-sm px-2 font-medium">
        <Icon name="menu" className="size-4.5" />
        <span className="max-md:sr-only">{label}</span>
      </summary>
      <div className="panel absolute inset-x-4 top-full z-30 mt-1 max-h-[75vh] overflow-y-auto p-2 shadow-soft lg:inset-x-auto lg:left-0 lg:w-[42rem]">
        <ul className="menu-links grid sm:grid-cols-2 lg:grid-cols-3">
          {categories.map((category) => {
            const name = localized(category, "name", locale);
            return (
              <li key={category.slug}>
                <a href={urls.category(locale, category.slug)} lang={name.lang}>
                  {name.text}
                </a>
              </li>
            );
          })}
          <li>
            <a href={urls.categories(locale)} className="font-medium text-secondary">
              {all}
            </a>
          </li>
        </ul>
      </div>
    </details>
  );
}
