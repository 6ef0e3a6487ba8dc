import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { ChoiceField, SelectField, SubmitButton, TextField } from "#components/ui/form-fields";
import { makeKeyAction } from "#lib/integration/actions/keys";
import { keyLimits } from "#lib/integration/schema/keys";
import { personalScopes, scopes, scopeWords } from "#lib/integration/schema/scopes";

/** Makes a key; the key itself stands in the message above the form, once. */
export function KeyForm({ companyId, locale }: { companyId: string | null; locale: string }) {
  const t = useTranslations("integration");
  const offered = companyId === null ? personalScopes : scopes;
  const options = offered.map((value) => {
    const word = scopeWords[value];
    return { value, label: t(`scope.${word}.name`), hint: t(`scope.${word}.text`) };
  });
  return (
    <ActionForm
      action={makeKeyAction}
      locale={locale}
      fields={companyId === null ? {} : { companyId }}
      className="grid gap-4 sm:grid-cols-2 [&>[role]]:sm:col-span-2 [&>[role]]:[overflow-wrap:anywhere]"
    >
      <TextField label={t("name")} hint={t("nameHint")} name="name" maxLength={keyLimits.name} />
      <SelectField
        label={t("ends")}
        name="days"
        empty={t("never")}
        options={keyLimits.days.map((days) => ({ value: String(days), label: t("inDays", { days }) }))}
      />
      <ChoiceField label={t("scopes")} name="scopes" isMany options={options} />
      <TextField label={t("password")} hint={t("passwordHint")} name="password" type="password" autoComplete="current-password" />
      <div className="sm:col-span-2">
        <SubmitButton kind="primary">{t("makeKey")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
