import { useTranslations } from "next-intl";
import { SearchBox } from "#components/layout/search-box";
import { useSearchWords } from "#components/layout/search-words";
import { localized } from "#lib/platform/i18n/localized";
import { urls } from "#lib/platform/urls";

type Props = { locale: string; popular: readonly { slug: string; nameZh: string; nameEn: string }[] };

const mostPopular = 6;

/** The one search of the home page, and a few doors for those who only look. */
export function HomeHero({ locale, popular }: Props) {
  const t = useTranslations("home");
  const words = useSearchWords();
  return (
    <div className="hero">
      <img
        src="/harbour.svg"
        alt=""
        width={720}
        height={320}
        className="absolute right-0 bottom-0 hidden h-full w-[42%] object-cover object-right xl:block"
      />
      <div className="frame relative flex flex-col gap-4 py-10 lg:py-16">
        <h1 className="max-w-3xl text-2xl lg:text-3xl">{t("heading")}</h1>
        <p className="max-w-2xl text-lg">{t("lead")}</p>
        <div className="max-w-2xl pt-1">
          <SearchBox action={urls.products(locale)} locale={locale} words={words} isHero />
        </div>
        <ul className="flex max-w-2xl flex-wrap items-center gap-x-4 gap-y-1 text-sm" aria-label={t("popular")}>
          {popular.slice(0, mostPopular).map((category) => {
            const name = localized(category, "name", locale);
            return (
              <li key={category.slug}>
                <a
                  href={urls.category(locale, category.slug)}
                  lang={name.lang}
                  className="inline-block py-1 underline decoration-white/50 underline-offset-4 hover:decoration-white"
                >
                  {name.text}
                </a>
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
