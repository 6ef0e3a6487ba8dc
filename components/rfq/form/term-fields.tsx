import { useTranslations } from "next-intl";
import { EditorPart, typedMany, typedOne } from "#components/product/desk/editor-part";
import { ChoiceField, SelectField, TextField } from "#components/ui/form-fields";
import type { TypedValues } from "#lib/platform/form-state";
import { requestLimits } from "#lib/rfq/schema/record";
import { currencies } from "#lib/taxonomy/reference/currencies";
import { incoterms } from "#lib/taxonomy/reference/incoterms";
import { paymentTerms } from "#lib/taxonomy/reference/trade-terms";

type Props = { values: TypedValues; locale: string };
type Term = { code: string; zh: string; en: string };

const named = (locale: string) => (term: Term) => ({
  value: term.code,
  label: `${term.code} · ${locale === "zh" ? term.zh : term.en}`,
});

/** Where to, until when, how it is paid. */
export function TermFields({ values, locale }: Props) {
  const t = useTranslations("rfq.form");
  const value = (name: string) => typedOne(values, name);
  return (
    <EditorPart id="terms" title={t("termsTitle")}>
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label={t("incoterm")}
          name="incoterm"
          value={value("incoterm")}
          empty={t("notSaid")}
          options={incoterms.map(named(locale))}
        />
        <TextField label={t("place")} hint={t("placeHint")} name="place" value={value("place")} maxLength={requestLimits.place} />
        <TextField
          label={t("destination")}
          hint={t("destinationHint")}
          name="destinationCode"
          value={value("destinationCode")}
          maxLength={80}
        />
        <SelectField
          label={t("currency")}
          name="currency"
          value={value("currency")}
          empty={t("notSaid")}
          options={currencies.map(named(locale))}
        />
        <TextField label={t("deliverFrom")} name="deliverFrom" type="date" value={value("deliverFrom")} />
        <TextField label={t("deliverTo")} name="deliverTo" type="date" value={value("deliverTo")} />
        <ChoiceField
          label={t("paymentTerms")}
          name="paymentTerms"
          chosen={typedMany(values, "paymentTerms")}
          options={paymentTerms.map((term) => ({ value: term.code, label: locale === "zh" ? term.zh : term.en }))}
          isMany
        />
      </div>
    </EditorPart>
  );
}
