import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { Field, Select } from "#components/ui/field";
import type { ProductSearch } from "#lib/discovery/schema";
import { urls } from "#lib/platform/urls";
import type { SearchLinks } from "./search-query.tsx";

const currencies = ["USD", "EUR", "CNY", "GBP", "JPY"];

/** Prices from and to in a currency of the reader's; a plain form. */
export function PriceFilter({ search, links, locale }: { search: ProductSearch; links: SearchLinks; locale: string }) {
  const t = useTranslations("search");
  return (
    <form action={urls.products(locale)} className="border-b border-base-300 py-3">
      <fieldset className="grid grid-cols-2 gap-2">
        <legend className="mb-1.5 text-sm font-semibold">{t("price")}</legend>
        {links.besides("priceMin", "priceMax", "currency").map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <Field label={t("priceMin")} name="priceMin" type="number" min={0} step="any" value={search.priceMin} />
        <Field label={t("priceMax")} name="priceMax" type="number" min={0} step="any" value={search.priceMax} />
        <Select
          label={t("currency")}
          name="currency"
          value={search.currency}
          options={[...new Set([search.currency, ...currencies])].sort().map((code) => ({ value: code, label: code }))}
        />
        <div className="flex items-end">
          <Button kind="outline" className="w-full">
            {t("apply")}
          </Button>
        </div>
      </fieldset>
    </form>
  );
}
