import { useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { Pagination } from "#components/ui/pagination";
import { Text } from "#components/ui/text";
import { localized } from "#lib/platform/i18n/localized";
import { exactTotal } from "#lib/platform/paging";
import { urls } from "#lib/platform/urls";
import type { RegisterLine, RegisterResults } from "#lib/register/queries/search";
import type { RegisterSearch } from "#lib/register/schema";
import { label } from "#lib/taxonomy/reference/label";
import type { Industry } from "./register-search.tsx";

type Props = {
  results: RegisterResults;
  search: RegisterSearch;
  industries: readonly Industry[];
  locale: string;
  /** Where the list and its entries are; the public register unless said. */
  place?: { list: (query: Query) => string; entry: (registerNumber: string) => string };
};

type Query = Record<string, string | number | undefined>;

function Name({ line, locale, href }: { line: RegisterLine; locale: string; href: string }) {
  const [second, lang] = locale === "zh" ? [line.nameEn, "en"] : [line.nameZh, "zh-CN"];
  const name = localized(line, "name", locale);
  return (
    <>
      <a href={href} className="link font-medium">
        <Text {...name} />
      </a>
      {second && second !== name.text && (
        <span className="block text-muted" lang={lang}>
          {second}
        </span>
      )}
    </>
  );
}

const publicPlace = (locale: string) => ({
  list: (query: Query) => urls.register(locale, query),
  entry: (registerNumber: string) => urls.registerEntry(locale, registerNumber),
});

/** A page of the register. */
export function RegisterList({ results, search, industries, locale, place = publicPlace(locale) }: Props) {
  const t = useTranslations("register");
  const common = useTranslations("common");
  const { items, total, page, lastPage } = results;
  if (items.length === 0) return <EmptyState icon="searchNone" heading={t("nothing")} text={t("nothingText")} />;
  const industryNames = new Map(industries.map(({ slug, name }) => [slug, name]));
  const columns = (["name", "number", "industry", "district", "since"] as const).map((key) => ({
    key,
    label: t(`column.${key}`),
  }));
  const rows = items.map((line) => ({
    key: line.registerNumber,
    cells: [
      <Name key="name" line={line} locale={locale} href={place.entry(line.registerNumber)} />,
      <span key="number" className="figures">
        {line.creditCode ?? line.registerNumber}
      </span>,
      industryNames.get(line.industry) ?? line.industry,
      line.districtCode ? label("district", line.districtCode, locale) : "",
      line.rightsSince?.slice(0, 4) ?? "",
    ],
  }));
  const words = {
    pages: common("pages"),
    previous: common("previous"),
    next: common("next"),
    page: (one: number) => common("page", { page: one }),
  };
  return (
    <section className="flex flex-col gap-4" aria-label={t("results")}>
      <p className="text-sm text-muted figures">{t("total", { count: Math.min(total, exactTotal) })}</p>
      <DataTable caption={t("results")} columns={columns} rows={rows} />
      <Pagination page={page} lastPage={lastPage} href={(one) => place.list({ ...search, page: one })} words={words} />
    </section>
  );
}
