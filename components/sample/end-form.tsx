import { useTranslations } from "next-intl";
import { ActionForm, type FormAction } from "#components/ui/action-form";
import { Disclosure } from "#components/ui/disclosure";
import { SubmitButton, TextArea } from "#components/ui/form-fields";
import { sampleLimits } from "#lib/sample/schema";

type Props = { action: FormAction; locale: string; fields: { sampleId: string; version: number }; label: string };

/** A way out, with room for a reason that the other side reads. */
export function EndForm({ action, locale, fields, label }: Props) {
  const t = useTranslations("sample");
  return (
    <Disclosure label={label}>
      <ActionForm action={action} locale={locale} fields={fields}>
        <TextArea label={t("field.reason")} isOptional={t("optional")} name="reason" rows={2} maxLength={sampleLimits.text} />
        <div>
          <SubmitButton kind="danger">{label}</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
