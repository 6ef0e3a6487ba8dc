import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { CheckField, SelectField, SubmitButton, TextField } from "#components/ui/form-fields";
import { registerCompanyAction } from "#lib/company/actions/firm";
import { identitySchemes } from "#lib/company/schema/identity";
import { profileLimits } from "#lib/company/schema/profile";
import { companyChoices } from "./choices.ts";

/** Registers a firm: only what is needed to begin, the rest stands in its profile. */
export function RegisterForm({ locale, isSupplier }: { locale: string; isSupplier: boolean }) {
  const t = useTranslations("company");
  const desk = useTranslations("desk");
  const choices = companyChoices(locale);
  const optional = desk("optional");
  return (
    <ActionForm action={registerCompanyAction} locale={locale} className="panel grid gap-4 p-5 sm:grid-cols-2">
      <CheckField label={t("form.isSupplier")} hint={t("form.isSupplierHint")} name="isSupplier" isChecked={isSupplier} />
      <TextField label={t("form.nameZh")} name="nameZh" maxLength={profileLimits.name} lang="zh-CN" hint={t("form.oneName")} />
      <TextField label={t("form.nameEn")} name="nameEn" maxLength={profileLimits.name} lang="en" hint={t("form.oneName")} />
      <SelectField label={t("businessType")} name="businessType" options={choices.businessTypes} />
      <SelectField label={t("form.country")} name="countryCode" value="CN" options={choices.countries} />
      <SelectField
        label={t("form.district")}
        name="districtCode"
        isOptional={optional}
        options={choices.districts}
        empty={t("form.noDistrict")}
      />
      <SelectField label={t("form.timeZone")} name="timeZone" value="Asia/Shanghai" options={choices.zones} />
      <SelectField
        label={t("form.scheme")}
        name="identity.scheme"
        hint={t("form.schemeHint")}
        options={identitySchemes.map((scheme) => ({ value: scheme, label: t(`schemes.${scheme}`) }))}
      />
      <TextField label={t("form.number")} name="identity.number" hint={t("form.numberHint")} maxLength={60} />
      <TextField label={t("form.phone")} name="phone" type="tel" inputMode="tel" isOptional={optional} maxLength={40} />
      <TextField label={t("form.website")} name="website" type="url" inputMode="url" isOptional={optional} maxLength={500} />
      <div className="sm:col-span-2">
        <SubmitButton kind="primary">{desk("registerCompany")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
