import { useTranslations } from "next-intl";
import { Suspense } from "react";
import { localeMeta, locales } from "#lib/platform/i18n/locales";
import { urls } from "#lib/platform/urls";
import { BrandMark } from "./brand-mark.tsx";
import { CategoryMenu, type MenuCategory } from "./category-menu.tsx";
import { LocaleSwitch } from "./locale-switch.tsx";
import { SearchBox } from "./search-box.tsx";
import { SearchBoxHere } from "./search-box-here.tsx";
import { useSearchWords } from "./search-words.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";

export function SiteHeader({ locale, categories }: { locale: string; categories: readonly MenuCategory[] }) {
  const t = useTranslations("nav");
  const common = useTranslations("common");
  const search = { action: urls.products(locale), locale, words: useSearchWords() };
  const choices = locales.map((one) => ({ locale: one, name: localeMeta(one).name, htmlLang: localeMeta(one).htmlLang }));
  return (
    <header className="relative top-0 z-20 md:sticky border-b border-base-300 bg-base-100 print:hidden">
      <div className="frame relative flex flex-wrap items-center gap-x-2 gap-y-2 py-2 md:flex-nowrap">
        <a href={urls.home(locale)} className="mr-auto flex shrink-0 items-center gap-2 md:mr-2">
          <BrandMark />
          <span className="text-lg font-semibold tracking-tight">{common("siteName")}</span>
        </a>
        <CategoryMenu label={t("categories")} all={t("allCategories")} categories={categories} locale={locale} />
        <div className="header-search order-last w-full md:order-none md:mx-2">
          <Suspense fallback={<SearchBox {...search} />}>
            <SearchBoxHere {...search} />
          </Suspense>
        </div>
        <nav aria-label={t("main")} className="hidden shrink-0 lg:flex">
          <a href={urls.products(locale)} className="btn btn-ghost btn-sm px-2 font-medium">
            {t("products")}
          </a>
          <a href={urls.suppliers(locale)} className="btn btn-ghost btn-sm px-2 font-medium">
            {t("suppliers")}
          </a>
          <a href={urls.requests(locale)} className="btn btn-ghost btn-sm px-2 font-medium">
            {t("requests")}
          </a>
        </nav>
        <div className="flex shrink-0 items-center">
          <a href={urls.account.signIn(locale)} className="for-visitors btn btn-ghost btn-sm px-2 font-medium">
            {t("signIn")}
          </a>
          <a href={urls.account.desk(locale)} className="for-members btn btn-ghost btn-sm px-2 font-medium">
            {t("myDesk")}
          </a>
          <LocaleSwitch label={t("language")} locale={locale} choices={choices} />
          <ThemeSwitch label={t("theme")} />
        </div>
      </div>
    </header>
  );
}
