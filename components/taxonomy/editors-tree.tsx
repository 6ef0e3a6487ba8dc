import { useTranslations } from "next-intl";
import { Text } from "#components/ui/text";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import type { EditorsTree as Tree } from "#lib/taxonomy/queries/edit";

type Line = { id: string; slug: string; nameZh: string; nameEn: string; liveProducts: number; _count: { attributes: number } };

function Row({ locale, line }: { locale: string; line: Line }) {
  const t = useTranslations("admin");
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 border-b border-base-300 py-1 text-sm">
      <a href={urls.admin.part(locale, `categories/${line.slug}`)} className="link min-w-0 [overflow-wrap:anywhere]">
        <Text {...localized(line, "name", locale)} />
      </a>
      <span className="figures text-muted">
        {t("categoryCounts", { products: line.liveProducts, attributes: line._count.attributes })}
      </span>
    </div>
  );
}

/** All categories, each to be opened. */
export function EditorsTree({ locale, tree }: { locale: string; tree: Tree }) {
  const t = useTranslations("admin");
  return (
    <ul className="flex flex-col gap-3">
      {tree.map((root) => (
        <li key={root.id} className="panel p-4">
          <div className="font-semibold">
            <Row locale={locale} line={root} />
          </div>
          <details className="mt-2">
            <summary className="cursor-pointer text-sm text-secondary">
              {t("subcategories", { count: root.children.length })}
            </summary>
            <ul className="mt-2 pl-4">
              {root.children.map((leaf) => (
                <li key={leaf.id}>
                  <Row locale={locale} line={leaf} />
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}
