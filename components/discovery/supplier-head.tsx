import { useTranslations } from "next-intl";
import type { SupplierPage } from "#lib/discovery/queries/suppliers";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";
import { CompanyFacts } from "./company-facts.tsx";
import { supplierPlace, supplierTraits } from "./supplier-words.tsx";

const mostCategories = 12;

/** Who they are: names, in a line; what they write of themselves; facts; what they make. */
export function SupplierHead({ supplier, locale }: { supplier: SupplierPage; locale: string }) {
  const t = useTranslations("company");
  const common = useTranslations("common");
  const name = localized(supplier, "name", locale);
  const [second, secondLang] = locale === "zh" ? [supplier.nameEn, "en"] : [supplier.nameZh, "zh-CN"];
  const description = localized(supplier, "description", locale);
  const summary = localized(supplier, "summary", locale);
  return (
    <div className="grid gap-6 lg:grid-cols-[1fr_24rem] lg:gap-10">
      <div className="stack">
        <div>
          <h1 className="text-2xl" lang={name.lang}>
            {name.text}
          </h1>
          {second && second !== name.text && (
            <p className="mt-1 text-muted" lang={secondLang}>
              {second}
            </p>
          )}
          <p className="mt-2 text-sm">
            {[supplierPlace(supplier, locale), ...supplierTraits(supplier, locale, t, common)].join(" · ")}
          </p>
        </div>
        <p className="max-w-prose text-lg" lang={summary.lang}>
          {summary.text}
        </p>
        <p className="max-w-prose whitespace-pre-line" lang={description.lang}>
          {description.text}
        </p>
        {supplier.categories.length > 0 && (
          <nav aria-label={t("makes")}>
            <h2 className="mb-2 text-base">{t("makes")}</h2>
            <ul className="flex flex-wrap gap-2">
              {supplier.categories.slice(0, mostCategories).map((category) => {
                const categoryName = localized(category, "name", locale);
                return (
                  <li key={category.slug}>
                    <a
                      href={urls.products(locale, { supplier: supplier.slug, category: category.slug })}
                      lang={categoryName.lang}
                      className="inline-flex min-h-8 items-center gap-2 rounded-full bg-accent px-3 text-sm text-accent-content hover:underline"
                    >
                      {categoryName.text}
                      <span className="text-xs figures">{category.count}</span>
                    </a>
                  </li>
                );
              })}
            </ul>
          </nav>
        )}
      </div>
      <aside className="panel self-start p-4" aria-label={t("facts")}>
        <h2 className="mb-1 text-base">{t("facts")}</h2>
        <CompanyFacts supplier={supplier} locale={locale} />
      </aside>
    </div>
  );
}
