import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { Disclosure } from "#components/ui/disclosure";
import { type Choice, ChoiceField, SelectField, SubmitButton, TextField } from "#components/ui/form-fields";
import { VersionField } from "#components/ui/version-field";
import { updateProfileAction } from "#lib/account/actions/own";
import type { Profile } from "#lib/account/queries/profile";
import { accountLimits, groupOf } from "#lib/account/schema";
import { countryChoices } from "./countries.ts";

type Props = { locale: string; profile: Profile; languages: readonly Choice[]; categories: readonly Choice[] };

const zones = Intl.supportedValuesOf("timeZone").map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }));

export function ProfileForm({ locale, profile, languages, categories }: Props) {
  const t = useTranslations("account");
  const countries = countryChoices(locale);
  const optional = t("optional");
  return (
    <ActionForm action={updateProfileAction} locale={locale} className="panel grid gap-4 p-5 sm:grid-cols-2">
      <VersionField version={profile.version} />
      <TextField label={t("field.name")} name="name" value={profile.name} maxLength={accountLimits.name} autoComplete="name" />
      <TextField
        label={t("field.position")}
        isOptional={optional}
        name="position"
        value={profile.position}
        maxLength={accountLimits.position}
        autoComplete="organization-title"
      />
      <TextField
        label={t("field.phone")}
        isOptional={optional}
        hint={t("field.phoneHint")}
        name="phone"
        value={profile.phone}
        type="tel"
        inputMode="tel"
        maxLength={accountLimits.phone}
        autoComplete="tel"
        isWide
      />
      <SelectField label={t("field.country")} name="country" value={profile.countryCode} options={countries} />
      <SelectField label={t("field.language")} name="language" value={profile.locale} options={languages} />
      <SelectField
        label={t("field.timeZone")}
        name="timeZone"
        value={profile.timeZone}
        empty={t("field.timeZoneNone")}
        options={zones}
        isWide
      />
      {groupOf(profile.kind) === "buyer" && (
        <>
          <ChoiceField label={t("field.interests")} name="interests" chosen={profile.interests} options={categories} isMany />
          <div className="flex flex-col gap-2 sm:col-span-2">
            <Disclosure label={t("field.marketsOpen", { count: profile.markets.length })}>
              <div className="max-h-80 overflow-y-auto">
                <ChoiceField label={t("field.markets")} name="markets" chosen={profile.markets} options={countries} isMany />
              </div>
            </Disclosure>
          </div>
        </>
      )}
      <div className="sm:col-span-2">
        <SubmitButton kind="primary">{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
