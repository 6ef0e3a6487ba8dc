import type { FormAction } from "#components/ui/action-form";
import { ActionForm } from "#components/ui/action-form";
import { Disclosure } from "#components/ui/disclosure";
import { SubmitButton, TextArea } from "#components/ui/form-fields";

type Props = {
  action: FormAction;
  locale: string;
  fields: Readonly<Record<string, string | number>>;
  label: string;
  /** The field that takes the reason, and what it is called. */
  name: string;
  reason: string;
  hint?: string;
  isDanger?: boolean;
};

/** An act that asks why before it is done. */
export function ReasonForm({ action, locale, fields, label, name, reason, hint, isDanger = false }: Props) {
  return (
    <Disclosure label={label}>
      <ActionForm action={action} locale={locale} fields={fields}>
        <TextArea name={name} label={reason} rows={3} maxLength={1_000} {...(hint ? { hint } : {})} />
        <div>
          <SubmitButton kind={isDanger ? "danger" : "secondary"} isSmall>
            {label}
          </SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
