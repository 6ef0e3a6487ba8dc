import { useTranslations } from "next-intl";
import { ChoiceField, SelectField, TextArea, TextField } from "#components/ui/form-fields";
import { legs, legsOf } from "#lib/quotation/schema/legs";
import { type OfferInput, offerLimits } from "#lib/quotation/schema/offer";
import { currencies } from "#lib/taxonomy/reference/currencies";
import { incoterms } from "#lib/taxonomy/reference/incoterms";
import { label } from "#lib/taxonomy/reference/label";
import { paymentTerms } from "#lib/taxonomy/reference/trade-terms";

type Props = {
  input: OfferInput | null;
  asked: { incoterm: string | null; currency: string | null; place: string | null };
  locale: string;
};

const named = (locale: string) => (term: { code: string; zh: string; en: string }) => ({
  value: term.code,
  label: `${term.code} · ${locale === "zh" ? term.zh : term.en}`,
});

function Freight({ input, asked }: Omit<Props, "locale">) {
  const t = useTranslations("quotation");
  const incoterm = input?.incoterm ?? asked.incoterm;
  const hint = (isIn: boolean) => (incoterm ? t(isIn ? "legIn" : "legOut", { incoterm }) : undefined);
  return (
    <details className="panel p-4" open={legs.some((leg) => (input?.freight[leg] ?? null) !== null)}>
      <summary className="cursor-pointer font-medium">{t("freightTitle")}</summary>
      <p className="mt-2 text-sm text-muted">{t("freightHint")}</p>
      <div className="mt-3 grid gap-3 sm:grid-cols-2">
        {legs.map((leg) => (
          <TextField
            key={leg}
            label={t(`leg.${leg}`)}
            hint={hint(incoterm !== null && legsOf(incoterm).includes(leg))}
            name={`freight.${leg}`}
            value={input?.freight[leg]}
            inputMode="decimal"
            maxLength={20}
          />
        ))}
      </div>
    </details>
  );
}

/** What holds for the whole quotation. */
export function OfferTerms({ input, asked, locale, validFrom }: Props & { validFrom: string }) {
  const t = useTranslations("quotation");
  return (
    <section aria-label={t("terms")} className="flex flex-col gap-4">
      <h2 className="text-lg font-semibold">{t("terms")}</h2>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          label={t("currency")}
          name="currency"
          value={input?.currency ?? asked.currency}
          empty={t("choose")}
          options={currencies.map(named(locale))}
        />
        <SelectField
          label={t("incoterm")}
          name="incoterm"
          value={input?.incoterm ?? asked.incoterm}
          empty={t("choose")}
          options={incoterms.map(named(locale))}
        />
        <TextField
          label={t("place")}
          hint={t("placeHint")}
          name="place"
          value={input?.place ?? asked.place}
          maxLength={offerLimits.place}
          autoComplete="off"
        />
        <TextField label={t("leadTimeDays")} name="leadTimeDays" value={input?.leadTimeDays} inputMode="numeric" maxLength={4} />
        <TextField
          label={t("validUntil")}
          hint={t("validHint", { day: validFrom })}
          name="validUntil"
          type="date"
          value={input?.validUntil ?? validFrom}
        />
      </div>
      <ChoiceField
        label={t("payment")}
        name="paymentTerms"
        isMany
        chosen={input?.paymentTerms ?? []}
        options={paymentTerms.map(({ code }) => ({ value: code, label: label("paymentTerm", code, locale) }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t("samplePrice")}
          isOptional={t("optional")}
          name="samplePrice"
          value={input?.samplePrice}
          inputMode="decimal"
          maxLength={20}
        />
        <TextField
          label={t("sampleDays")}
          isOptional={t("optional")}
          name="sampleDays"
          value={input?.sampleDays}
          inputMode="numeric"
          maxLength={3}
        />
      </div>
      <Freight input={input} asked={asked} />
      <TextArea label={t("note")} isOptional={t("optional")} name="note" value={input?.note} maxLength={offerLimits.note} />
    </section>
  );
}
