import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { SelectField, SubmitButton, TextArea, TextField } from "#components/ui/form-fields";
import { giveAddressAction } from "#lib/sample/actions/buying";
import type { SampleView } from "#lib/sample/queries/samples";
import { sampleLimits } from "#lib/sample/schema";
import { countries } from "#lib/taxonomy/reference/countries";

/** Where the sample goes; typed by the buyer once the terms are accepted. */
export function AddressForm({ sample, locale }: { sample: SampleView; locale: string }) {
  const t = useTranslations("sample");
  const { id: sampleId, version, address, countryCode } = sample;
  const options = countries.map(({ code, zh, en }) => ({ value: code, label: locale === "zh" ? zh : en }));
  return (
    <ActionForm action={giveAddressAction} locale={locale} fields={{ sampleId, version }}>
      <p className="text-sm text-muted">{t("addressText")}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label={t("field.recipient")}
          name="recipient"
          value={address?.recipient}
          maxLength={sampleLimits.line}
          autoComplete="name"
        />
        <TextField label={t("field.phone")} name="phone" value={address?.phone} type="tel" maxLength={30} autoComplete="tel" />
        <TextArea
          label={t("field.street")}
          name="street"
          value={address?.street}
          rows={2}
          maxLength={300}
          autoComplete="street-address"
        />
        <TextField
          label={t("field.postcode")}
          isOptional={t("optional")}
          name="postcode"
          value={address?.postcode}
          maxLength={20}
          autoComplete="postal-code"
        />
        <TextField
          label={t("field.city")}
          name="city"
          value={address?.city}
          maxLength={sampleLimits.line}
          autoComplete="address-level2"
        />
        <TextField
          label={t("field.region")}
          isOptional={t("optional")}
          name="region"
          value={address?.region}
          maxLength={sampleLimits.line}
          autoComplete="address-level1"
        />
        <SelectField
          label={t("field.country")}
          name="countryCode"
          value={address?.countryCode ?? countryCode}
          options={options}
        />
      </div>
      <div>
        <SubmitButton kind={address ? "outline" : "primary"}>{t("act.address")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
