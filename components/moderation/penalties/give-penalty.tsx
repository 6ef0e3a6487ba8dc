import { useTranslations } from "next-intl";
import { usePenaltyChoices } from "#components/moderation/decide/report";
import { ActionForm } from "#components/ui/action-form";
import { Disclosure } from "#components/ui/disclosure";
import { SelectField, SubmitButton, TextArea, TextField } from "#components/ui/form-fields";
import { givePenaltyAction } from "#lib/moderation/actions/notices";

/** Points for a firm, under a rule, with a reason that it reads. */
export function GivePenalty({ locale, company }: { locale: string; company: string | null }) {
  const t = useTranslations("moderation.penalties");
  const rules = usePenaltyChoices();
  return (
    <Disclosure label={t("give")} isOpen={company !== null}>
      <ActionForm action={givePenaltyAction} locale={locale}>
        <TextField name="company" label={t("company")} hint={t("companyHint")} value={company} maxLength={200} />
        <SelectField name="rule" label={t("rule")} options={rules} empty="" />
        <TextArea name="reason" label={t("reason")} hint={t("reasonHint")} rows={3} maxLength={2_000} />
        <SubmitButton>{t("give")}</SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
