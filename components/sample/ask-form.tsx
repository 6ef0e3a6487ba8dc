import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { SelectField, SubmitButton, TextArea, TextField } from "#components/ui/form-fields";
import { localized } from "#lib/platform/i18n/localized";
import { askSampleAction } from "#lib/sample/actions/buying";
import type { Subject } from "#lib/sample/queries/subject";
import { sampleLimits } from "#lib/sample/schema";
import { countries } from "#lib/taxonomy/reference/countries";

type Firm = { id: string; nameZh: string | null; nameEn: string | null };
type Props = {
  about: Subject;
  fields: Readonly<Record<string, string | number>>;
  firms: readonly Firm[];
  countryCode: string;
  locale: string;
};

/** Asks a supplier for a sample: how many, what matters, where to; no address yet. */
export function AskSampleForm({ about, fields, firms, countryCode, locale }: Props) {
  const t = useTranslations("sample");
  const options = countries.map(({ code, zh, en }) => ({ value: code, label: locale === "zh" ? zh : en }));
  const names = firms.map((firm) => ({ value: firm.id, label: localized(firm, "name", locale).text }));
  return (
    <section aria-labelledby="ask" className="panel flex flex-col gap-3 p-4">
      <h2 id="ask" className="text-base font-semibold [overflow-wrap:anywhere]">
        {about.title}
      </h2>
      <p className="text-sm text-muted">{localized(about.supplier, "name", locale).text}</p>
      <ActionForm action={askSampleAction} locale={locale} fields={fields}>
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField label={t("field.quantity")} name="quantity" value={1} inputMode="numeric" maxLength={4} />
          <SelectField label={t("field.country")} name="countryCode" value={countryCode} options={options} />
          {!about.owner && names.length > 0 && (
            <SelectField label={t("field.inName")} name="companyId" value="" empty={t("field.myself")} options={names} />
          )}
          <TextArea
            label={t("field.note")}
            hint={t("field.noteHint")}
            isOptional={t("optional")}
            name="note"
            rows={3}
            maxLength={sampleLimits.text}
          />
        </div>
        <div>
          <SubmitButton kind="primary">{t("askSend")}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
