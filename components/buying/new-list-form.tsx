import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form";
import { SelectField, SubmitButton, TextField } from "#components/ui/form-fields";
import { makeListAction } from "#lib/buying/actions/lists";
import { buyingLimits } from "#lib/buying/schema";
import { type FirmChoice, firmOptions } from "./firm-options.ts";

/** Makes a list, for oneself or for the people of a firm. */
export function NewListForm({ locale, firms }: { locale: string; firms: readonly FirmChoice[] }) {
  const t = useTranslations("buying");
  return (
    <ActionForm action={makeListAction} locale={locale} className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]">
      <TextField label={t("listName")} name="name" maxLength={buyingLimits.name} autoComplete="off" />
      {firms.length > 0 && (
        <SelectField label={t("whoSees")} name="companyId" empty={t("onlyMe")} options={firmOptions(firms, locale)} />
      )}
      <SubmitButton kind="primary">{t("makeList")}</SubmitButton>
    </ActionForm>
  );
}
