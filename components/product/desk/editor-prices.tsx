import { useTranslations } from "next-intl";
import { SelectField, TextField } from "#components/ui/form-fields";
import type { TypedValues } from "#lib/platform/form-state";
import { productLimits } from "#lib/product/schema";
import { listingLimits } from "#lib/product/schema/listing-input";
import { currencies } from "#lib/taxonomy/reference/currencies";
import { incoterms } from "#lib/taxonomy/reference/incoterms";
import { EditorPart, numbers, rowsOf, typedOne } from "./editor-part.tsx";

type Props = { values: TypedValues; locale: string };

const named = (locale: string) => (term: { code: string; zh: string; en: string }) => ({
  value: term.code,
  label: `${term.code} · ${locale === "zh" ? term.zh : term.en}`,
});

function Group({ at, values, locale }: Props & { at: number }) {
  const t = useTranslations("listing");
  const name = (field: string) => `terms.${at}.${field}`;
  const value = (field: string) => typedOne(values, name(field));
  return (
    <div className="flex flex-col gap-3 border-t border-base-300 pt-3 first:border-0 first:pt-0">
      <input type="hidden" name={name("row")} value={at} />
      <div className="grid gap-3 sm:grid-cols-3">
        <SelectField
          label={t("currency")}
          name={name("currency")}
          value={value("currency")}
          empty={t("notSaid")}
          options={currencies.map(named(locale))}
        />
        <SelectField
          label={t("incoterm")}
          name={name("incoterm")}
          value={value("incoterm")}
          empty={t("notSaid")}
          options={incoterms.map(named(locale))}
        />
        <TextField label={t("place")} name={name("place")} value={value("place")} maxLength={productLimits.short} />
      </div>
      {numbers(productLimits.priceBreaks).map((row) => (
        <div key={row} className="grid grid-cols-2 gap-3">
          <input type="hidden" name={name(`breaks.${row}.row`)} value={row} />
          <TextField
            label={t("fromQuantity", { number: row + 1 })}
            name={name(`breaks.${row}.minQuantity`)}
            value={value(`breaks.${row}.minQuantity`)}
            inputMode="decimal"
            maxLength={20}
          />
          <TextField
            label={t("unitPrice", { number: row + 1 })}
            name={name(`breaks.${row}.price`)}
            value={value(`breaks.${row}.price`)}
            inputMode="decimal"
            maxLength={20}
          />
        </div>
      ))}
    </div>
  );
}

/** Prices by quantity, for each currency and delivery term; none at all is a price on request. */
export function EditorPrices({ values, locale }: Props) {
  const t = useTranslations("listing");
  const there = rowsOf(values, "terms");
  const shown = Math.min(Math.max(1, there), listingLimits.priceGroups);
  const more = shown < listingLimits.priceGroups && typedOne(values, "terms.0.currency");
  return (
    <EditorPart id="priceBreaks" title={t("fields.priceBreaks")} hint={t("hints.prices")}>
      {numbers(shown).map((at) => (
        <Group key={at} at={at} values={values} locale={locale} />
      ))}
      {more && (
        <details>
          <summary className="cursor-pointer text-sm font-medium text-secondary">{t("moreTerms")}</summary>
          <div className="mt-3">
            <Group at={shown} values={values} locale={locale} />
          </div>
        </details>
      )}
    </EditorPart>
  );
}
