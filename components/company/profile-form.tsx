import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { Disclosure } from "#components/ui/disclosure";
import { ChoiceField, SelectField, SubmitButton, TextArea, TextField } from "#components/ui/form-fields";
import { VersionField } from "#components/ui/version-field";
import { editCompanyAction } from "#lib/company/actions/firm";
import type { CompanyProfile } from "#lib/company/queries/mine";
import { profileLimits } from "#lib/company/schema/profile";
import { companyChoices } from "./choices.ts";
import { FactFields } from "./fact-fields.tsx";
import { HourFields } from "./hour-fields.tsx";

const languages = [
  { suffix: "Zh", lang: "zh-CN" },
  { suffix: "En", lang: "en" },
] as const;

function TextFields({ company }: { company: CompanyProfile }) {
  const t = useTranslations("company");
  return languages.map(({ suffix, lang }) => (
    <fieldset key={suffix} className="flex min-w-0 flex-col gap-4">
      <legend className="mb-2 font-semibold">{t(`form.texts${suffix}`)}</legend>
      <TextField
        label={t(`form.name${suffix}`)}
        name={`name${suffix}`}
        value={company[`name${suffix}`]}
        maxLength={profileLimits.name}
        lang={lang}
      />
      <TextArea
        label={t("form.summary")}
        name={`summary${suffix}`}
        value={company[`summary${suffix}`]}
        maxLength={profileLimits.summary}
        rows={2}
        lang={lang}
      />
      <TextArea
        label={t("form.description")}
        name={`description${suffix}`}
        value={company[`description${suffix}`]}
        maxLength={profileLimits.description}
        rows={6}
        lang={lang}
      />
      <TextField
        label={t("form.address")}
        name={`address${suffix}`}
        value={company[`address${suffix}`]}
        maxLength={profileLimits.address}
        lang={lang}
      />
    </fieldset>
  ));
}

/** A firm's profile in both languages. */
export function ProfileForm({ company, locale }: { company: CompanyProfile; locale: string }) {
  const t = useTranslations("company");
  const desk = useTranslations("desk");
  const choices = companyChoices(locale);
  const optional = desk("optional");
  return (
    <ActionForm
      action={editCompanyAction}
      locale={locale}
      fields={{ companyId: company.id }}
      className="panel grid gap-5 p-5 sm:grid-cols-2"
    >
      <VersionField version={company.version} />
      <TextFields company={company} />
      <SelectField label={t("businessType")} name="businessType" value={company.businessType} options={choices.businessTypes} />
      <SelectField label={t("form.country")} name="countryCode" value={company.countryCode} options={choices.countries} />
      <SelectField
        label={t("form.district")}
        name="districtCode"
        value={company.districtCode}
        isOptional={optional}
        options={choices.districts}
        empty={t("form.noDistrict")}
      />
      <TextField
        label={t("form.customsCode")}
        name="customsCode"
        value={company.customsCode}
        isOptional={optional}
        maxLength={20}
      />
      <TextField label={t("form.phone")} name="phone" type="tel" value={company.phone} isOptional={optional} maxLength={40} />
      <TextField
        label={t("form.website")}
        name="website"
        type="url"
        value={company.website}
        isOptional={optional}
        maxLength={500}
      />
      <TextField
        label={t("form.videoUrl")}
        name="videoUrl"
        type="url"
        value={company.videoUrl}
        hint={t("form.videoHint")}
        isOptional={optional}
        maxLength={500}
        isWide
      />
      <FactFields company={company} />
      <div className="flex flex-col gap-2 sm:col-span-2">
        <Disclosure label={t("form.marketsOpen", { count: company.markets.length })}>
          <div className="max-h-80 overflow-y-auto">
            <ChoiceField label={t("markets")} name="markets" chosen={company.markets} options={choices.countries} isMany />
          </div>
        </Disclosure>
      </div>
      <ChoiceField label={t("languages")} name="languages" chosen={company.languages} options={choices.languages} isMany />
      <HourFields company={company} zones={choices.zones} />
      <div className="sm:col-span-2">
        <SubmitButton kind="primary">{desk("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
